package dev.leanbench.core.analysis;

import dev.leanbench.core.statistics.RandomWalk;
import dev.leanbench.core.statistics.Robust;

/**
 * How much slower than usual a run's machine was, by size of target, as all targets show it together. Sizes and speeds
 * are natural logarithms: of seconds, and of the ratio to the usual time.
 *
 * <p>Each size class gives the median of its targets' deviations; a random walk along the size smooths them, and its
 * step is as large as makes the medians most likely, so that a curve that does not clear its own error is a constant.
 * That constant, too, is drawn towards zero by as much as its error makes it doubtful (the positive-part estimator of
 * James and Stein 1961).
 */
final class SpeedCurve {

    /** The speed over all targets is their median, which no fleet of runners keeps steadier than half a percent. */
    static final double LEAST_VARIANCE = 0.005 * 0.005;

    /** As many deviations as make a median worth having. */
    private static final int TARGETS_PER_CLASS = 12;

    private static final int MOST_CLASSES = 24;

    /** A median's variance over that of a mean, for normal values: π/2. */
    private static final double MEDIAN_PENALTY = Math.PI / 2;

    private final SizeClasses classes;
    private final double[] speeds;
    private final double[] errors;
    private final double overall;
    private final double overallError;

    private SpeedCurve(SizeClasses classes, double[] speeds, double[] errors, double overall, double overallError) {
        this.classes = classes;
        this.speeds = speeds;
        this.errors = errors;
        this.overall = overall;
        this.overallError = overallError;
    }

    /** The usual speed, for want of anything to tell it by. */
    static SpeedCurve usual() {
        return new SpeedCurve(SizeClasses.over(new double[0], 1, 1), new double[1], new double[1], 0, 0);
    }

    /** Both arrays are in ascending order of size. */
    static SpeedCurve fit(double[] sizes, double[] deviations) {
        if (sizes.length < 3) {
            return usual();
        }
        SizeClasses classes = SizeClasses.over(sizes, TARGETS_PER_CLASS, MOST_CLASSES);
        double[] middles = new double[classes.count()];
        double[] medians = new double[classes.count()];
        double[] scales = new double[classes.count()];
        for (int i = 0; i < classes.count(); i++) {
            double[] ofClass = classes.of(i, deviations);
            middles[i] = classes.middle(i);
            medians[i] = Robust.median(ofClass);
            scales[i] = Robust.scaleAbout(medians[i], ofClass);
        }
        double[] variances = variances(classes, scales);
        RandomWalk.Path path = RandomWalk.mostLikely(middles, medians, variances);
        double overall = 0;
        double information = 0;
        for (int i = 0; i < classes.count(); i++) {
            overall += path.values()[i] * classes.targets(i) / sizes.length;
            information += 1 / variances[i];
        }
        double error = 1 / Math.sqrt(information);
        double kept = overall == 0 ? 0 : Math.max(0, 1 - error * error / (overall * overall));
        double[] speeds = new double[classes.count()];
        double[] errors = new double[classes.count()];
        for (int i = 0; i < speeds.length; i++) {
            speeds[i] = path.values()[i] - overall * (1 - kept);
            errors[i] = Math.sqrt(path.variances()[i]);
        }
        return new SpeedCurve(classes, speeds, errors, overall * kept, error);
    }

    /** Each class's own scale is as doubtful as it has few targets; the common one steps in as a dozen more would. */
    private static double[] variances(SizeClasses classes, double[] scales) {
        double common = Robust.median(scales);
        double[] variances = new double[scales.length];
        for (int i = 0; i < scales.length; i++) {
            int targets = classes.targets(i);
            double square = (targets * scales[i] * scales[i] + TARGETS_PER_CLASS * common * common)
                    / (targets + TARGETS_PER_CLASS);
            variances[i] = Math.max(MEDIAN_PENALTY * square / targets, 1e-12);
        }
        return variances;
    }

    double at(double size) {
        return classes.interpolate(speeds, size);
    }

    double errorAt(double size) {
        return classes.interpolate(errors, size);
    }

    double overall() {
        return overall;
    }

    double overallError() {
        return overallError;
    }
}
