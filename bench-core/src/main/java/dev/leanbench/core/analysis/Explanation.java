package dev.leanbench.core.analysis;

import dev.leanbench.core.compare.Evidence;
import dev.leanbench.core.compare.Signal;
import dev.leanbench.core.compare.TimeChange;
import java.util.Optional;

/** A verdict's reasons in one sentence, for someone who knows no statistics. */
final class Explanation {

    private Explanation() {}

    static String of(Appearance each, Evidence evidence, TimeChange time, Optional<String> note) {
        StringBuilder text = new StringBuilder();
        time.before().ifPresent(before -> text.append(before).append(" s → "));
        text.append(each.timing.elapsed()).append(" s; ");
        text.append(processor(evidence));
        text.append(speed(evidence.runnerSpeed()));
        text.append("it varies by ±").append(Math.round(evidence.noise() * 100)).append(" %; ");
        text.append(evidence.runs()).append(evidence.runs() == 1 ? " run" : " runs");
        note.ifPresent(words -> text.append("; ").append(words));
        return text.toString();
    }

    private static String processor(Evidence evidence) {
        return evidence.signal() == Signal.CPU_TIME
                ? "judged by its CPU time, which changed by " + Math.round(evidence.adjustedRatio() * 100) + " %; "
                : "";
    }

    private static String speed(double ratio) {
        long percent = Math.round(Math.abs(ratio) * 100);
        return percent == 0 ? "" : "this runner was " + percent + " % " + (ratio > 0 ? "slower; " : "faster; ");
    }
}
