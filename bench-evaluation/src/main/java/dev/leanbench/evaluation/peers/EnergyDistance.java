package dev.leanbench.evaluation.peers;

/**
 * Where a stretch of a series falls apart most: the split and the end of the right side for which the energy distance
 * between the two sides, weighted by their sizes, is largest (Matteson and James 2014, with absolute differences).
 */
public final class EnergyDistance {

    private final double[][] sums;

    /**
     * A split.
     *
     * @param position the position of the first value of the right side; −1 for none
     * @param distance the distance
     */
    public record Candidate(int position, double distance) {}

    /** Prepares for splits of a series. */
    public EnergyDistance(double[] series) {
        int length = series.length;
        sums = new double[length + 1][length + 1];
        for (int i = 0; i < length; i++) {
            for (int j = 0; j < length; j++) {
                sums[i + 1][j + 1] = Math.abs(series[i] - series[j]) + sums[i][j + 1] + sums[i + 1][j] - sums[i][j];
            }
        }
    }

    /** The best split of the values from a position up to, and without, another. */
    Candidate best(int from, int to) {
        return best(from, to, 1);
    }

    /** The best split of those values into sides of no fewer than so many. */
    public Candidate best(int from, int to, int fewest) {
        Candidate best = new Candidate(-1, Double.NEGATIVE_INFINITY);
        for (int split = from + fewest; split < to; split++) {
            for (int end = split + fewest; end <= to; end++) {
                double distance = distance(from, split, end);
                if (distance > best.distance) {
                    best = new Candidate(split, distance);
                }
            }
        }
        return best;
    }

    private double distance(int from, int split, int end) {
        double left = split - from;
        double right = end - split;
        double between = block(from, split, split, end);
        double withinLeft = left > 1 ? right / (left - 1) * block(from, split, from, split) / 2 : 0;
        double withinRight = right > 1 ? left / (right - 1) * block(split, end, split, end) / 2 : 0;
        return 2 / (left + right) * (between - withinLeft - withinRight);
    }

    private double block(int top, int bottom, int left, int right) {
        return sums[bottom][right] - sums[top][right] - sums[bottom][left] + sums[top][left];
    }
}
