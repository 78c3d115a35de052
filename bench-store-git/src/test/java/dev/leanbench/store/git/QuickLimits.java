package dev.leanbench.store.git;

import java.time.Duration;

/** The patience of tests. */
final class QuickLimits {

    /** Enough for every race and for a server on a busy machine, little for what never ends. */
    static final Limits LIMITS = withSilence(Duration.ofSeconds(30));

    /** For a server that says nothing and is waited for in vain, several times over. */
    static final Limits IMPATIENT = withSilence(Duration.ofSeconds(2));

    private QuickLimits() {}

    private static Limits withSilence(Duration silence) {
        return new Limits(
                4,
                Duration.ofMinutes(2),
                Duration.ofMillis(10),
                Duration.ofMillis(200),
                silence,
                Duration.ofMinutes(1));
    }
}
