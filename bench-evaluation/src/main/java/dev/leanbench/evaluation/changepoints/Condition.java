package dev.leanbench.evaluation.changepoints;

import dev.leanbench.evaluation.simulation.Noise;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/**
 * What series are like: logarithms of adjusted times, in units of the target's standard deviation.
 *
 * @param length how many values
 * @param title what to call the noise
 * @param noise the noise
 */
record Condition(int length, String title, Noise noise) {

    /** Of a shorter series some way to cut it would have no level before. */
    private static final int SHORTEST = RecentChange.MOST_RUNS + RecentChange.FEWEST_RUNS_BEFORE;

    private static final Noise NORMAL = Noise.normal(0.04);

    Condition {
        if (length < SHORTEST) {
            throw new IllegalArgumentException("a series of " + length + " values: expected " + SHORTEST + " or more");
        }
    }

    /** A quarter's runs and a year's, with noise of three kinds. */
    static List<Condition> all() {
        return Stream.of(14, 52)
                .flatMap(length -> Stream.of(
                        new Condition(length, "normal", NORMAL),
                        new Condition(length, "Student t(4)", NORMAL.withTails(4)),
                        new Condition(length, "1 % outliers", NORMAL.withOutliers(0.01, 1))))
                .toList();
    }

    /** A series in which nothing changes. */
    double[] quiet(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] series = new double[length];
        for (int i = 0; i < length; i++) {
            series[i] = noise.deviation(random);
        }
        return series;
    }
}
