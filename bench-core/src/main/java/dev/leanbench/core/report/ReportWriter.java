package dev.leanbench.core.report;

import dev.leanbench.core.compare.Baseline;
import dev.leanbench.core.compare.Ranking;
import dev.leanbench.core.compare.RunDiff;
import dev.leanbench.core.compare.Surroundings;
import dev.leanbench.core.compare.TimeChange;
import dev.leanbench.core.model.BuildResult;
import dev.leanbench.core.model.History;
import dev.leanbench.core.model.RunSummary;
import dev.leanbench.core.model.Seconds;
import dev.leanbench.core.model.StoredRun;
import dev.leanbench.core.model.TargetTiming;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Puts together what a report says.
 *
 * @param rankingSize how many regressions, improvements and slowest targets are named, 0 or more
 * @param forge where the repository can be looked at, where known
 * @param benchVersion the version of bench that makes the report
 */
public record ReportWriter(int rankingSize, Optional<Forge> forge, String benchVersion) {

    /** A run up to this much younger than the mark still counts as that many weeks ago: schedules slip. */
    private static final Duration EARLY = Duration.ofDays(3);

    /** A run more than this much older than the mark says nothing about it. */
    private static final Duration LATE = Duration.ofDays(14);

    public ReportWriter {
        Objects.requireNonNull(forge, "forge");
        Objects.requireNonNull(benchVersion, "benchVersion");
        if (rankingSize < 0) {
            throw new IllegalArgumentException("ranking of " + rankingSize + ": expected 0 or more");
        }
    }

    /**
     * Writes the report on a run.
     *
     * @param earlier the runs made before it
     * @param diff the run held against them
     * @return the report
     */
    public Report write(History earlier, RunDiff diff) {
        StoredRun head = diff.head();
        Ranking ranking = Ranking.of(diff, rankingSize);
        return new Report(
                headline(diff, ranking),
                RunSummary.of(head),
                diff.base().map(RunSummary::of),
                deltas(earlier, diff),
                ranking,
                diff,
                diff.base()
                        .map(base -> Surroundings.between(
                                base.run().environment(), head.run().environment()))
                        .orElse(List.of()),
                trend(earlier, head),
                slowest(head.run().build()),
                Baseline.allOf(earlier).size(),
                earlier.skipped(),
                forge,
                benchVersion);
    }

    private static Headline headline(RunDiff diff, Ranking ranking) {
        if (!Baseline.canServe(diff.head())) {
            return new Headline.NotComparable(diff.head().run().build().outcome());
        }
        if (diff.base().isEmpty()) {
            return new Headline.FirstRun();
        }
        int compared = (int) diff.changes().stream()
                .filter(change -> change.time().isComplete())
                .count();
        return new Headline.Compared(ranking.slowerInAll(), ranking.fasterInAll(), compared);
    }

    private static List<TotalDelta> deltas(History earlier, RunDiff diff) {
        List<StoredRun> candidates = Baseline.allOf(earlier).stream()
                .filter(run -> run.run().build().total().isPresent())
                .toList();
        Optional<Seconds> now = diff.head().run().build().total();
        List<TotalDelta> deltas = new ArrayList<>();
        if (now.isEmpty() || !Baseline.canServe(diff.head())) {
            return deltas;
        }
        diff.base()
                .filter(base -> base.run().build().total().isPresent())
                .ifPresent(base -> deltas.add(delta(TotalDelta.Since.LAST_RUN, base, now)));
        Instant end = diff.head().run().origin().moment();
        about(candidates, end, 4).ifPresent(run -> deltas.add(delta(TotalDelta.Since.FOUR_WEEKS, run, now)));
        about(candidates, end, 13).ifPresent(run -> deltas.add(delta(TotalDelta.Since.THIRTEEN_WEEKS, run, now)));
        about(candidates, end, 26).ifPresent(run -> deltas.add(delta(TotalDelta.Since.TWENTY_SIX_WEEKS, run, now)));
        candidates.stream()
                .min(Comparator.comparing(run -> run.run().build().total().orElseThrow()))
                .ifPresent(run -> deltas.add(delta(TotalDelta.Since.BEST, run, now)));
        return deltas;
    }

    private static TotalDelta delta(TotalDelta.Since since, StoredRun run, Optional<Seconds> now) {
        return new TotalDelta(
                since, RunSummary.of(run), new TimeChange(run.run().build().total(), now));
    }

    private static Optional<StoredRun> about(List<StoredRun> runs, Instant end, int weeks) {
        Instant mark = end.minus(Duration.ofDays(7L * weeks));
        return runs.stream()
                .filter(run -> !run.run().origin().moment().isAfter(mark.plus(EARLY))
                        && !run.run().origin().moment().isBefore(mark.minus(LATE)))
                .min(Comparator.comparing(run ->
                        Duration.between(run.run().origin().moment(), mark).abs()));
    }

    private static List<TrendPoint> trend(History earlier, StoredRun head) {
        List<TrendPoint> points = new ArrayList<>();
        earlier.runs().forEach(run -> points.add(TrendPoint.of(RunSummary.of(run))));
        points.add(TrendPoint.of(RunSummary.of(head)));
        return points;
    }

    private List<TargetTiming> slowest(BuildResult build) {
        return build.targets().stream()
                .sorted(Comparator.comparing(TargetTiming::elapsed).reversed().thenComparing(TargetTiming::name))
                .limit(rankingSize)
                .toList();
    }
}
