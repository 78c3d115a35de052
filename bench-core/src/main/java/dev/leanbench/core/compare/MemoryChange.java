package dev.leanbench.core.compare;

import dev.leanbench.core.model.TargetName;
import java.util.Objects;

/**
 * A target that credibly needs more or less memory than before.
 *
 * @param name the target
 * @param verdict {@link Verdict.Regressed} for more, {@link Verdict.Improved} for less
 * @param beforeBytes its peak in the run it is shown against
 * @param afterBytes its peak now
 * @param evidence what the verdict rests on
 * @param explanation one sentence for a person
 */
public record MemoryChange(
        TargetName name, Verdict verdict, long beforeBytes, long afterBytes, Evidence evidence, String explanation) {

    public MemoryChange {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(evidence, "evidence");
        Objects.requireNonNull(explanation, "explanation");
        if (verdict.kind() != Verdict.Kind.REGRESSED && verdict.kind() != Verdict.Kind.IMPROVED) {
            throw new IllegalArgumentException("memory of " + name + " is " + verdict.kind());
        }
    }
}
