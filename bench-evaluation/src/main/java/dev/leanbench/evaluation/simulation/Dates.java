package dev.leanbench.evaluation.simulation;

import dev.leanbench.core.model.CommitId;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.random.RandomGenerator;

/** When each run is made, and what commit it builds. */
final class Dates {

    private static final Instant FIRST = Instant.parse("2024-01-01T06:00:00Z");
    private static final Duration WEEK = Duration.ofDays(7);

    private final Instant[] moments;
    private final long salt;

    Dates(Calendar calendar, RandomGenerator random) {
        moments = new Instant[calendar.all()];
        salt = random.nextLong();
        Instant week = FIRST;
        for (int run = 0; run < moments.length; run++) {
            moments[run] = week;
            if (random.nextDouble() < calendar.extra() && run + 1 < moments.length) {
                moments[++run] = week.plus(Duration.ofDays(3));
            }
            while (random.nextDouble() < calendar.missed()) {
                week = week.plus(WEEK);
            }
            week = week.plus(WEEK);
        }
    }

    Instant moment(int run) {
        return moments[run];
    }

    double weeks(int run) {
        return (double) Duration.between(FIRST, moments[run]).toHours() / WEEK.toHours();
    }

    CommitId commit(int run) {
        long mixed = (salt + run) * 0x9E3779B97F4A7C15L;
        return new CommitId(String.format(Locale.ROOT, "%016x%016x%08x", mixed, Long.reverse(mixed), run));
    }
}
