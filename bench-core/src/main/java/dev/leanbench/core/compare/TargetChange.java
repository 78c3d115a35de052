package dev.leanbench.core.compare;

import dev.leanbench.core.model.TargetName;
import java.util.Objects;
import java.util.Optional;

/**
 * One target in two runs, and what is to be believed about it.
 *
 * @param name the target, by its name in the later run if it is there
 * @param verdict what is to be believed
 * @param time its time in the two runs, in at least one of them
 * @param evidence what the verdict rests on, where a rule with statistics gave it
 * @param explanation one sentence for a person
 */
public record TargetChange(
        TargetName name, Verdict verdict, TimeChange time, Optional<Evidence> evidence, String explanation) {

    public TargetChange {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(verdict, "verdict");
        Objects.requireNonNull(evidence, "evidence");
        Objects.requireNonNull(explanation, "explanation");
        if (time.before().isEmpty() && time.after().isEmpty()) {
            throw new IllegalArgumentException("target " + name + " is in neither run");
        }
    }
}
