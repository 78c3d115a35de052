package dev.leanbench.cli;

import dev.leanbench.core.compare.Ranking;
import dev.leanbench.core.compare.RunDiff;
import dev.leanbench.core.model.History;
import dev.leanbench.core.model.StoredRun;
import dev.leanbench.core.problem.ProblemException;
import dev.leanbench.core.problem.ProblemKind;
import java.util.Optional;

/** Compares two runs that a person names. */
record PairOfRuns(Session session, Wiring wiring, History all) {

    /**
     * Compares a run with an earlier one.
     *
     * @param base the earlier one; empty for the newest before it
     * @param head the run to judge
     * @throws ProblemException of kind {@link ProblemKind#USAGE} where the base is not earlier
     */
    RunDiff diff(Optional<String> base, StoredRun head) {
        return base.map(new RunSelector(all)::select)
                .map(chosen -> between(chosen, head))
                .orElseGet(() -> wiring.compareRuns(Ranking.DEFAULT_SIZE).diff(all, head));
    }

    /** By the runs that were there when the chosen one was the newest, so that a past comparison can be made again. */
    private RunDiff between(StoredRun chosen, StoredRun head) {
        if (chosen.compareTo(head) >= 0) {
            throw new ProblemException(
                    ProblemKind.USAGE,
                    chosen.equals(head) ? "a run is not compared with itself" : "it is not earlier than " + head.name(),
                    chosen.name().toString(),
                    "Name the earlier run first, as in: bench diff latest~1 latest");
        }
        RunDiff diff = wiring.judge().judge(all.upTo(chosen), head);
        if (!diff.base().equals(Optional.of(chosen))) {
            session.say(chosen.name() + " was no whole build, so "
                    + diff.base()
                            .map(whole -> "the last one before it is taken: " + whole.name())
                            .orElse("there is nothing to compare with")
                    + ".");
        }
        return diff;
    }
}
