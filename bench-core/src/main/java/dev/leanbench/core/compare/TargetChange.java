package dev.leanbench.core.compare;

import dev.leanbench.core.model.Seconds;
import dev.leanbench.core.model.TargetName;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One target in two runs, and what is to be believed about it.
 *
 * @param name the target, by its name in the later run if it is there
 * @param verdict what is to be believed
 * @param before its time in the earlier run; empty if it was not there
 * @param after its time in the later run; empty if it is not there
 * @param evidence what the verdict rests on, where a rule with statistics gave it
 * @param explanation one sentence for a person
 */
public record TargetChange(
        TargetName name,
        Verdict verdict,
        Optional<Seconds> before,
        Optional<Seconds> after,
        Optional<Evidence> evidence,
        String explanation) {

    public TargetChange {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(verdict, "verdict");
        Objects.requireNonNull(evidence, "evidence");
        Objects.requireNonNull(explanation, "explanation");
        if (before.isEmpty() && after.isEmpty()) {
            throw new IllegalArgumentException("target " + name + " is in neither run");
        }
    }

    /**
     * After minus before.
     *
     * @return seconds, positive if the target got slower; empty unless it is in both runs
     */
    public OptionalDouble changeSeconds() {
        return before.isPresent() && after.isPresent()
                ? OptionalDouble.of(after.get().toDouble() - before.get().toDouble())
                : OptionalDouble.empty();
    }

    /**
     * After divided by before, minus one.
     *
     * @return 0.1 for a target that takes 10 % longer; empty unless it is in both runs and took time before
     */
    public OptionalDouble changeRatio() {
        return before.isPresent() && after.isPresent() && before.get().toDouble() > 0
                ? OptionalDouble.of(after.get().toDouble() / before.get().toDouble() - 1)
                : OptionalDouble.empty();
    }
}
