package dev.leanbench.core.analysis;

import dev.leanbench.core.compare.Signal;

/**
 * What counts as news.
 *
 * @param falseDiscoveryRate how likely a report in which nothing changed may flag a target, and which share of the verdicts
 *     regressed and improved may be false on average where few are given; of many, and where readings far out are known to be
 *     rare, up to 2.2 times as large a share may be; above 0, below 1
 * @param minimumRatio the smallest change worth a verdict: 0.05 for 5 %; 0 or more
 * @param minimumSeconds the smallest change worth a verdict, in seconds; 0 or more
 * @param minimumMemoryRatio the smallest change of peak memory worth saying; 0 or more
 * @param minimumMemoryBytes the smallest change of peak memory worth saying, in bytes; 0 or more
 * @param runs how many of the newest runs are looked at, 2 or more
 */
public record Settings(
        double falseDiscoveryRate,
        double minimumRatio,
        double minimumSeconds,
        double minimumMemoryRatio,
        double minimumMemoryBytes,
        int runs) {

    /** Six false flags in a hundred; 5 % and 0.2 s; 10 % and 100 MiB of memory; two years of weekly runs. */
    public static final Settings DEFAULT = new Settings(0.06, 0.05, 0.2, 0.10, 100 * 1024 * 1024, 104);

    public Settings {
        if (!(falseDiscoveryRate > 0 && falseDiscoveryRate < 1)) {
            throw new IllegalArgumentException(
                    "false discovery rate " + falseDiscoveryRate + ": expected more than 0 and less than 1");
        }
        if (!(minimumRatio >= 0 && minimumSeconds >= 0 && minimumMemoryRatio >= 0 && minimumMemoryBytes >= 0)) {
            throw new IllegalArgumentException("a smallest change below 0");
        }
        if (runs < 2) {
            throw new IllegalArgumentException("analysis of " + runs + " runs: expected 2 or more");
        }
    }

    /** Whether a move from one level to another, both logarithms, is large enough to matter. */
    boolean matters(Signal signal, double before, double after) {
        double ratio = Math.abs(Math.expm1(after - before));
        double amount = Math.abs(Math.exp(after) - Math.exp(before));
        return ratio >= smallestRatio(signal) && amount >= smallestAmount(signal);
    }

    double smallestRatio(Signal signal) {
        return signal == Signal.PEAK_MEMORY ? minimumMemoryRatio : minimumRatio;
    }

    double smallestAmount(Signal signal) {
        return signal == Signal.PEAK_MEMORY ? minimumMemoryBytes : minimumSeconds;
    }
}
