package dev.leanbench.core.analysis;

import dev.leanbench.core.model.Seconds;

/** Prints a duration as Lake does, the missing carry between one and ten seconds included. */
final class LakePrinting {

    private LakePrinting() {}

    static Seconds print(long milliseconds) {
        if (milliseconds <= 1_000) {
            return Seconds.ofMilliseconds(milliseconds);
        }
        if (milliseconds <= 10_000) {
            return new Seconds(milliseconds / 1_000 * 10 + (milliseconds + 50) / 100 % 10, 1);
        }
        return new Seconds(milliseconds / 1_000, 0);
    }
}
