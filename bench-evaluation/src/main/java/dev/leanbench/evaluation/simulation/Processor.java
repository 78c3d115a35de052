package dev.leanbench.evaluation.simulation;

/**
 * A model of processor.
 *
 * @param name its own name
 * @param small how much longer than on the reference processor targets of up to 1.5 s take
 * @param large how much longer targets of 10 s and more take
 */
public record Processor(String name, double small, double large) {

    private static final double SMALL = StrictMath.log(1.5);
    private static final double LARGE = StrictMath.log(10);

    /** The factor for a target of some size; between the two sizes it is a straight line in logarithms. */
    double factor(double seconds) {
        double share = Math.min(1, Math.max(0, (StrictMath.log(seconds) - SMALL) / (LARGE - SMALL)));
        return StrictMath.exp((1 - share) * StrictMath.log(small) + share * StrictMath.log(large));
    }
}
