package dev.leanbench.evaluation.peers;

/**
 * Where a stretch of a series falls apart most: the split and the end of the right side for which the energy distance
 * between the two sides, weighted by their sizes, is largest (Matteson and James 2014, with absolute differences).
 */
final class EnergyDistance {

    private final double[][] sums;

    /**
     * A split.
     *
     * @param position the position of the first value of the right side; −1 for none
     * @param distance the distance
     */
    record Candidate(int position, double distance) {}

    EnergyDistance(double[] series) {
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
        Candidate best = new Candidate(-1, Double.NEGATIVE_INFINITY);
        for (int split = from + 1; split < to; split++) {
            for (int end = split + 1; end <= to; end++) {
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
