/**
 * The domain of bench: what a run is, how runs are compared, and the ports through which runs come in and reports go
 * out. It depends on nothing but the JDK, performs no I/O and reads no clock.
 */
module dev.leanbench.core {
    requires static org.jspecify;

    exports dev.leanbench.core.analysis;
    exports dev.leanbench.core.compare;
    exports dev.leanbench.core.memory;
    exports dev.leanbench.core.model;
    exports dev.leanbench.core.port;
    exports dev.leanbench.core.problem;
    exports dev.leanbench.core.report;
    exports dev.leanbench.core.usecase;
}
