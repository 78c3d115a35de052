package dev.leanbench.evaluation.changepoints;

import java.util.List;

/**
 * A level that changed once.
 *
 * @param deviations by how many standard deviations
 * @param runs how many values are on the new level
 */
record Step(double deviations, int runs) {

    /** How many values are on the new level. */
    static final List<Integer> AGES = List.of(2, 4, 8);

    /** By how many standard deviations levels change. */
    static final List<Double> SIZES = List.of(1.0, 1.5, 2.0, 3.0);

    /** The steps of one age, the smallest first. */
    static List<Step> aged(int runs) {
        return SIZES.stream().map(size -> new Step(size, runs)).toList();
    }

    /** The steps of all ages and sizes. */
    static List<Step> all() {
        return AGES.stream().flatMap(runs -> aged(runs).stream()).toList();
    }

    /** The series with this step at its end. */
    double[] applied(double[] quiet) {
        int first = quiet.length - runs;
        double[] changed = quiet.clone();
        for (int i = first; i < changed.length; i++) {
            changed[i] += deviations;
        }
        return changed;
    }
}
