package dev.leanbench.core.analysis;

import java.util.Arrays;

/**
 * Which share of a report's flags may be false. Who reads one flag wants to rely on it; who reads ten has news anyway, and
 * loses more by what is kept from him than by one more that is false: each further flag lets a larger share be false, up
 * to a limit. So a report in which nothing changed stays as quiet as the rate for a single flag makes it, and of all flags
 * no more than the limit are false on average (a step-up test with other critical values than Benjamini and Hochberg's:
 * Sarkar 2002, "Some results on false discovery rate in stepwise multiple testing procedures").
 */
final class Tolerance {

    /** By how much of the rate for a single flag each further one raises it. */
    private static final double FOR_A_FURTHER_FLAG = 0.2;

    /** How many times the rate for a single flag it is at the most. */
    private static final double AT_MOST = 2.2;

    private final double single;

    /** {@code single} is the share where no more than one target is flagged. */
    Tolerance(double single) {
        this.single = single;
    }

    /** The share where any number of targets is flagged. */
    double limit() {
        return Math.min(1, AT_MOST * single);
    }

    /**
     * The share for as many flags as it allows itself: those with an adjusted p-value up to it.
     *
     * @param adjusted the p-values of all targets, adjusted for how many they are (Benjamini and Hochberg)
     */
    double shareFor(double[] adjusted) {
        double[] ascending =
                Arrays.stream(adjusted).filter(each -> each <= limit()).sorted().toArray();
        for (int flags = ascending.length; flags > 1; flags--) {
            if (ascending[flags - 1] <= shareOf(flags)) {
                return shareOf(flags);
            }
        }
        return single;
    }

    private double shareOf(int flags) {
        return Math.min(limit(), single * (1 + FOR_A_FURTHER_FLAG * (flags - 1)));
    }
}
