package dev.leanbench.core.analysis;

import java.util.Arrays;

/**
 * A level and a step in it, fitted to readings on several models of processor, each of which may suit the target better
 * or worse than it suits others: a linear mixed model with an intercept for each processor (Henderson 1975, "Best linear
 * unbiased estimation and prediction under a selection model"), solved by generalised least squares. A step that falls
 * together with another processor is not mistaken for one of the target, and one that hides among processors that take
 * turns is found. Used again for one target after the other.
 */
final class StepFit {

    /** By processor: how much its readings are worth together, and their weighted sum. */
    private final double[] weights;

    private final double[] sums;

    /** By processor: how much its readings after the step are worth. */
    private final double[] weightsAfter;

    /** The variance of what targets make of a processor, in units of the variance of one reading. */
    private double share;

    /** The normal equations of the level and the step. */
    private double levelSquare;

    private double product;
    private double stepSquare;
    private double levelSum;
    private double stepSum;

    StepFit(int models) {
        weights = new double[models];
        sums = new double[models];
        weightsAfter = new double[models];
    }

    /** Forgets all readings. */
    void clear(double newShare) {
        share = newShare;
        Arrays.fill(weights, 0);
        Arrays.fill(sums, 0);
        Arrays.fill(weightsAfter, 0);
    }

    /** Adds a reading, before the step as yet. */
    void add(double value, double weight, int model) {
        weights[model] += weight;
        sums[model] += weight * value;
    }

    /** All readings were added. */
    void begin() {
        levelSquare = 0;
        levelSum = 0;
        product = 0;
        stepSquare = 0;
        stepSum = 0;
        for (int m = 0; m < weights.length; m++) {
            double kept = 1 / (1 + share * weights[m]);
            levelSquare += weights[m] * kept;
            levelSum += sums[m] * kept;
        }
    }

    /** Counts a reading that was added before as one after the step. */
    void moveAfter(double value, double weight, int model) {
        double kept = 1 / (1 + share * weights[model]);
        product += weight * kept;
        stepSquare += weight - share * kept * weight * (2 * weightsAfter[model] + weight);
        stepSum += weight * (value - share * kept * sums[model]);
        weightsAfter[model] += weight;
    }

    /** The step. */
    double step() {
        return (levelSquare * stepSum - product * levelSum) / determinant();
    }

    /** The variance of the step, in units of the variance of one reading; infinite where nothing tells it. */
    double doubt() {
        double determinant = determinant();
        return determinant <= 1e-9 * levelSquare * stepSquare ? Double.POSITIVE_INFINITY : levelSquare / determinant;
    }

    private double determinant() {
        return levelSquare * stepSquare - product * product;
    }

    /** What the target makes of a processor, drawn towards nothing by as much as its readings are few. */
    double response(int model) {
        double step = step();
        double level = (levelSum - product * step) / levelSquare;
        return share
                / (1 + share * weights[model])
                * (sums[model] - weights[model] * level - weightsAfter[model] * step);
    }
}
