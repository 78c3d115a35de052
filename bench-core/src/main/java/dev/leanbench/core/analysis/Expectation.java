package dev.leanbench.core.analysis;

import dev.leanbench.core.statistics.Robust;
import java.util.Arrays;

/**
 * What a target's next reading should be if nothing changed: its level, and what it makes of the processor at hand. A
 * target may like one model of processor better than other targets do; how much so is told by its own readings on that
 * model, drawn towards nothing by as much as they are few (the best linear unbiased prediction of a random effect,
 * Henderson 1975, "Best linear unbiased estimation and prediction under a selection model").
 *
 * @param value the natural logarithm to expect
 * @param doubt the variance of that, in units of the variance of one reading
 */
record Expectation(double value, double doubt) {

    /** Readings further from the middle than this many standard deviations count as if they were no further. */
    private static final double STRAY = 2;

    /**
     * From the readings at a target's level.
     *
     * @param values one or more readings
     * @param weights how much each is worth, 1 for one with the usual noise
     * @param models the processors they were read on
     * @param model the processor of the next reading
     * @param variance of one reading
     * @param response the variance of what targets make of a model of processor
     */
    static Expectation of(
            double[] values, double[] weights, int[] models, int model, double variance, double response) {
        if (values.length == 1) {
            return new Expectation(values[0], 1 / weights[0] + (models[0] == model ? 0 : 2 * response / variance));
        }
        double share = response / variance;
        double[] tamed = tamed(values, weights, variance + response);
        int count = Arrays.stream(models).max().orElseThrow() + 1;
        double[] sums = new double[count];
        double[] totals = new double[count];
        for (int i = 0; i < tamed.length; i++) {
            sums[models[i]] += weights[i] * tamed[i];
            totals[models[i]] += weights[i];
        }
        double level = 0;
        double information = 0;
        for (int m = 0; m < count; m++) {
            if (totals[m] > 0) {
                double worth = 1 / (share + 1 / totals[m]);
                level += worth * sums[m] / totals[m];
                information += worth;
            }
        }
        level /= information;
        double seen = model < count ? totals[model] : 0;
        if (seen == 0) {
            return new Expectation(level, share + 1 / information);
        }
        double believed = share / (share + 1 / seen);
        return new Expectation(
                level + believed * (sums[model] / seen - level),
                share * (1 - believed) + (1 - believed) * (1 - believed) / information);
    }

    private static double[] tamed(double[] values, double[] weights, double variance) {
        double middle = Robust.median(values);
        double[] tamed = new double[values.length];
        for (int i = 0; i < tamed.length; i++) {
            double reach = STRAY * Math.sqrt(variance / weights[i]);
            tamed[i] = Math.max(middle - reach, Math.min(middle + reach, values[i]));
        }
        return tamed;
    }
}
