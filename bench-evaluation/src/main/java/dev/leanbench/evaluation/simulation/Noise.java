package dev.leanbench.evaluation.simulation;

import java.util.random.RandomGenerator;

/**
 * How the same work takes different times.
 *
 * @param cv the typical target's coefficient of variation; 0.04 for 4 %
 * @param spread how much targets differ in it: the standard deviation of its logarithm
 * @param smallTargets the time in seconds at which the noise is √2 as large as for the largest targets
 * @param degrees degrees of freedom of Student's t distribution that the noise follows; 0 for a normal distribution
 * @param outliers the share of readings that are far too large, once
 * @param outlierSize by how much at the most: 1 doubles the time
 */
public record Noise(double cv, double spread, double smallTargets, int degrees, double outliers, double outlierSize) {

    /** Normal noise without outliers. */
    public static Noise normal(double cv) {
        return new Noise(cv, 0.4, 1, 0, 0, 0);
    }

    /** The same with the heavy tails of a t distribution. */
    public Noise withTails(int freedom) {
        return new Noise(cv, spread, smallTargets, freedom, outliers, outlierSize);
    }

    /** The same with outliers. */
    public Noise withOutliers(double share, double size) {
        return new Noise(cv, spread, smallTargets, degrees, share, size);
    }

    /**
     * A reading of the typical target, on no level but its own: how far its logarithm is off, in standard deviations of
     * the noise without outliers.
     */
    public double deviation(RandomGenerator random) {
        return draw(random) + StrictMath.log(outlier(random)) / cv;
    }

    /** A target's own noise: the standard deviation of its time's logarithm. */
    double scaleOf(double seconds, RandomGenerator random) {
        return cv * StrictMath.exp(spread * random.nextGaussian()) * StrictMath.sqrt(1 + smallTargets / seconds);
    }

    /** One draw with unit variance. */
    double draw(RandomGenerator random) {
        double normal = random.nextGaussian();
        if (degrees == 0) {
            return normal;
        }
        double square = 0;
        for (int i = 0; i < degrees; i++) {
            double other = random.nextGaussian();
            square += other * other;
        }
        // t over its own standard deviation, √(ν / (ν − 2)).
        return normal / StrictMath.sqrt(square / degrees) * StrictMath.sqrt((degrees - 2.0) / degrees);
    }

    /** The factor of a reading gone wrong; 1 for most. */
    double outlier(RandomGenerator random) {
        double chance = random.nextDouble();
        double size = random.nextDouble();
        return chance < outliers ? 1 + outlierSize * (0.3 + 0.7 * size) : 1;
    }
}
