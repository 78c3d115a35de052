package dev.leanbench.core.report;

import dev.leanbench.core.model.RunName;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A time in which runs are missing.
 *
 * @param before the last run before it
 * @param after the first run after it
 * @param days how many days lie between the two, 1 or more
 */
public record Gap(RunName before, RunName after, long days) {

    /** A weekly schedule may slip by some days; two weeks without a run are a week missed. */
    private static final long LONGEST_WEEK = 10;

    public Gap {
        Objects.requireNonNull(before, "before");
        Objects.requireNonNull(after, "after");
        if (days < 1) {
            throw new IllegalArgumentException("gap of " + days + " days between " + before + " and " + after);
        }
    }

    /**
     * The weeks without a run.
     *
     * @param trend the runs, oldest first
     * @return the gaps, oldest first
     */
    public static List<Gap> in(List<TrendPoint> trend) {
        List<Gap> gaps = new ArrayList<>();
        for (int i = 1; i < trend.size(); i++) {
            RunName before = trend.get(i - 1).run();
            RunName after = trend.get(i).run();
            long days = ChronoUnit.DAYS.between(before.date(), after.date());
            if (days > LONGEST_WEEK) {
                gaps.add(new Gap(before, after, days));
            }
        }
        return gaps;
    }
}
