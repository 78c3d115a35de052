package dev.leanbench.report.github;

import dev.leanbench.core.compare.Evidence;
import dev.leanbench.core.compare.Signal;
import dev.leanbench.core.report.Figures;
import java.util.Optional;

/** How far a verdict can be believed, in the two cells of a table. */
final class Certainty {

    private Certainty() {}

    /** The change with the runner's speed taken out, and the interval in which it lies, for example {@code +93 %, +80 to +106}. */
    static String adjusted(Optional<Evidence> evidence) {
        return evidence.map(known -> Tables.figure(Figures.percent(known.adjustedRatio())) + ", "
                        + Tables.figure(number(known.low()) + " to " + number(known.high())))
                .orElse("–");
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
