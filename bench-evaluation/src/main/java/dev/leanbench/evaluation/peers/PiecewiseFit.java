package dev.leanbench.evaluation.peers;

import java.util.ArrayList;
import java.util.List;

/**
 * A piecewise constant function fitted to a series, where each further piece costs something (the Potts model, by
 * dynamic programming: Friedrich and others 2008), as asv does it: exactly with pieces of up to 20 values, then with
 * neighbours joined and borders shifted where that is better.
 */
final class PiecewiseFit {

    private static final int LONGEST = 20;

    private final Stretches stretches;
    private final double price;

    private PiecewiseFit(Stretches stretches, double price) {
        this.stretches = stretches;
        this.price = price;
    }

    /** The ends, exclusive, of the pieces. */
    static List<Integer> ends(Stretches stretches, double price) {
        PiecewiseFit fit = new PiecewiseFit(stretches, price);
        List<Integer> ends = fit.shortPieces();
        fit.join(ends);
        fit.shift(ends);
        return ends;
    }

    private List<Integer> shortPieces() {
        int length = stretches.length();
        double[] cost = new double[length + 1];
        int[] start = new int[length + 1];
        cost[0] = -price;
        for (int end = 1; end <= length; end++) {
            cost[end] = Double.POSITIVE_INFINITY;
            for (int from = Math.max(0, end - LONGEST); from < end; from++) {
                double total = cost[from] + price + stretches.distance(from, end);
                if (total <= cost[end]) {
                    cost[end] = total;
                    start[end] = from;
                }
            }
        }
        List<Integer> ends = new ArrayList<>();
        for (int end = length; end > 0; end = start[end]) {
            ends.add(0, end);
        }
        return ends;
    }

    private void join(List<Integer> ends) {
        while (true) {
            double best = 0;
            int joined = ends.size();
            int from = 0;
            for (int j = 1; j < ends.size() && joined >= j - 2; j++) {
                int border = ends.get(j - 1);
                double change = stretches.distance(from, ends.get(j))
                        - (stretches.distance(from, border) + stretches.distance(border, ends.get(j)) + price);
                if (change <= best) {
                    best = change;
                    joined = j - 1;
                }
                from = border;
            }
            if (joined == ends.size()) {
                return;
            }
            ends.remove(joined);
        }
    }

    private void shift(List<Integer> ends) {
        int from = 0;
        for (int j = 1; j < ends.size(); j++) {
            int border = ends.get(j - 1);
            int to = ends.get(j);
            double best = stretches.distance(from, border) + stretches.distance(border, to);
            int shifted = border;
            for (int other = Math.max(from + 1, border - LONGEST);
                    other <= Math.min(to - 1, border + LONGEST);
                    other++) {
                double distance = stretches.distance(from, other) + stretches.distance(other, to);
                if (other != border && distance < best) {
                    best = distance;
                    shifted = other;
                }
            }
            ends.set(j - 1, shifted);
            from = shifted;
        }
    }
}
