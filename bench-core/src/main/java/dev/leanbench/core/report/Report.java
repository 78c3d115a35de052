package dev.leanbench.core.report;

import dev.leanbench.core.compare.CommonStep;
import dev.leanbench.core.compare.Ranking;
import dev.leanbench.core.compare.RunDiff;
import dev.leanbench.core.compare.SurroundingChange;
import dev.leanbench.core.model.RunSummary;
import dev.leanbench.core.model.SkippedFile;
import dev.leanbench.core.model.TargetTiming;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Everything a report says, as data. Renderers decide how it looks; a caller may ask for any part.
 *
 * @param headline the one thing to know
 * @param head the run reported on
 * @param base the run it is held against; empty where there is none
 * @param deltas how the total moved, since the last run first
 * @param ranking the largest credible changes
 * @param diff all changes, and the rule that judged them
 * @param surroundings what else differs between the two runs
 * @param trend the totals of the runs up to this one, oldest first
 * @param slowest the targets that took longest, longest first
 * @param baselineRuns how many earlier runs could serve as a baseline
 * @param skipped the files of the history that could not be used
 * @param forge where the repository can be looked at, where known
 * @param benchVersion the version of bench that made the report
 */
public record Report(
        Headline headline,
        RunSummary head,
        Optional<RunSummary> base,
        List<TotalDelta> deltas,
        Ranking ranking,
        RunDiff diff,
        List<SurroundingChange> surroundings,
        List<TrendPoint> trend,
        List<TargetTiming> slowest,
        int baselineRuns,
        List<SkippedFile> skipped,
        Optional<Forge> forge,
        String benchVersion) {

    /** A year of weekly runs; more would not fit beside each other. */
    private static final int RECENT_TOTALS = 52;

    /** Older gaps are known by now. */
    private static final int RECENT_GAPS = 3;

    public Report {
        Objects.requireNonNull(headline, "headline");
        Objects.requireNonNull(head, "head");
        Objects.requireNonNull(base, "base");
        deltas = List.copyOf(deltas);
        Objects.requireNonNull(ranking, "ranking");
        Objects.requireNonNull(diff, "diff");
        surroundings = List.copyOf(surroundings);
        trend = List.copyOf(trend);
        slowest = List.copyOf(slowest);
        skipped = List.copyOf(skipped);
        Objects.requireNonNull(forge, "forge");
        Objects.requireNonNull(benchVersion, "benchVersion");
    }

    /**
     * Whether anything got slower.
     *
     * @return whether a target did, or all of them at once, where this report is the first to tell
     */
    public boolean tellsOfSlower() {
        return headline instanceof Headline.Compared compared && (compared.slower() > 0 || newOfAllTargets() > 0);
    }

    /**
     * Whether anything got faster.
     *
     * @return whether a target did, or all of them at once, where this report is the first to tell
     */
    public boolean tellsOfFaster() {
        return headline instanceof Headline.Compared compared && (compared.faster() > 0 || newOfAllTargets() < 0);
    }

    private double newOfAllTargets() {
        return diff.findings().newCommonStep().map(CommonStep::ratio).orElse(0.0);
    }

    /**
     * The weeks in which no run was made.
     *
     * @return the gaps between runs, oldest first
     */
    public List<Gap> gaps() {
        return Gap.in(trend);
    }

    /**
     * Those weeks that are still worth a word.
     *
     * @return the newest gaps, three or fewer, oldest first
     */
    public List<Gap> recentGaps() {
        return newest(RECENT_GAPS, gaps());
    }

    /**
     * What a picture of the trend shows.
     *
     * @return the newest runs that were successful and have a total, 52 or fewer, oldest first
     */
    public List<TrendPoint> recentTotals() {
        return newest(
                RECENT_TOTALS, trend.stream().filter(TrendPoint::isMeasured).toList());
    }

    private static <T> List<T> newest(int most, List<T> oldestFirst) {
        return oldestFirst.subList(Math.max(0, oldestFirst.size() - most), oldestFirst.size());
    }
}
