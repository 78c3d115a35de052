package dev.leanbench.store.git;

import java.time.Duration;

/** The patience of tests. */
final class QuickLimits {

    /** Enough for every race, little for what never ends. */
    static final Limits LIMITS = new Limits(
            4,
            Duration.ofMinutes(2),
            Duration.ofMillis(10),
            Duration.ofMillis(200),
            Duration.ofSeconds(2),
            Duration.ofSeconds(30));

    private QuickLimits() {}
}
