package dev.leanbench.core.analysis;

import java.util.Arrays;

/**
 * A target's readings summed up by model of processor, and the level that these sums tell: the mean of the models' means,
 * each counting by how well it tells of the level (generalised least squares). Used again for one target after the other.
 */
final class ModelSums {

    /** By model: what the readings are worth together, their weighted sum, and what they tell of the level. */
    private double[] weights = new double[1];

    private double[] sums = new double[1];
    private double[] worths = new double[1];
    private int models;
    private double information;

    /** Forgets all readings; those that are added from now on are of so many models. */
    void clear(int newModels) {
        models = newModels;
        if (models > sums.length) {
            weights = new double[models];
            sums = new double[models];
            worths = new double[models];
        }
        Arrays.fill(weights, 0, models, 0);
        Arrays.fill(sums, 0, models, 0);
    }

    /**
     * Adds a reading, drawn in towards a middle where it is stray.
     *
     * @param weight how much the reading is worth, 1 for one with the usual noise
     * @param straySquare the square of how far from the middle a reading of the usual worth may be
     * @return what the reading counts as
     */
    double add(double value, double middle, double weight, int model, double straySquare) {
        double distance = value - middle;
        // Squares are compared because few readings are stray, and only theirs is worth a root.
        double tamed = distance * distance * weight > straySquare
                ? middle + Math.copySign(Math.sqrt(straySquare / weight), distance)
                : value;
        sums[model] += weight * tamed;
        weights[model] += weight;
        return tamed;
    }

    /**
     * The level.
     *
     * @param share the variance of what targets make of a model, in units of that of one reading
     */
    double level(double share) {
        double level = 0;
        information = 0;
        for (int m = 0; m < models; m++) {
            if (weights[m] > 0) {
                worths[m] = 1 / (share + 1 / weights[m]);
                level += worths[m] * sums[m] / weights[m];
                information += worths[m];
            }
        }
        return level / information;
    }

    /** What all readings tell of the level, once it was asked for: 1 over its variance, in units of that of one reading. */
    double information() {
        return information;
    }

    /** What the readings on a model tell of the level, once it was asked for; there are some. */
    double worth(int model) {
        return worths[model];
    }

    /** How much the readings on a model are worth together; 0 where there is none. */
    double weight(int model) {
        return weights[model];
    }

    /** The mean of the readings on a model; there are some. */
    double mean(int model) {
        return sums[model] / weights[model];
    }

    /** The weighted sum of the readings on a model. */
    double sum(int model) {
        return sums[model];
    }
}
