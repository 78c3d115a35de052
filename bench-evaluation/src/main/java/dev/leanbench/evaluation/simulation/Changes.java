package dev.leanbench.evaluation.simulation;

import java.util.random.RandomGenerator;

/**
 * Changes that people make. Small ones are more frequent than large ones: of equal frequency are those from 10 to 20 %
 * and those from 20 to 40 %.
 *
 * @param lastRun the share of targets that change in the last judged run
 * @param earlier the share that change in each run before it
 * @param regressions the share of changes that make things slower
 * @param smallest the smallest change: 0.1 for 10 %
 * @param largest the largest: 1 for a target that takes twice as long, or half
 */
public record Changes(double lastRun, double earlier, double regressions, double smallest, double largest) {

    /** Nothing changes. */
    public static final Changes NONE = new Changes(0, 0, 0, 1, 1);

    /** From 10 to 100 %, most of them for the worse. */
    public static final Changes USUAL = new Changes(0.03, 0.005, 0.7, 0.10, 1.00);

    /** The factor of one change. */
    double draw(RandomGenerator random) {
        double low = StrictMath.log(smallest);
        double high = StrictMath.log(largest);
        double ratio = 1 + StrictMath.exp(low + (high - low) * random.nextDouble());
        return random.nextDouble() < regressions ? ratio : 1 / ratio;
    }

    double share(boolean inLastRun) {
        return inLastRun ? lastRun : earlier;
    }
}
