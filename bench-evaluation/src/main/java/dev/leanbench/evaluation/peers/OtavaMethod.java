package dev.leanbench.evaluation.peers;

import dev.leanbench.core.statistics.StudentT;
import dev.leanbench.evaluation.truth.Direction;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/**
 * Otava (once Hunter): windows of 50 values, half a window apart, are split where the energy distance between the two
 * sides is largest, for as long as Student's t-test gives a p-value of no more than 0.01; then the weakest points are
 * taken out until all that remain have p below 0.001 (apache/otava, {@code otava/analysis.py},
 * {@code change_point_divisive/calculator.py} and {@code detector.py}; no least magnitude by default).
 */
record OtavaMethod(int window, double pValue) implements ChangePointRule.Method {

    static final OtavaMethod DEFAULT = new OtavaMethod(50, 0.001);

    private static final double FIRST_PASS = 10;

    @Override
    public List<ChangePoint> find(double[] series) {
        TreeSet<Integer> points = new TreeSet<>();
        int start = 0;
        while (start < series.length) {
            int end = Math.min(start + window, series.length);
            List<Integer> found = split(Arrays.copyOfRange(series, start, end));
            for (int point : found) {
                points.add(start + point);
            }
            int last = found.isEmpty() ? 0 : start + found.get(found.size() - 1);
            start = Math.max(last, start + window / 2);
        }
        List<Integer> kept = merge(series, new ArrayList<>(points));
        List<Integer> borders = borders(kept, series.length);
        List<ChangePoint> changes = new ArrayList<>();
        for (int i = 0; i < kept.size(); i++) {
            double before = Sample.mean(Arrays.copyOfRange(series, borders.get(i), kept.get(i)));
            double after = Sample.mean(Arrays.copyOfRange(series, kept.get(i), borders.get(i + 2)));
            changes.add(new ChangePoint(kept.get(i), Direction.of(after / before)));
        }
        return changes;
    }

    /** The split step on one window. */
    private List<Integer> split(double[] series) {
        TreeSet<Integer> points = new TreeSet<>();
        EnergyDistance distance = new EnergyDistance(series);
        while (true) {
            List<Integer> borders = borders(points, series.length);
            int best = -1;
            double largest = Double.NEGATIVE_INFINITY;
            for (int i = 0; i + 1 < borders.size(); i++) {
                EnergyDistance.Candidate candidate = distance.best(borders.get(i), borders.get(i + 1));
                if (candidate.distance() > largest) {
                    largest = candidate.distance();
                    best = candidate.position();
                }
            }
            if (best < 0 || significance(series, best, borders) > pValue * FIRST_PASS) {
                return List.copyOf(points);
            }
            points.add(best);
        }
    }

    private List<Integer> merge(double[] series, List<Integer> points) {
        while (!points.isEmpty()) {
            List<Integer> borders = borders(points, series.length);
            int weakest = points.stream()
                    .max(Comparator.comparingDouble(point -> significance(series, point, borders)))
                    .orElseThrow();
            if (significance(series, weakest, borders) < pValue) {
                return points;
            }
            points.remove(Integer.valueOf(weakest));
        }
        return points;
    }

    private static List<Integer> borders(Iterable<Integer> points, int length) {
        List<Integer> borders = new ArrayList<>();
        borders.add(0);
        points.forEach(borders::add);
        borders.add(length);
        return borders;
    }

    /** Student's t-test between the values from the border before a point and those up to the border after it. */
    private static double significance(double[] series, int point, List<Integer> borders) {
        int from = 0;
        int to = series.length;
        for (int border : borders) {
            if (border < point) {
                from = border;
            } else if (border > point) {
                to = Math.min(to, border);
            }
        }
        return significance(Arrays.copyOfRange(series, from, point), Arrays.copyOfRange(series, point, to));
    }

    private static double significance(double[] left, double[] right) {
        int degrees = left.length + right.length - 2;
        if (degrees < 1) {
            return 1;
        }
        // scipy's ttest_ind_from_stats takes the deviations it is given, here with n in the denominator, for s.
        double pooled = ((left.length - 1) * Sample.populationVariance(left)
                        + (right.length - 1) * Sample.populationVariance(right))
                / degrees;
        double change = Sample.mean(right) - Sample.mean(left);
        if (change == 0) {
            return 1;
        }
        return StudentT.twoSided(change / Math.sqrt(pooled * (1.0 / left.length + 1.0 / right.length)), degrees);
    }
}
