package dev.leanbench.core.compare;

/**
 * The smallest slow-down that a report could have told from chance, for targets of one size.
 *
 * @param fromSeconds the shortest of these targets, in seconds
 * @param toSeconds the longest of them, in seconds; infinite for the last size
 * @param targets how many there are, 1 or more
 * @param ratio the smallest change that half of them would have shown: 0.1 for 10 %; above 0, not infinite
 */
public record DetectionLimit(double fromSeconds, double toSeconds, int targets, double ratio) {

    public DetectionLimit {
        if (!(fromSeconds >= 0 && fromSeconds < toSeconds)) {
            throw new IllegalArgumentException("sizes from " + fromSeconds + " to " + toSeconds + " s");
        }
        if (targets < 1 || !(ratio > 0) || Double.isInfinite(ratio)) {
            throw new IllegalArgumentException("limit of " + ratio + " for " + targets + " targets");
        }
    }
}
