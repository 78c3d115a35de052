package dev.leanbench.evaluation.peers;

import java.util.function.DoubleUnaryOperator;

/** Golden-section search for a minimum, first looking at both ends of the interval, as asv does it. */
final class GoldenSection {

    private static final double RATIO = 2 / (1 + Math.sqrt(5));

    private GoldenSection() {}

    /**
     * Where a function is smallest, roughly.
     *
     * @param function the function
     * @param from the lower end
     * @param to the upper end
     * @param width how narrow the interval must become
     * @param flatness how alike, relative to the first values, two values must be for the search to end early
     */
    static double minimum(DoubleUnaryOperator function, double from, double to, double width, double flatness) {
        double low = (RATIO * from - (1 - RATIO) * to) / (2 * RATIO - 1);
        double high = (RATIO * to - (1 - RATIO) * from) / (2 * RATIO - 1);
        double left = RATIO * low + (1 - RATIO) * high;
        double right = (1 - RATIO) * low + RATIO * high;
        double atLeft = function.applyAsDouble(left);
        double atRight = function.applyAsDouble(right);
        double enough = flatness * Math.max(Math.abs(atLeft), Math.abs(atRight));
        while (Math.abs(low - high) >= width && Math.abs(atLeft - atRight) >= enough) {
            if (atRight < atLeft) {
                low = left;
                left = right;
                right = RATIO * left + (1 - RATIO) * high;
                atLeft = atRight;
                atRight = function.applyAsDouble(right);
            } else {
                high = right;
                right = left;
                left = RATIO * right + (1 - RATIO) * low;
                atRight = atLeft;
                atLeft = function.applyAsDouble(left);
            }
        }
        return atRight < atLeft ? right : left;
    }
}
