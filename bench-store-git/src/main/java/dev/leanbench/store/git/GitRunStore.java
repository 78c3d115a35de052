package dev.leanbench.store.git;

import dev.leanbench.core.model.History;
import dev.leanbench.core.model.Run;
import dev.leanbench.core.port.Appended;
import dev.leanbench.core.port.HistoryWindow;
import dev.leanbench.core.port.RunStore;
import dev.leanbench.core.problem.ProblemKind;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;

/** The runs on the branch {@code bench-history}, wherever that branch lives. */
record GitRunStore(BranchHome home, Limits limits) implements RunStore {

    @Override
    public History read(HistoryWindow window) {
        return Sessions.of(home, limits).work("the history could not be read", session -> {
            try (ObjectReader reader = session.repository().newObjectReader()) {
                Optional<ObjectId> tip = session.tip();
                return tip.isEmpty()
                        ? History.EMPTY
                        : HistoryTree.of(reader, tip.get(), home.location())
                                .reader(session)
                                .read(window);
            }
        });
    }

    @Override
    public Appended append(Run run) {
        Append append = prepared(run);
        return Sessions.of(home, limits).work(Append.FAILED, append::through);
    }

    @Override
    public Appended rehearse(Run run) {
        Append append = prepared(run);
        return Sessions.of(home, limits).work("the history could not be read", append::rehearsal);
    }

    private Append prepared(Run run) {
        byte[] document = RunDocumentWriter.write(run).getBytes(StandardCharsets.UTF_8);
        refuseIfUnreadable(document, run);
        return new Append(run, document, home.location(), new Patience(limits));
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
