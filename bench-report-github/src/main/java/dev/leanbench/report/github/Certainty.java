package dev.leanbench.report.github;

import dev.leanbench.core.compare.Evidence;
import dev.leanbench.core.compare.Signal;
import dev.leanbench.core.compare.TargetChange;
import dev.leanbench.core.report.Figures;
import java.util.Optional;

/** How far a verdict can be believed, in the two cells of a table. */
final class Certainty {

    private Certainty() {}

    /** The change with the runner's speed taken out, and the interval in which it lies. */
    static String adjusted(Optional<Evidence> evidence) {
        return evidence.map(known -> Figures.percent(known.adjustedRatio()) + " (" + Figures.percent(known.low())
                        + " to " + Figures.percent(known.high()) + ")")
                .orElse("–");
    }

    /** The confidence, and what it rests on; where no statistics gave the verdict, the rule's own words. */
    static String of(TargetChange change) {
        return change.evidence().map(Certainty::of).orElseGet(() -> Untrusted.proseCell(change.explanation()));
    }

    static String of(Evidence evidence) {
        return Figures.confidence(evidence.confidence()) + ", " + Figures.count(evidence.runs(), "run")
                + (evidence.signal() == Signal.CPU_TIME ? ", by CPU time" : "");
    }
}
