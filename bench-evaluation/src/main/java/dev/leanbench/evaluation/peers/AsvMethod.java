package dev.leanbench.evaluation.peers;

import dev.leanbench.evaluation.truth.Direction;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * asv (airspeed velocity): a piecewise constant fit whose number of pieces minimises β · pieces + ln(noise), with
 * β = 4 ln(n)/n and the noise as an autocorrelated Laplace one; of the upward steps those count that exceed 5 % and both
 * sides' scatter and have not been taken back (airspeed-velocity/asv, {@code asv/step_detect.py} and
 * {@code asv/plugins/regressions.py}). asv only looks for regressions; improvements are those of the reciprocal series.
 */
record AsvMethod(double threshold, int shortest) implements ChangePointRule.Method {

    static final AsvMethod DEFAULT = new AsvMethod(0.05, 2);

    @Override
    public List<ChangePoint> find(double[] series) {
        List<ChangePoint> found = new ArrayList<>();
        for (int position : regressions(series)) {
            found.add(new ChangePoint(position, Direction.SLOWER));
        }
        for (int position :
                regressions(Arrays.stream(series).map(value -> 1 / value).toArray())) {
            found.add(new ChangePoint(position, Direction.FASTER));
        }
        found.sort(Comparator.comparingInt(ChangePoint::position));
        return found;
    }

    private List<Integer> regressions(double[] series) {
        List<Step> steps = new StepFit(series).steps();
        List<Integer> found = new ArrayList<>();
        Step last = steps.get(steps.size() - 1);
        double best = last.value();
        double bestError = last.error();
        double[] doubtful = {};
        for (int i = steps.size() - 1; i >= 0; i--) {
            Step step = steps.get(i);
            double least = Math.max(Math.max(step.error(), bestError), threshold * step.value());
            if (best > step.value() + least) {
                if (step.length() < shortest) {
                    doubtful = new double[] {best, bestError};
                }
                found.add(step.to());
                best = step.value();
                bestError = step.error();
            } else if (doubtful.length > 0) {
                if (doubtful[0] <= step.value() + least) {
                    found.remove(found.size() - 1);
                    best = doubtful[0];
                    bestError = doubtful[1];
                }
                doubtful = new double[0];
            }
        }
        return found;
    }

    /**
     * A stretch on one level.
     *
     * @param from the position of its first value
     * @param to the position after its last value
     * @param value its median
     * @param error the mean distance of its values from that
     */
    record Step(int from, int to, double value, double error) {

        int length() {
            return to - from;
        }
    }
}
