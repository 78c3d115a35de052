package dev.leanbench.evaluation.changepoints;

/**
 * One cut of binary segmentation (Scott and Knott 1974): the largest difference, in standard errors, between the mean of
 * the newest values and the mean of those before.
 *
 * @param levelRuns a level is the mean of no more values than this, the newest of it
 */
record BinarySegmentation(int levelRuns) implements RecentChange {

    /** As many as a report looks back for a level. */
    static final int LEVEL_RUNS = 13;

    @Override
    public double score(double[] series) {
        return bestCut(series).score;
    }

    Cut bestCut(double[] series) {
        PrefixSums sums = new PrefixSums(series);
        int length = series.length;
        Cut best = new Cut(0, length, 0);
        for (int runs = FEWEST_RUNS; runs <= MOST_RUNS; runs++) {
            int first = length - runs;
            int from = Math.max(0, first - levelRuns);
            double apart = sums.mean(first, length) - sums.mean(from, first);
            double score = Math.abs(apart) / Math.sqrt(1.0 / runs + 1.0 / (first - from));
            if (score > best.score) {
                best = new Cut(from, first, score);
            }
        }
        return best;
    }

    /**
     * A place to cut at.
     *
     * @param from the position of the first value of the level before
     * @param first the position of the first value after the cut
     * @param score the difference of the means in standard errors
     */
    record Cut(int from, int first, double score) {}
}
