package dev.leanbench.core.analysis;

import dev.leanbench.core.statistics.Robust;
import java.util.Arrays;

/**
 * Takes out of the speeds of runs what other work did to the machines of one run or two: a run that is far off those
 * beside it on its processor counts as if it were less far. A step stays, for from the third run on they bear each other out.
 */
final class BusyMachines {

    /** Runs further off than this many standard deviations count as if they were no further. */
    private static final double STRAY = 3;

    /** Where more of the runs are far off than the rest, being busy is what is usual. */
    private static final double SHARE_OF_IDLE_RUNS = 0.8;

    /** Within so many standard deviations that share of normal values lies. */
    private static final double THEIR_REACH = 1.2816;

    private BusyMachines() {}

    /** The same runs with less far speeds. */
    static Series drawIn(Series speeds) {
        double[] values = speeds.values();
        double[] middles = middles(speeds);
        double[] distances = new double[values.length];
        Arrays.setAll(distances, i -> Math.abs(values[i] - middles[i]));
        Arrays.sort(distances);
        double spread = Math.max(
                Math.sqrt(SpeedCurve.LEAST_VARIANCE), Robust.quantile(distances, SHARE_OF_IDLE_RUNS) / THEIR_REACH);
        double[] drawnIn = new double[values.length];
        Arrays.setAll(drawnIn, i -> Robust.drawnIn(values[i], middles[i], STRAY * spread));
        return speeds.with(drawnIn);
    }

    /** What the runs beside each one on its processor say. */
    private static double[] middles(Series speeds) {
        double[] middles = new double[speeds.models().length];
        for (int model : Arrays.stream(speeds.models()).distinct().toArray()) {
            int[] places = speeds.placesOn(model, middles.length);
            double[] values = speeds.valuesAt(places);
            for (int i = 0; i < places.length; i++) {
                middles[places[i]] = Series.middleAbout(values, i);
            }
        }
        return middles;
    }
}
