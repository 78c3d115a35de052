package dev.leanbench.evaluation.peers;

import java.util.ArrayList;
import java.util.List;

/** asv's search for the price of a piece at which the information criterion is smallest. */
final class StepFit {

    private final double[] series;
    private final Stretches stretches;
    private final double perPiece;
    private List<Integer> best = List.of();
    private double bestCriterion = Double.POSITIVE_INFINITY;

    StepFit(double[] series) {
        this.series = series;
        this.stretches = new Stretches(series);
        this.perPiece = 4 * Math.log(series.length) / series.length;
    }

    List<AsvMethod.Step> steps() {
        double scatter = stretches.distance(0, series.length);
        double unit = scatter == 0 ? 1 : scatter;
        double lowest = Math.log(0.1 / series.length);
        GoldenSection.minimum(logarithm -> criterion(unit * Math.exp(logarithm)), lowest, 0, Math.abs(lowest) * 0.1, 0);
        List<AsvMethod.Step> steps = new ArrayList<>();
        int from = 0;
        for (int to : best) {
            double error = stretches.distance(from, to) / (to - from);
            steps.add(new AsvMethod.Step(from, to, stretches.median(from, to), error));
            from = to;
        }
        return steps;
    }

    private double criterion(double price) {
        List<Integer> ends = PiecewiseFit.ends(stretches, price);
        double[] levels = levels(ends);
        double correlation = GoldenSection.minimum(rho -> scatter(ends, levels, rho), -1, 1, 0.05, 1e-8);
        double criterion = perPiece * ends.size() + Math.log(leastScatter(levels) + scatter(ends, levels, correlation));
        if (criterion < bestCriterion) {
            bestCriterion = criterion;
            best = ends;
        }
        return criterion;
    }

    private double[] levels(List<Integer> ends) {
        double[] levels = new double[ends.size()];
        for (int i = 0; i < levels.length; i++) {
            levels[i] = stretches.median(i == 0 ? 0 : ends.get(i - 1), ends.get(i));
        }
        return levels;
    }

    /** What is left after the fit, when each value's rest is the one before times a correlation, and something new. */
    private double scatter(List<Integer> ends, double[] levels, double correlation) {
        double before = series[0] - levels[0];
        double sum = Math.abs(before);
        int position = 1;
        for (int piece = 0; piece < levels.length; piece++) {
            for (; position < ends.get(piece); position++) {
                double rest = series[position] - levels[piece];
                sum += Math.abs(rest - correlation * before);
                before = rest;
            }
        }
        return sum;
    }

    /** A fit is never believed to be better than this. */
    private static double leastScatter(double[] levels) {
        double least = Double.POSITIVE_INFINITY;
        if (levels.length > 2) {
            for (int i = 1; i < levels.length; i++) {
                least = Math.min(least, 0.1 * Math.abs(levels[i] - levels[i - 1]));
            }
        } else {
            for (double level : levels) {
                least = Math.min(least, 0.001 * Math.abs(level));
            }
        }
        return Math.max(1e-300, least);
    }
}
