package dev.leanbench.evaluation.score;

import java.util.OptionalDouble;

/**
 * How a rule did, over all reports of all seeds.
 *
 * @param found changes that were named in the report that was the first to show them
 * @param expected changes that could have been
 * @param wrong flags that were false, where there were changes as well
 * @param quietReports reports in which nothing had changed
 * @param quietFlags false flags in those
 * @param clean those without a single one
 * @param quietDrifts targets that those falsely said drift
 * @param stepDelays how many reports passed until a change was named
 * @param driftDelays how many weeks passed until a drift was named
 */
public record Score(
        long found,
        long expected,
        long wrong,
        long quietReports,
        long quietFlags,
        long clean,
        long quietDrifts,
        Delays stepDelays,
        Delays driftDelays) {

    /** Nothing was judged yet. */
    public static final Score NONE = new Score(0, 0, 0, 0, 0, 0, 0, Delays.NONE, Delays.NONE);

    static Score ofReport(long found, long expected, long wrong) {
        return new Score(found, expected, wrong, 0, 0, 0, 0, Delays.NONE, Delays.NONE);
    }

    static Score ofQuietReport(long flags, long drifts) {
        return new Score(0, 0, 0, 1, flags, flags == 0 ? 1 : 0, drifts, Delays.NONE, Delays.NONE);
    }

    static Score ofDelays(Delays steps, Delays drifts) {
        return new Score(0, 0, 0, 0, 0, 0, 0, steps, drifts);
    }

    /** Both taken together. */
    public Score and(Score other) {
        return new Score(
                found + other.found,
                expected + other.expected,
                wrong + other.wrong,
                quietReports + other.quietReports,
                quietFlags + other.quietFlags,
                clean + other.clean,
                quietDrifts + other.quietDrifts,
                stepDelays.and(other.stepDelays),
                driftDelays.and(other.driftDelays));
    }

    /** True flags among the flags that were true or false; empty without any. */
    public OptionalDouble precision() {
        return ratio(found, found + wrong);
    }

    /** Changes found among those expected; empty without any. */
    public OptionalDouble recall() {
        return ratio(found, expected);
    }

    /** The harmonic mean of precision and recall: 0 where nothing was found, empty where nothing was to be found. */
    public OptionalDouble f1() {
        return expected == 0 ? OptionalDouble.empty() : ratio(2 * found, expected + found + wrong);
    }

    /** False flags in a report in which nothing had changed. */
    public OptionalDouble falseFlags() {
        return ratio(quietFlags, quietReports);
    }

    /** The share of reports without a flag among those in which nothing had changed. */
    public OptionalDouble cleanShare() {
        return ratio(clean, quietReports);
    }

    /** False drifts in a report in which nothing had changed. */
    public OptionalDouble falseDrifts() {
        return ratio(quietDrifts, quietReports);
    }

    /** The share of changes named after no more than so many further reports. */
    public OptionalDouble stepsFoundWithin(int reports) {
        return stepDelays.shareWithin(reports);
    }

    /** How many further reports it took to name a change, on average; more than the limit counts as the limit. */
    public OptionalDouble meanStepDelay(int limit) {
        return stepDelays.meanUpTo(limit);
    }

    /** The share of drifts named within so many weeks. */
    public OptionalDouble driftsFoundWithin(int weeks) {
        return driftDelays.shareWithin(weeks);
    }

    /** How many weeks it took to name a drift, on average; more than the limit counts as the limit. */
    public OptionalDouble meanDriftDelay(int limit) {
        return driftDelays.meanUpTo(limit);
    }

    private static OptionalDouble ratio(long part, long whole) {
        return whole == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) part / whole);
    }
}
