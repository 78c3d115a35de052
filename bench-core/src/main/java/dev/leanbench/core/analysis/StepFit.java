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

    /** By processor: what is left of its readings' worth, since they may only tell what the target makes of it. */
    private final double[] kept;

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
        kept = new double[models];
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
            kept[m] = 1 / (1 + share * weights[m]);
            levelSquare += weights[m] * kept[m];
            levelSum += sums[m] * kept[m];
        }
    }

    /** Counts a reading that was added before as one after the step. */
    void moveAfter(double value, double weight, int model) {
        double lost = share * kept[model];
        product += weight * kept[model];
        stepSquare += weight - lost * weight * (2 * weightsAfter[model] + weight);
        stepSum += weight * (value - lost * sums[model]);
        weightsAfter[model] += weight;
    }

    /** The step. */
    double step() {
        return numerator() / determinant();
    }

    /** The variance of the step, in units of the variance of one reading; infinite where nothing tells it. */
    double doubt() {
        return isTold() ? levelSquare / determinant() : Double.POSITIVE_INFINITY;
    }

    /** The square of the step over its {@link #doubt()}, by one division; 0 where nothing tells it. */
    double explained() {
        return isTold() ? numerator() * numerator() / (levelSquare * determinant()) : 0;
    }

    private boolean isTold() {
        return determinant() > 1e-9 * levelSquare * stepSquare;
    }

    private double numerator() {
        return levelSquare * stepSum - product * levelSum;
    }

    private double determinant() {
        return levelSquare * stepSquare - product * product;
    }

    /** What the target makes of a processor, drawn towards nothing by as much as its readings are few. */
    double response(int model) {
        double step = step();
        double level = (levelSum - product * step) / levelSquare;
        return share * kept[model] * (sums[model] - weights[model] * level - weightsAfter[model] * step);
    }
}
