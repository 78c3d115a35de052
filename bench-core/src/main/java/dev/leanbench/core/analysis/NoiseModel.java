package dev.leanbench.core.analysis;

import dev.leanbench.core.statistics.Gamma;
import dev.leanbench.core.statistics.Robust;
import java.util.Arrays;
import java.util.List;

/**
 * How much targets vary from run to run though nothing changed. A target's own variance rests on few runs; it is drawn
 * towards that of targets of its size, by as much as targets of one size agree: the moderated variance of Smyth (2004,
 * "Linear models and empirical Bayes methods", section 6.2), with the prior variance a function of size.
 */
final class NoiseModel {

    private static final int TARGETS_PER_CLASS = 40;
    private static final int MOST_CLASSES = 24;

    /** Before the targets have told: log variances of one size spread by about 0.7, as strongly as 20 targets say it. */
    private static final double USUAL_SPREAD = 0.5;

    private static final double USUAL_SPREAD_WEIGHT = 20;

    private static final double FEWEST_DEGREES = 3;
    private static final double MOST_DEGREES = 60;

    /** No clock and no scheduler is better than this. */
    private static final double SMALLEST_VARIANCE = 1e-5;

    private final SizeClasses classes;
    private final double[] logVariances;
    private final double priorDegrees;

    private NoiseModel(SizeClasses classes, double[] logVariances, double priorDegrees) {
        this.classes = classes;
        this.logVariances = logVariances;
        this.priorDegrees = priorDegrees;
    }

    /** From the differences between two runs, once the runner's speed is taken out; both in ascending order of size. */
    static NoiseModel ofDifferences(double[] sizes, double[] differences) {
        SizeClasses classes = SizeClasses.over(sizes, TARGETS_PER_CLASS, MOST_CLASSES);
        double[] logVariances = classes.each(differences, values -> {
            double scale = Robust.scaleAbout(0, values);
            return Math.log(Math.max(scale * scale / 2, SMALLEST_VARIANCE));
        });
        return new NoiseModel(classes, logVariances, degreesFor(USUAL_SPREAD));
    }

    /** From what each target's earlier runs tell; targets in ascending order of size, each seen twice at least. */
    static NoiseModel ofTargets(List<Track> tracks) {
        int count = tracks.size();
        double[] sizes = new double[count];
        double[] unbiased = new double[count];
        double sampling = 0;
        for (int i = 0; i < count; i++) {
            Track track = tracks.get(i);
            double half = track.degrees() / 2.0;
            sizes[i] = track.size();
            unbiased[i] =
                    Math.log(Math.max(track.variance(), SMALLEST_VARIANCE)) - Gamma.digamma(half) + Math.log(half);
            sampling += Gamma.trigamma(half) / count;
        }
        SizeClasses classes = SizeClasses.over(sizes, TARGETS_PER_CLASS, MOST_CLASSES);
        double[] means =
                classes.each(unbiased, values -> Arrays.stream(values).average().orElseThrow());
        double spread = 0;
        for (int i = 0; i < count; i++) {
            double apart = unbiased[i] - classes.interpolate(means, sizes[i]);
            spread += apart * apart / Math.max(1, count - classes.count());
        }
        double excess = (Math.max(0, spread - sampling) * count + USUAL_SPREAD * USUAL_SPREAD_WEIGHT)
                / (count + USUAL_SPREAD_WEIGHT);
        double degrees = degreesFor(excess);
        double shift = Math.log(degrees / 2) - Gamma.digamma(degrees / 2);
        return new NoiseModel(
                classes, Arrays.stream(means).map(mean -> mean - shift).toArray(), degrees);
    }

    private static double degreesFor(double spread) {
        return Math.max(FEWEST_DEGREES, Math.min(MOST_DEGREES, 2 * Gamma.inverseTrigamma(spread)));
    }

    /** The moderated variance of one reading of a target's logarithm. */
    double variance(Track track) {
        double prior = Math.exp(classes.interpolate(logVariances, track.size()));
        return (priorDegrees * prior + track.degrees() * track.variance()) / (priorDegrees + track.degrees());
    }

    /** The degrees of freedom of {@link #variance}. */
    double degrees(Track track) {
        return priorDegrees + track.degrees();
    }
}
