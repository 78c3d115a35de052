package dev.leanbench.core.analysis;

import java.util.Arrays;

/** How much one target's readings vary about the levels it had, as far as chance alone made them. */
final class OwnNoise {

    /** Noise is remembered as if no more than half a year of runs had told it. */
    static final int MOST_DEGREES = 26;

    private final boolean[] ordinary;
    private double believed = 1;

    /** What is told by readings before this place will not change any more. */
    private int settledTo;

    private double settledSquares;
    private double settledDegrees;

    private double squares;
    private double degrees;

    /** Of a target that is seen in so many runs at the most. */
    OwnNoise(int runs) {
        ordinary = new boolean[runs];
    }

    /** Chance alone made these readings, as far as can be told: they tell of noise. */
    void takeForOrdinary(int from, int to) {
        Arrays.fill(ordinary, from, to, true);
    }

    boolean isOrdinary(int index) {
        return ordinary[index];
    }

    /** The variance of one reading, as the newest run has it. */
    void believe(double variance) {
        believed = variance;
    }

    /** Learns how much a target's ordinary readings vary, of those that are not settled. */
    void learn(Track track, Scatter scatter) {
        int start = track.start();
        if (settledTo < start) {
            scatter.measure(track, settledTo, start, track.medianOfFew(settledTo, start), believed);
            addUp(scatter);
            settle(start);
        }
        int count = track.count();
        scatter.measure(track, settledTo, count, track.level(), believed);
        addUp(scatter);
        if (count - settledTo >= Track.LEVEL_RUNS && track.suspicion().isEmpty()) {
            // Of a doubtful value the next run tells.
            settle(ordinary[count - 1] ? count : count - 1);
        }
    }

    private void addUp(Scatter scatter) {
        squares = settledSquares + scatter.squares();
        degrees = settledDegrees + scatter.degrees();
        if (degrees > MOST_DEGREES) {
            squares *= MOST_DEGREES / degrees;
            degrees = MOST_DEGREES;
        }
    }

    private void settle(int index) {
        settledSquares = squares;
        settledDegrees = degrees;
        settledTo = index;
    }

    /** The sum of their squared distances. */
    double squares() {
        return squares;
    }

    /** On how many degrees of freedom that rests, up to {@value #MOST_DEGREES}; not necessarily whole. */
    double degrees() {
        return degrees;
    }
}
