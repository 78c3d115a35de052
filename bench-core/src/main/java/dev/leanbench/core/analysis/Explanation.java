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
        text.append(runs(evidence.runs()));
        note.ifPresent(words -> text.append("; ").append(words));
        return text.toString();
    }

    /** Of memory, in bytes. */
    static String ofMemory(Appearance each, Evidence evidence, long before, long after) {
        StringBuilder text = new StringBuilder();
        text.append("needs ").append(mebibytes(after)).append(" MiB where it needed ");
        text.append(mebibytes(before)).append(" MiB; ").append(runs(evidence.runs()));
        note(each).ifPresent(words -> text.append("; ").append(words));
        return text.toString();
    }

    private static long mebibytes(long bytes) {
        return bytes >> 20;
    }

    /** What earlier runs have to do with it, unless it left its level in this run or stayed there. */
    static Optional<String> note(Appearance each) {
        return switch (each.outcome) {
            case CONFIRMED -> Optional.of("it stayed there for a second run");
            case FOUND_LATE -> Optional.of("it moved " + runs(each.lateRuns - 1) + " ago, which only shows now");
            case RETURNED -> Optional.of("it is back from what the run before showed");
            case STEPPED, AT_LEVEL -> Optional.empty();
        };
    }

    private static String runs(int count) {
        return count + (count == 1 ? " run" : " runs");
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
