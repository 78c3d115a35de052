package dev.leanbench.core.report;

import dev.leanbench.core.compare.TimeChange;
import dev.leanbench.core.model.Outcome;
import dev.leanbench.core.model.Seconds;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The words and numbers that every rendering of a report shares. They hold nothing that comes from outside. */
public final class Phrases {

    private static final String LEVELS = "▁▂▃▄▅▆▇█";

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
            return compared.slower() == 0 && compared.faster() == 0
                    ? "None of " + compared.compared() + " targets changed."
                    : targets(compared.slower()) + " got slower, " + compared.faster() + " got faster, of "
                            + compared.compared() + " compared.";
        }
        return "This is the first run: there is nothing to compare with yet.";
    }

    private static String targets(int count) {
        return count == 1 ? "1 target" : count + " targets";
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
     * A time that may not have been measured.
     *
     * @param time the time, if there is one
     * @return the time as people read it, or {@code not measured}
     */
    public static String total(Optional<Seconds> time) {
        return time.map(Phrases::duration).orElse("not measured");
    }

    /**
     * A time as people read it: {@code 586 ms}, {@code 1.9 s}, {@code 24 s}, {@code 12m 34s}, {@code 1h 02m 03s}.
     *
     * @param time the time
     * @return the time, with no digit that was not printed
     */
    public static String duration(Seconds time) {
        double seconds = time.toDouble();
        if (seconds < 1 && time.decimals() >= 3) {
            return Math.round(seconds * 1_000) + " ms";
        }
        if (seconds < 60) {
            return time.roundedTo(1) + " s";
        }
        long whole = Math.round(seconds);
        return whole < 3_600
                ? String.format(Locale.ROOT, "%dm %02ds", whole / 60, whole % 60)
                : String.format(Locale.ROOT, "%dh %02dm %02ds", whole / 3_600, whole / 60 % 60, whole % 60);
    }

    /**
     * A change as people read it.
     *
     * @param change a change
     * @return for example {@code +3.2 s (+12.5 %)}; {@code –} where it is not known
     */
    public static String change(TimeChange change) {
        if (change.seconds().isEmpty()) {
            return "–";
        }
        String seconds = String.format(Locale.ROOT, "%+.1f s", change.seconds().getAsDouble());
        return change.ratio().isEmpty()
                ? seconds
                : seconds
                        + String.format(
                                Locale.ROOT, " (%+.1f %%)", change.ratio().getAsDouble() * 100);
    }

    /**
     * The totals of the successful runs as a line of blocks.
     *
     * @param trend the runs, oldest first
     * @return one block a run from the lowest total to the highest; empty for fewer than two runs
     */
    public static Optional<String> sparkline(List<TrendPoint> trend) {
        double[] totals = trend.stream()
                .filter(point -> point.outcome() == Outcome.SUCCESS)
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
