package dev.leanbench.core.analysis;

import dev.leanbench.core.statistics.Line;
import dev.leanbench.core.statistics.Robust;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How slow the machines of some runs were, oldest first.
 *
 * @param seen the runs
 * @param series the same without what other work did to some of them
 * @param counts how many were made on each processor
 * @param centred the speeds of the series, the mean of their processor taken out of each
 */
@SuppressWarnings("ArrayRecordComponent") // Worked out once for all steps that are tried.
record RunSpeeds(Series seen, Series series, int[] counts, double[] centred) {

    static RunSpeeds of(Series seen) {
        Series series = BusyMachines.drawIn(seen);
        int[] counts = series.countsByModel();
        return new RunSpeeds(seen, series, counts, series.centred(series.values(), counts));
    }

    /** Every step there may be of which enough runs tell, by the run it would begin with. */
    List<Step> steps() {
        return IntStream.range(1, centred.length)
                .mapToObj(this::stepAt)
                .filter(Step::hasEnoughRuns)
                .toList();
    }

    /** The step that would begin with the run at an index, 1 or more. */
    Step stepAt(int index) {
        int[] countsSince = new int[counts.length];
        for (int i = index; i < centred.length; i++) {
            countsSince[series.models()[i]]++;
        }
        int degrees = centred.length - 1;
        int before = 0;
        int since = 0;
        for (int model = 0; model < counts.length; model++) {
            degrees -= counts[model] > 0 ? 1 : 0;
            if (countsSince[model] > 0 && countsSince[model] < counts[model]) {
                before += counts[model] - countsSince[model];
                since += countsSince[model];
            }
        }
        double[] places = series.centred(Line.stepAt(index, centred.length), counts);
        return new Step(this, index, Line.through(places, centred), degrees, before, since);
    }

    /**
     * A step in the speeds of runs.
     *
     * @param speeds the runs
     * @param index where among them the first run with it stands, 1 or more
     * @param line its size and what it leaves, within each processor
     * @param degrees the degrees of freedom of what it leaves
     * @param before how many runs before it have the processor of one since
     * @param since how many runs since have the processor of one before it
     */
    record Step(RunSpeeds speeds, int index, Line line, int degrees, int before, int since) {

        /** A machine may be busy for one run, or for two. */
        private static final int FEWEST_RUNS = 3;

        int firstRun() {
            return speeds.series.runs()[index];
        }

        Estimate size() {
            return Estimate.of(line, variance(), degrees);
        }

        private double variance() {
            return Math.max(line.residual() / degrees, SpeedCurve.LEAST_VARIANCE);
        }

        private boolean hasEnoughRuns() {
            return Math.min(before, since) >= FEWEST_RUNS && degrees >= 1;
        }

        /** A later step, and so less to compare with, may leave it in doubt. */
        boolean isStillThere() {
            return Math.min(before, since) > 0 && degrees >= 1 && size().isNotZero();
        }

        /** Machines that were busy for a run or two are back with the next one. */
        boolean stays() {
            return Robust.stayAway(speeds.seen.apartFromBefore(index), 0, line.slope());
        }

        /** What moves evenly is a drift. */
        boolean isBetterThanASlope() {
            return !Hinge.through(speeds.series).isBetterThanSteps(1, line.residual(), variance());
        }
    }
}
