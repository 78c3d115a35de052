package dev.leanbench.core.analysis;

import dev.leanbench.core.compare.Drift;
import dev.leanbench.core.statistics.Robust;
import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Values of some runs, oldest first, as logarithms.
 *
 * @param weeks when, in weeks before the newest of them, which is 0
 * @param values the values
 * @param runs the positions of the runs
 * @param models the processors they ran on, by number
 */
@SuppressWarnings("ArrayRecordComponent") // Handed from one calculation to the next; never compared.
record Series(double[] weeks, double[] values, int[] runs, int[] models) {

    private static final double STRAY = 3;

    /** Runs further than this from a mark, in weeks, say nothing about it. */
    private static final double NEAR = 2;

    /**
     * Values of some runs.
     *
     * @param runs their positions, ascending; one or more
     * @param values one for each
     * @param weeks when every run was made
     */
    static Series of(int[] runs, double[] values, double[] weeks, Timeline timeline) {
        double last = weeks[runs[runs.length - 1]];
        return new Series(
                Arrays.stream(runs).mapToDouble(run -> weeks[run] - last).toArray(),
                values,
                runs,
                Arrays.stream(runs).map(timeline::model).toArray());
    }

    /** Stray readings are drawn to within three standard deviations of the middle of their neighbours. */
    Series tamed(double spread) {
        double[] tamed = values.clone();
        for (int i = 0; i < tamed.length; i++) {
            tamed[i] = Robust.drawnIn(tamed[i], middleAbout(values, i), STRAY * spread);
        }
        return with(tamed);
    }

    /** Other values of the same runs. */
    Series with(double[] others) {
        return new Series(weeks, others, runs, models);
    }

    /** The median of a value and those beside it, five together where there are as many. */
    static double middleAbout(double[] values, int index) {
        int from = Math.max(0, Math.min(index - 2, values.length - 5));
        return Robust.medianOfFew(values, from, Math.min(from + 5, values.length));
    }

    /** How far the values from a place on are from the middle of those before it on their processor, if there are any. */
    double[] apartFromBefore(int index) {
        DoubleStream.Builder apart = DoubleStream.builder();
        for (int i = index; i < values.length; i++) {
            double[] before = valuesAt(placesOn(models[i], index));
            if (before.length > 0) {
                apart.add(values[i] - Robust.median(before));
            }
        }
        return apart.build().toArray();
    }

    /** Where the values on a processor stand, before a place. */
    int[] placesOn(int model, int end) {
        return IntStream.range(0, end).filter(i -> models[i] == model).toArray();
    }

    double[] valuesAt(int[] places) {
        return Arrays.stream(places).mapToDouble(i -> values[i]).toArray();
    }

    /** How many values were read on each processor. */
    int[] countsByModel() {
        int[] counts = new int[Arrays.stream(models).max().orElse(0) + 1];
        for (int model : models) {
            counts[model]++;
        }
        return counts;
    }

    /**
     * Numbers of the runs, their mean taken out within each processor: a target may like one model better than others do,
     * and the models take turns as chance has it.
     *
     * @param numbers one for each run
     * @param counts what {@link #countsByModel()} tells
     */
    double[] centred(double[] numbers, int[] counts) {
        double[] sums = new double[counts.length];
        for (int i = 0; i < numbers.length; i++) {
            sums[models[i]] += numbers[i];
        }
        double[] centred = new double[numbers.length];
        for (int i = 0; i < numbers.length; i++) {
            centred[i] = numbers[i] - sums[models[i]] / counts[models[i]];
        }
        return centred;
    }

    Drift.Levels levels() {
        double now = middle(values.length - 1);
        double best = now;
        for (int i = 1; i + 1 < values.length; i++) {
            best = Math.min(best, middle(i));
        }
        return new Drift.Levels(
                since(now, 4), since(now, 13), since(now, 26), OptionalDouble.of(Math.expm1(now - best)));
    }

    /** The middle of three values, or of fewer at the end. */
    private double middle(int index) {
        return Robust.medianOfFew(values, Math.max(0, index - 1), Math.min(values.length, index + 2));
    }

    private OptionalDouble since(double now, double ago) {
        int nearest = -1;
        double distance = NEAR;
        for (int i = 0; i < weeks.length; i++) {
            if (Math.abs(weeks[i] + ago) < distance) {
                distance = Math.abs(weeks[i] + ago);
                nearest = i;
            }
        }
        return nearest < 0 ? OptionalDouble.empty() : OptionalDouble.of(Math.expm1(now - middle(nearest)));
    }
}
