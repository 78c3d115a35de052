package dev.leanbench.store.git;

import dev.leanbench.core.model.History;
import dev.leanbench.core.model.Run;
import dev.leanbench.core.model.StoredRun;
import dev.leanbench.core.port.Appended;
import dev.leanbench.core.port.HistoryWindow;
import dev.leanbench.core.port.RunStore;
import dev.leanbench.core.problem.ProblemException;
import dev.leanbench.core.problem.ProblemKind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;

/** The runs on the branch {@code bench-history}, wherever that branch lives. */
record GitRunStore(BranchHome home) implements RunStore {

    @Override
    public History read(HistoryWindow window) {
        try (BranchHome.Session session = home.open();
                ObjectReader reader = session.repository().newObjectReader()) {
            Optional<ObjectId> tip = session.tip();
            return tip.isEmpty()
                    ? History.EMPTY
                    : HistoryTree.of(reader, tip.get(), home.location()).read(window);
        } catch (IOException e) {
            throw Problems.unusable(home.location(), e);
        }
    }

    @Override
    public Appended append(Run run) {
        byte[] document = RunDocumentWriter.write(run).getBytes(StandardCharsets.UTF_8);
        refuseIfUnreadable(document, run);
        try (BranchHome.Session session = home.open()) {
            return append(session, run, document);
        } catch (IOException e) {
            throw Problems.unusable(home.location(), e);
        }
    }

    private Appended append(BranchHome.Session session, Run run, byte[] document) throws IOException {
        Patience patience = new Patience();
        Optional<StoredRun> attempted = Optional.empty();
        while (true) {
            Optional<ObjectId> tip = session.tip();
            NextCommit next = NextCommit.after(session, tip, home.location());
            Optional<StoredRun> earlier = next.recordOf(run);
            if (earlier.isPresent()) {
                // After a lost answer, what is found may be what was just written.
                return earlier.equals(attempted)
                        ? new Appended.Added(earlier.get(), home.location())
                        : new Appended.AlreadyThere(earlier.get(), home.location());
            }
            StoredRun stored = next.nameFor(run);
            Optional<BranchHome.Refusal> refusal = session.move(tip, next.write(stored, document));
            if (refusal.isEmpty()) {
                return new Appended.Added(stored, home.location());
            }
            attempted = Optional.of(stored);
            if (!patience.afterRefusalAt(tip)) {
                throw new ProblemException(
                        ProblemKind.HISTORY_UNREACHABLE,
                        "the run could not be stored: " + refusal.get().reason(),
                        home.location(),
                        "Check that the branch may be written (permission contents: write, no branch protection, no"
                                + " stale .lock file), then append the kept document again.");
            }
        }
    }

    /** What cannot be read back must not be stored, for nothing on the branch is ever changed. */
    private void refuseIfUnreadable(byte[] document, Run run) {
        try {
            if (!RunDocumentReader.read(document).equals(run)) {
                throw new IllegalStateException("a run changes when it is written and read back");
            }
        } catch (InvalidDocumentException e) {
            throw Problems.because(e, ProblemKind.DOCUMENT_INVALID, e.what(), home.location(), e.remedy());
        }
    }
}
