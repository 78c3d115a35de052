package dev.leanbench.store.git;

import dev.leanbench.core.model.Run;
import dev.leanbench.core.model.StoredRun;
import dev.leanbench.core.port.Appended;
import dev.leanbench.core.problem.ProblemException;
import dev.leanbench.core.problem.ProblemKind;
import java.io.IOException;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jgit.lib.ObjectId;

/** Appends one run to a branch that others may be appending to as well. */
final class Append {

    static final String FAILED = "the run could not be stored";

    private final Run run;
    private final byte[] document;
    private final String location;
    private final Patience patience;
    private Optional<StoredRun> attempted = Optional.empty();
    private Map<String, ObjectId> seen = Map.of();

    Append(Run run, byte[] document, String location, Patience patience) {
        this.run = run;
        this.document = document;
        this.location = location;
        this.patience = patience;
    }

    /** Tries until the run is on the branch. What earlier tries did is remembered, for one may have succeeded. */
    Appended through(BranchHome.Session session) throws IOException {
        while (true) {
            Optional<ObjectId> tip = session.tip();
            try (NextCommit next = NextCommit.after(session, tip, location)) {
                refuseIfSomethingVanished(next.documents());
                Optional<StoredRun> earlier = next.recordOf(run);
                if (earlier.isPresent()) {
                    // After a lost answer, what is found may be what was just written.
                    return earlier.equals(attempted)
                            ? new Appended.Added(earlier.get(), location)
                            : new Appended.AlreadyThere(earlier.get(), location);
                }
                StoredRun stored = next.nameFor(run);
                attempted = Optional.of(stored);
                Optional<Refusal> refusal = session.move(tip, next.write(stored, document));
                if (refusal.isEmpty()) {
                    return new Appended.Added(stored, location);
                }
                if (!refusal.get().mayPass() || !patience.afterRefusalAt(tip)) {
                    throw new ProblemException(refusal.get().problem(FAILED, location));
                }
            }
        }
    }

    /** What {@link #through} would do, without doing it. */
    Appended rehearsal(BranchHome.Session session) throws IOException {
        try (NextCommit next = NextCommit.after(session, session.tip(), location)) {
            Optional<StoredRun> earlier = next.recordOf(run);
            return earlier.isPresent()
                    ? new Appended.AlreadyThere(earlier.get(), location)
                    : new Appended.Added(next.nameFor(run), location);
        }
    }

    /** Between two tries the branch may only have grown. */
    private void refuseIfSomethingVanished(Map<String, ObjectId> documents) {
        Set<ObjectId> there = new HashSet<>(documents.values());
        for (Map.Entry<String, ObjectId> document : seen.entrySet()) {
            if (!there.contains(document.getValue())) {
                String what = documents.isEmpty()
                        ? "the branch was deleted while the run was being stored"
                        : "the branch was rewritten while the run was being stored: " + document.getKey() + " is gone";
                throw new ProblemException(
                        ProblemKind.HISTORY_REFUSED,
                        what,
                        location,
                        "Find out who did it and restore the branch (its last commits are in the clones and, for a"
                                + " while, on the server), then append the kept document again");
            }
        }
        seen = documents;
    }
}
