package dev.leanbench.core.compare;

import dev.leanbench.core.model.StoredRun;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A run held against the runs before it.
 *
 * @param base the run it is shown against; empty where no earlier run can serve
 * @param head the run that was judged
 * @param changes every target of either run, sorted by name; empty without a base
 * @param rule the rule that gave the verdicts, in words
 * @param remarks what makes the two runs less than alike, one sentence each
 * @param findings what the rule found beyond the verdicts
 */
public record RunDiff(
        Optional<StoredRun> base,
        StoredRun head,
        List<TargetChange> changes,
        String rule,
        List<String> remarks,
        Findings findings) {

    public RunDiff {
        Objects.requireNonNull(base, "base");
        Objects.requireNonNull(head, "head");
        Objects.requireNonNull(rule, "rule");
        changes = List.copyOf(changes);
        remarks = List.copyOf(remarks);
        Objects.requireNonNull(findings, "findings");
    }

    /**
     * A diff by a rule that gives verdicts and nothing else.
     *
     * @param base the run it is shown against; empty where no earlier run can serve
     * @param head the run that was judged
     * @param changes every target of either run, sorted by name; empty without a base
     * @param rule the rule that gave the verdicts, in words
     * @param remarks what makes the two runs less than alike, one sentence each
     */
    public RunDiff(
            Optional<StoredRun> base, StoredRun head, List<TargetChange> changes, String rule, List<String> remarks) {
        this(base, head, changes, rule, remarks, Findings.NONE);
    }

    /**
     * The changes with one kind of verdict.
     *
     * @param kind the kind
     * @return those changes, sorted by name
     */
    public List<TargetChange> with(Verdict.Kind kind) {
        return changes.stream()
                .filter(change -> change.verdict().kind() == kind)
                .toList();
    }

    /**
     * The total times of the two runs.
     *
     * @return before and after, where measured
     */
    public TimeChange totals() {
        return new TimeChange(
                base.flatMap(run -> run.run().build().total()),
                head.run().build().total());
    }
}
