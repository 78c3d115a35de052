package dev.leanbench.evaluation.peers;

import dev.leanbench.evaluation.truth.Direction;
import java.util.ArrayList;
import java.util.List;

/**
 * Perfherder: Welch's t between the 12 to 24 values before a place and the 12 from it on, each weighted by its nearness
 * to it; a place whose t exceeds 7 and both neighbours' is a change, once there are 12 values on either side
 * (mozilla/treeherder, {@code treeherder/perfalert/perfalert/__init__.py}), and by its default alert threshold one of at
 * least 2 %.
 */
record PerfherderMethod(int fewestBefore, int mostBefore, int after, double threshold, double ratio)
        implements ChangePointRule.Method {

    static final PerfherderMethod DEFAULT = new PerfherderMethod(12, 24, 12, 7, 0.02);

    @Override
    public List<ChangePoint> find(double[] series) {
        Weighted[] before = new Weighted[series.length];
        Weighted[] from = new Weighted[series.length];
        double[] scores = new double[series.length];
        int sinceLikely = 0;
        for (int i = 1; i < series.length; i++) {
            int width = Math.min(Math.min(Math.max(sinceLikely, fewestBefore), mostBefore), i);
            before[i] = Weighted.of(series, i - 1, -1, width);
            from[i] = Weighted.of(series, i, 1, Math.min(after, series.length - i));
            scores[i] = Weighted.score(before[i], from[i]);
            sinceLikely = scores[i] > threshold ? 0 : sinceLikely + 1;
        }
        List<ChangePoint> found = new ArrayList<>();
        for (int i = fewestBefore; i + after <= series.length; i++) {
            boolean peak = scores[i - 1] <= scores[i] && (i + 1 == series.length || scores[i + 1] <= scores[i]);
            double change = from[i].plainMean() / before[i].plainMean();
            if (scores[i] > threshold && peak && Math.abs(change - 1) >= ratio) {
                found.add(new ChangePoint(i, Direction.of(change)));
            }
        }
        return found;
    }

    /** Values near one end count more: the first fully, the last of n by 1/n. */
    private record Weighted(double mean, double plainMean, double variance, int count) {

        static Weighted of(double[] series, int first, int step, int count) {
            double sum = 0;
            double weights = 0;
            double plain = 0;
            for (int i = 0; i < count; i++) {
                double weight = (double) (count - i) / count;
                sum += weight * series[first + i * step];
                weights += weight;
                plain += series[first + i * step];
            }
            double mean = sum / weights;
            double squares = 0;
            for (int i = 0; i < count; i++) {
                squares += (series[first + i * step] - mean) * (series[first + i * step] - mean);
            }
            return new Weighted(mean, plain / count, count > 1 ? squares / (count - 1) : 0, count);
        }

        static double score(Weighted before, Weighted after) {
            double change = Math.abs(after.mean - before.mean);
            if (change == 0) {
                return 0;
            }
            return change / Math.sqrt(before.variance / before.count + after.variance / after.count);
        }
    }
}
