package dev.leanbench.core.analysis;

import dev.leanbench.core.statistics.Gamma;
import dev.leanbench.core.statistics.Robust;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

/**
 * How much targets vary from run to run though nothing changed. A target's own variance rests on few runs; it is drawn
 * towards that of targets of its size, by as much as targets of one size agree: the moderated variance of Smyth (2004,
 * "Linear models and empirical Bayes methods", section 6.2), with the prior variance a function of size.
 */
final class NoiseModel {

    private static final int TARGETS_PER_CLASS = 40;
    private static final int MOST_CLASSES = 24;

    /** Before the targets have told: log variances of one size have about this variance, give or take 0.3. */
    private static final double USUAL_SPREAD = 0.6;

    private static final double USUAL_SPREAD_WEIGHT = 1 / (0.3 * 0.3);

    /**
     * Far out, targets that differ in noise make fewer large differences than a t distribution with the usual spread has
     * it. In the second run ever, a third of that spread names more changes, but also false ones in one quiet report of
     * ten.
     */
    private static final double FROM_ONE_DIFFERENCE = 2;

    /** The logarithm of a sample variance has tails to one side: its square varies twice as much as that of a normal one. */
    private static final double LOPSIDED = 4;

    private static final double FEWEST_DEGREES = 3;
    private static final double MOST_DEGREES = 60;

    /** No clock and no scheduler is better than this. */
    private static final double SMALLEST_VARIANCE = 1e-5;

    private static final int STEPS_A_DEGREE = 8;

    /** By eighths of a degree of freedom of a target's own variance: how far its logarithm is too low, and the variance of that. */
    private static final double[] TOO_LOW = byDegrees(half -> Math.log(half) - Gamma.digamma(half));

    private static final double[] SAMPLING = byDegrees(Gamma::trigamma);

    /** Targets that tell less of their own noise are not asked. */
    private static final double FEWEST_OWN_DEGREES = 0.5;

    private final SizeClasses classes;
    private final double[] logVariances;
    private final double priorDegrees;

    private NoiseModel(SizeClasses classes, double[] logVariances, double priorDegrees) {
        this.classes = classes;
        this.logVariances = logVariances;
        this.priorDegrees = priorDegrees;
    }

    private static double[] byDegrees(DoubleUnaryOperator ofHalfOfThem) {
        return IntStream.rangeClosed(0, STEPS_A_DEGREE * OwnNoise.MOST_DEGREES)
                .mapToDouble(
                        steps -> steps == 0 ? Double.NaN : ofHalfOfThem.applyAsDouble(steps / 2.0 / STEPS_A_DEGREE))
                .toArray();
    }

    /**
     * From the differences between two runs, once the runner's speed is taken out; both in ascending order of size.
     *
     * @param response what each target makes of a change of processor, a variance; at most three quarters of what is seen
     */
    static NoiseModel ofDifferences(double[] sizes, double[] differences, double response) {
        SizeClasses classes = SizeClasses.over(sizes, TARGETS_PER_CLASS, MOST_CLASSES);
        double[] logVariances = classes.each(differences, values -> {
            double scale = Robust.scaleAbout(0, values);
            double seen = scale * scale / 2;
            return Math.log(Math.max(Math.max(seen - response, seen / 4), SMALLEST_VARIANCE));
        });
        return new NoiseModel(classes, logVariances, degreesFor(USUAL_SPREAD / FROM_ONE_DIFFERENCE));
    }

    /** From what the runs before told of each target's noise; nothing in the second run ever. In ascending order of size. */
    static Optional<NoiseModel> ofExperienced(List<Appearance> known) {
        List<Track> experienced = new ArrayList<>(known.size());
        for (Appearance each : known) {
            if (each.track.degrees() >= FEWEST_OWN_DEGREES) {
                experienced.add(each.track);
            }
        }
        return experienced.isEmpty() ? Optional.empty() : Optional.of(ofTargets(experienced));
    }

    /** From what each target's earlier runs tell; targets in ascending order of size, each seen twice at least. */
    private static NoiseModel ofTargets(List<Track> tracks) {
        int count = tracks.size();
        double[] sizes = new double[count];
        double[] unbiased = new double[count];
        double sampling = 0;
        for (int i = 0; i < count; i++) {
            Track track = tracks.get(i);
            sizes[i] = track.size();
            int steps = (int) Math.round(STEPS_A_DEGREE * track.degrees());
            unbiased[i] = Math.log(Math.max(track.variance(), SMALLEST_VARIANCE)) + TOO_LOW[steps];
            sampling += SAMPLING[steps] / count;
        }
        SizeClasses classes = SizeClasses.over(sizes, TARGETS_PER_CLASS, MOST_CLASSES);
        double[] means =
                classes.each(unbiased, values -> Arrays.stream(values).average().orElseThrow());
        double spread = 0;
        for (int i = 0; i < count; i++) {
            double apart = unbiased[i] - classes.interpolate(means, sizes[i]);
            spread += apart * apart / Math.max(1, count - classes.count());
        }
        double trust = count / (LOPSIDED * (sampling + USUAL_SPREAD) * (sampling + USUAL_SPREAD));
        double excess = (Math.max(0, spread - sampling) * trust + USUAL_SPREAD * USUAL_SPREAD_WEIGHT)
                / (trust + USUAL_SPREAD_WEIGHT);
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
        return variance(track.size(), track.degrees() * track.variance(), track.degrees());
    }

    /** The degrees of freedom of {@link #variance(Track)}. */
    double degrees(Track track) {
        return degrees(track.degrees());
    }

    /** The moderated variance of a target of some size, of which a sum of squares with its degrees of freedom tells. */
    double variance(double size, double squares, double degrees) {
        double prior = Math.exp(classes.interpolate(logVariances, size));
        return (priorDegrees * prior + squares) / degrees(degrees);
    }

    /** The degrees of freedom of {@link #variance(double, double, double)}. */
    double degrees(double degrees) {
        return priorDegrees + degrees;
    }
}
