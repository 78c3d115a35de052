package dev.leanbench.core.analysis;

import dev.leanbench.core.model.TargetTiming;

/** One target in one run, held against its level before. Logarithms throughout, natural ones. */
final class Appearance {

    /** What became of it. */
    enum Outcome {
        /** It is where it was, as far as can be told. */
        AT_LEVEL,
        /** It left its level in this run. */
        STEPPED,
        /** It left its level in the run before, and stays away. */
        CONFIRMED,
        /** It left its level in the run before, and is back. */
        RETURNED,
        /** It left its level some runs ago, which only shows now. */
        FOUND_LATE
    }

    final Track track;
    final TargetTiming timing;
    final Reading reading;

    /** How many runs its level rests on; none for a target never seen before. */
    final int runs;

    /** What to expect on this run's processor, and the variance of that in units of {@link #own}. */
    double level = Double.NaN;

    double doubt;

    /** The variance of one reading. */
    double own;

    /** What was read, and what of that is the runner's speed. */
    double value;

    double speed;

    /** By how much the value may be off because of the printing alone. */
    double halfUnit;

    /** The variance of {@link #change} where nothing changed, before this run's own noise, and its degrees of freedom. */
    double variance;

    double degrees;

    /** {@link #change} in standard deviations, as if they were those of a normal distribution. */
    double score;

    /** Its p-value, adjusted for how many targets there are. */
    double adjustedProbability = 1;

    Outcome outcome = Outcome.AT_LEVEL;

    /** Of a step found late: how many runs ago it was, this one included, the level before, and how large it was. */
    int lateRuns;

    double lateLevel;

    double lateStep;

    Appearance(Track track, TargetTiming timing, Reading reading) {
        this.track = track;
        this.timing = timing;
        this.reading = reading;
        this.runs = track.levelRuns();
        if (!reading.ambiguous()) {
            read(reading.near(0));
        }
    }

    void expect(Expectation expectation) {
        level = expectation.value();
        doubt = expectation.doubt();
    }

    /** Says what was read, in seconds or bytes; a clear reading was so from the beginning. */
    void read(double amount) {
        value = Math.log(amount);
        halfUnit = reading.halfUnit() / amount;
    }

    /** What was read if it should be near some value, whatever the runner's speed. */
    double roughly(double expected) {
        return reading.ambiguous() ? Math.log(reading.near(Math.exp(expected))) : value;
    }

    /** The reading with the runner's speed taken out. */
    double adjusted() {
        return value - speed;
    }

    /** How far it is from its level. */
    double change() {
        return adjusted() - level;
    }

    /** Whether what was printed can mean that nothing changed. */
    boolean printingExplainsIt() {
        double expected = Math.exp(level + speed);
        return reading.distanceFrom(expected) <= expected * Math.expm1(track.printingSlack());
    }

    /** The change a verdict speaks of: that of a step found late is the whole step. */
    double shownChange() {
        return outcome == Outcome.FOUND_LATE ? lateStep : change();
    }

    /** The level that a verdict holds it against: that of a step found late is the one before the step. */
    double shownLevel() {
        return outcome == Outcome.FOUND_LATE ? lateLevel : level;
    }

    boolean isVerdict() {
        return switch (outcome) {
            case STEPPED, CONFIRMED, FOUND_LATE -> true;
            case AT_LEVEL, RETURNED -> false;
        };
    }

    /** Whether it moved the way all targets did, further than its own noise explains. */
    boolean movedWith(double shift, double noise) {
        double raw = value - level;
        return raw * shift > 0 && Math.abs(raw) > 2 * Math.sqrt(variance) * noise;
    }

    /** Its usual time; or bytes. */
    double seconds() {
        return Math.exp(level);
    }
}
