package dev.leanbench.core.port;

import dev.leanbench.core.model.Environment;

/** The machine and toolchain that built. */
@FunctionalInterface
public interface EnvironmentSource {

    /**
     * Looks at the machine. What cannot be found out is left empty; this never fails.
     *
     * @return what is known
     */
    Environment environment();
}
