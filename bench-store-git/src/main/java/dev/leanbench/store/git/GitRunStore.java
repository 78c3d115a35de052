package dev.leanbench.store.git;

import dev.leanbench.core.model.History;
import dev.leanbench.core.model.HistoryOutline;
import dev.leanbench.core.model.HistorySeries;
import dev.leanbench.core.model.Run;
import dev.leanbench.core.model.TargetName;
import dev.leanbench.core.port.Appended;
import dev.leanbench.core.port.HistoryWindow;
import dev.leanbench.core.port.RunStore;
import dev.leanbench.core.problem.ProblemKind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;

/** The runs on the branch {@code bench-history}, wherever that branch lives. */
record GitRunStore(BranchHome home, Limits limits) implements RunStore {

    /** What is made of the documents on the branch. */
    private interface Reading<T> {
        T with(HistoryReader reader) throws IOException;
    }

    @Override
    public History read(HistoryWindow window) {
        return read(reader -> reader.read(window)).orElse(History.EMPTY);
    }

    @Override
    public HistoryOutline outline(HistoryWindow window) {
        return read(reader -> reader.outline(window)).orElse(HistoryOutline.of(History.EMPTY));
    }

    @Override
    public HistorySeries series(HistoryWindow window, TargetName target) {
        return read(reader -> reader.series(window, target)).orElse(HistorySeries.of(History.EMPTY, target));
    }

    private <T> Optional<T> read(Reading<T> reading) {
        return Sessions.of(home, limits).work("the history could not be read", session -> {
            try (ObjectReader objects = session.repository().newObjectReader()) {
                Optional<ObjectId> tip = session.tip();
                return tip.isEmpty()
                        ? Optional.empty()
                        : Optional.of(reading.with(HistoryTree.of(objects, tip.get(), home.location())
                                .reader(session)));
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
