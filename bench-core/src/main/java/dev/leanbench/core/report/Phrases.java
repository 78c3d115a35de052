package dev.leanbench.core.report;

import dev.leanbench.core.compare.Bump;
import dev.leanbench.core.compare.CommonStep;
import dev.leanbench.core.compare.DetectionLimit;
import dev.leanbench.core.compare.Findings;
import dev.leanbench.core.compare.LevelShift;
import dev.leanbench.core.compare.Restructuring;
import dev.leanbench.core.compare.Signal;
import dev.leanbench.core.compare.SurroundingChange;
import dev.leanbench.core.model.JobCounts;
import dev.leanbench.core.model.Seconds;
import dev.leanbench.core.model.TargetName;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * The words and numbers that every rendering of a report shares. What comes from outside is in them only as the renderer
 * makes it harmless.
 */
public final class Phrases {

    private static final String LEVELS = "▁▂▃▄▅▆▇█";

    private static final double SPEED_WORTH_A_WORD = 0.005;

    private static final int MOST_PIECES = 10;

    private Phrases() {}

    /**
     * The one thing to know.
     *
     * @param report a report
     * @return a sentence
     */
    public static String headline(Report report) {
        Headline headline = report.headline();
        if (headline instanceof Headline.NotComparable not) {
            return switch (not.outcome()) {
                case FAILURE -> "The build failed, so its times are not compared.";
                case PARTIAL -> "Only part of the build was timed, so it is not compared.";
                case SUCCESS -> "No target was timed, so there is nothing to compare.";
            };
        }
        if (headline instanceof Headline.Compared compared) {
            return report.diff()
                    .findings()
                    .newCommonStep()
                    .map(step -> allTargets(step) + ". Beyond that, " + continued(compared(compared)))
                    .orElseGet(() -> compared(compared));
        }
        return "This is the first run: there is nothing to compare with yet.";
    }

    private static String continued(String sentence) {
        return sentence.substring(0, 1).toLowerCase(Locale.ROOT) + sentence.substring(1);
    }

    private static String compared(Headline.Compared compared) {
        return compared.slower() == 0 && compared.faster() == 0
                ? unchanged(compared.compared())
                : Figures.count(compared.slower(), "target") + " got slower, " + compared.faster() + " got faster, of "
                        + compared.compared() + " compared.";
    }

    /**
     * What all targets do together.
     *
     * @param step a step that all took
     * @return a sentence without its full stop
     */
    public static String allTargets(CommonStep step) {
        return "All targets have taken " + amount(step) + " since "
                + step.since().name().date();
    }

    private static String unchanged(int compared) {
        return switch (compared) {
            case 0 -> "This run and the one before have no target in common, so there is nothing to compare.";
            case 1 -> "The one target that was compared has not changed.";
            default -> "None of " + compared + " targets changed.";
        };
    }

    /**
     * What a reader of a timing must know of its making: whether everything was built, or much was there already.
     *
     * @param jobs what became of a build's jobs
     * @return for example {@code 12 of 34 jobs built, 22 replayed, 0 fetched, 0 failed}
     */
    public static String jobs(JobCounts jobs) {
        return jobs.built() + " of " + Figures.count(jobs.total(), "job") + " built, " + jobs.replayed() + " replayed, "
                + jobs.fetched() + " fetched, " + jobs.failed() + " failed";
    }

    /**
     * What this run bears out of what the run before made suspected.
     *
     * @param findings what a rule found
     * @return one sentence; empty where there is nothing of it
     */
    public static Optional<String> confirmed(Findings findings) {
        int changes = findings.shifts(LevelShift.Stage.CONFIRMED).size();
        return changes == 0
                ? Optional.empty()
                : Optional.of(Figures.count(changes, "change") + " of the run before " + (changes == 1 ? "is" : "are")
                        + " confirmed.");
    }

    /**
     * What this run does not bear out.
     *
     * @param findings what a rule found
     * @return one sentence; empty where there is nothing of it
     */
    public static Optional<String> withdrawn(Findings findings) {
        int changes = findings.shifts(LevelShift.Stage.WITHDRAWN).size();
        return changes == 0
                ? Optional.empty()
                : Optional.of(Figures.count(changes, "change") + " of the run before " + (changes == 1 ? "was" : "were")
                        + " not borne out.");
    }

    /**
     * What moved with a new toolchain or new dependencies.
     *
     * @param bump the bump
     * @param harmless makes the name of what was bumped fit for the page; it comes from outside
     * @return one sentence
     */
    public static String bump(Bump bump, UnaryOperator<String> harmless) {
        return "What the project is built with changed (" + causes(bump.causes(), harmless) + "), and "
                + Figures.count(bump.targets(), "target") + " moved with it, by " + Figures.percent(bump.medianRatio())
                + " in the middle.";
    }

    /**
     * What tells of a step that all targets took.
     *
     * @param step the step
     * @return for example {@code 9 runs before, 5 since}; each was on a processor of which the other side has one of the same name
     */
    public static String evidence(CommonStep step) {
        return Figures.count(step.runsBefore(), "run") + " before, " + step.runsSince() + " since";
    }

    /**
     * How large a step that all targets took may be.
     *
     * @param step the step
     * @return for example {@code +9.3 % to +16 %}
     */
    public static String interval(CommonStep step) {
        return Figures.percent(step.low()) + " to " + Figures.percent(step.high());
    }

