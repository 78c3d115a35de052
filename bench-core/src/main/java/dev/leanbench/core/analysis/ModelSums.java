package dev.leanbench.core.analysis;

import java.util.Arrays;

/**
 * A target's readings summed up by model of processor, and the level that these sums tell: the mean of the models' means,
 * each counting by how well it tells of the level (generalised least squares). Used again for one target after the other.
 */
final class ModelSums {

    /** By model: what the readings are worth together, their weighted sum, and what is left of their worth. */
    private double[] weights = new double[1];

    private double[] sums = new double[1];
    private double[] kept = new double[1];
    private int models;
    private double share;
    private double level;
    private double information;

    /** Forgets all readings; those that are added from now on are of so many models. */
    void clear(int newModels) {
        models = newModels;
        if (models > sums.length) {
            weights = new double[models];
            sums = new double[models];
            kept = new double[models];
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
     * Finds the level that all readings tell.
     *
     * @param newShare the variance of what targets make of a model, in units of that of one reading
     */
    void fit(double newShare) {
        share = newShare;
        information = 0;
        double sum = 0;
        for (int m = 0; m < models; m++) {
            kept[m] = 1 / (1 + share * weights[m]);
            sum += kept[m] * sums[m];
            information += kept[m] * weights[m];
        }
        level = sum / information;
    }

    /** The level. */
    double level() {
        return level;
    }

    /** What all readings tell of the level: 1 over its variance, in units of that of one reading. */
    double information() {
        return information;
    }

    /**
     * What is left of the worth of a model's readings, since they may only tell what the target makes of that model: 1
     * where there is none, and the less the more they are.
     */
    double kept(int model) {
        return kept[model];
    }

    /** What the target makes of a model, drawn towards nothing by as much as its readings are few. */
    double response(int model) {
        return share * kept[model] * (sums[model] - weights[model] * level);
    }

    /** The variance of the {@link #response}, were the level known; in units of that of one reading. */
    double doubtOfResponse(int model) {
        return share * kept[model];
    }

    /** How much the readings on a model are worth together; 0 where there is none. */
    double weight(int model) {
        return weights[model];
    }

    /** The weighted sum of the readings on a model. */
    double sum(int model) {
        return sums[model];
    }
}
