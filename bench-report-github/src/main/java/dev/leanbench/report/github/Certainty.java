package dev.leanbench.report.github;

import dev.leanbench.core.compare.Evidence;
import dev.leanbench.core.compare.Signal;
import dev.leanbench.core.report.Figures;
import java.util.Optional;

/** How far a verdict can be believed, in the two cells of a table. */
final class Certainty {

    private Certainty() {}

    /** The change with the runner's speed taken out, and the interval in which it lies. */
    static String adjusted(Optional<Evidence> evidence) {
        return evidence.map(known -> Tables.figure(Figures.percent(known.adjustedRatio())) + " "
                        + interval(known.low(), known.high()))
                .orElse("–");
    }

    /** The interval in which a change lies, for example {@code (+80 to +106)}. */
    static String interval(double low, double high) {
        return Tables.figure("(" + number(low) + " to " + number(high) + ")");
    }

    /** The confidence, and what it rests on; only statistics know of it. */
    static String of(Optional<Evidence> evidence) {
        return evidence.map(known -> Tables.figure(Figures.confidence(known.confidence())) + ", "
                        + Tables.figure(Figures.count(known.runs(), "run"))
                        + (known.signal() == Signal.CPU_TIME ? ", by CPU time" : ""))
                .orElse("–");
    }

    private static String number(double ratio) {
        return Figures.percent(ratio).replace(" %", "");
    }
}