    private static String amount(CommonStep step) {
        return Figures.percent(step.ratio()).substring(1)
                + (step.ratio() > 0 ? " more" : " less")
                + (step.signal() == Signal.CPU_TIME ? " processor time" : " time");
    }

    /**
     * What else changed.
     *
     * @param causes the changes
     * @param harmless makes the name of what changed fit for the page; it comes from outside
     * @return their names; empty where there is none
     */
    public static String causes(List<SurroundingChange> causes, UnaryOperator<String> harmless) {
        return causes.stream().map(cause -> harmless.apply(cause.what())).collect(Collectors.joining(", "));
    }

    /**
     * How fast the run's machine was.
     *
     * @param findings what a rule found
     * @return one sentence; empty where it is not known, or was as fast as ever
     */
    public static Optional<String> runnerSpeed(Findings findings) {
        return findings.runnerSpeed()
                .filter(speed -> Math.abs(speed.ratio()) >= SPEED_WORTH_A_WORD)
                .map(speed -> "This runner was "
                        + Figures.percent(Math.abs(speed.ratio())).substring(1)
                        + (speed.ratio() > 0 ? " slower" : " faster")
                        + " than that of the run before; that is taken out of every verdict.");
    }

    /**
     * An earlier run, by its age.
     *
     * @param since which one
     * @return a few words
     */
    public static String since(TotalDelta.Since since) {
        return switch (since) {
            case LAST_RUN -> "last run";
            case FOUR_WEEKS -> "4 weeks ago";
            case THIRTEEN_WEEKS -> "13 weeks ago";
            case TWENTY_SIX_WEEKS -> "26 weeks ago";
            case BEST -> "the best run";
        };
    }

    /**
     * What the report could not have seen.
     *
     * @param report a report
     * @return one sentence; empty where the rule knows nothing of it
     */
    public static Optional<String> power(Report report) {
        List<DetectionLimit> limits = report.diff().findings().limits();
        return limits.isEmpty()
                ? Optional.empty()
                : Optional.of(limits.stream()
                        .map(Phrases::limit)
                        .collect(Collectors.joining(
                                ", ", "Smaller changes could not be told from chance this time: below ", ".")));
    }

    private static String limit(DetectionLimit limit) {
        String size = Double.isInfinite(limit.toSeconds())
                ? "from " + plain(limit.fromSeconds()) + " s up"
                : "of " + plain(limit.fromSeconds()) + "–" + plain(limit.toSeconds()) + " s";
        return Math.round(limit.ratio() * 100) + " % for targets " + size + " (" + limit.targets() + ")";
    }

    private static String plain(double seconds) {
        return BigDecimal.valueOf(seconds).stripTrailingZeros().toPlainString();
    }

    /**
     * Weeks without a run.
     *
     * @param gap the time in which runs are missing
     * @return one sentence
     */
    public static String gap(Gap gap) {
        return "No run between " + gap.before().date() + " and " + gap.after().date() + ", "
                + Figures.count(Math.toIntExact(gap.days()), "day") + ".";
    }

    /**
     * A target that was cut up, or several that were put together.
     *
     * @param restructuring which, and how long they take
     * @param harmless makes the name of a target fit for the page; it comes from outside
     * @return for example {@code Lab.Ring → Lab.Ring.Basic + Lab.Ring.Lemmas (12.0 s → 12.3 s)}
     */
    public static String restructuring(Restructuring restructuring, UnaryOperator<String> harmless) {
        if (restructuring instanceof Restructuring.Split split) {
            return names(List.of(split.from()), harmless) + " → " + names(split.into(), harmless)
                    + times(split.beforeSeconds(), split.afterSeconds());
        }
        Restructuring.Merge merge = (Restructuring.Merge) restructuring;
        return names(merge.from(), harmless) + " → " + names(List.of(merge.into()), harmless)
                + times(merge.beforeSeconds(), merge.afterSeconds());
    }

    private static String names(List<TargetName> targets, UnaryOperator<String> harmless) {
        String shown = targets.stream()
                .limit(MOST_PIECES)
                .map(target -> harmless.apply(target.value()))
                .collect(Collectors.joining(" + "));
        return targets.size() <= MOST_PIECES ? shown : shown + " + " + (targets.size() - MOST_PIECES) + " more";
    }

    private static String times(double before, double after) {
        return " (" + Figures.level(before) + " → " + Figures.level(after) + ")";
    }

    /**
     * The totals of the successful runs as a line of blocks.
     *
     * @param trend the runs, oldest first
     * @return one block a run from the lowest total to the highest; empty for fewer than two runs
     */
    public static Optional<String> sparkline(List<TrendPoint> trend) {
        double[] totals = trend.stream()
                .filter(TrendPoint::isMeasured)
                .flatMap(point -> point.total().stream())
                .mapToDouble(Seconds::toDouble)
                .toArray();
        if (totals.length < 2) {
            return Optional.empty();
        }
        double low = Arrays.stream(totals).min().orElseThrow();
        double high = Arrays.stream(totals).max().orElseThrow();
        StringBuilder line = new StringBuilder();
        for (double total : totals) {
            double height = high > low ? (total - low) / (high - low) : 0;
            line.append(LEVELS.charAt((int) Math.round(height * (LEVELS.length() - 1))));
        }
        return Optional.of(line.toString());
    }
}
