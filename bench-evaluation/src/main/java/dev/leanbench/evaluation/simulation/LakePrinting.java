package dev.leanbench.evaluation.simulation;

import dev.leanbench.core.model.Seconds;

/** A duration with the digits Lake prints, its mistake included. */
final class LakePrinting {

    private LakePrinting() {}

    /**
     * Up to a second the milliseconds, up to ten seconds tenths, above that whole seconds. The tenths are rounded by
     * {@code (ms + 50) / 100 % 10} while the seconds stay {@code ms / 1000}, so that 1950 ms prints 1.0 s
     * (leanprover/lean4, {@code src/lake/Lake/Build/Run.lean}).
     */
    static Seconds print(long milliseconds) {
        if (milliseconds <= 1_000) {
            return new Seconds(milliseconds, 3);
        }
        if (milliseconds <= 10_000) {
            long tenths = (milliseconds + 50) / 100 % 10;
            return new Seconds(milliseconds / 1_000 * 10 + tenths, 1);
        }
        return new Seconds(milliseconds / 1_000, 0);
    }
}
