package dev.leanbench.core.analysis;

import java.util.Optional;
import java.util.function.DoubleUnaryOperator;

/**
 * A machine that builds.
 *
 * @param slowness by what it multiplies the time of a target, given that time in seconds
 * @param load by what other work on it multiplies the wall time of a target, and wall time alone, given the same
 * @param cpuModel its processor's name, where it tells
 * @param cores how many of its processor's cores it has
 */
record Runner(DoubleUnaryOperator slowness, DoubleUnaryOperator load, Optional<String> cpuModel, int cores) {

    private static final String USUAL_MODEL = "EPYC 7763";
    private static final int USUAL_CORES = 4;

    /** What every target's true time is measured on. */
    static final Runner USUAL = slowerBy(1);

    static Runner slowerBy(double factor) {
        return slowerBySize(seconds -> factor);
    }

    static Runner slowerBySize(DoubleUnaryOperator slowness) {
        return new Runner(slowness, seconds -> 1, Optional.of(USUAL_MODEL), USUAL_CORES);
    }

    static Runner busy(DoubleUnaryOperator load) {
        return new Runner(seconds -> 1, load, Optional.of(USUAL_MODEL), USUAL_CORES);
    }

    Runner unnamed() {
        return new Runner(slowness, load, Optional.empty(), cores);
    }

    /** A machine of which every target makes something else: by a factor that only its time and the model decide. */
    static Runner responding(double slowness, int model) {
        return slowerBySize(seconds -> slowness * Math.exp(0.06 * Math.sin((model + 1) * 1000 * seconds)));
    }

    Runner named(String model) {
        return new Runner(slowness, load, Optional.of(model), cores);
    }

    Runner withCores(int count) {
        return new Runner(slowness, load, cpuModel, count);
    }
}
