package dev.leanbench.store.git;

import dev.leanbench.core.model.History;
import dev.leanbench.core.model.Run;
import dev.leanbench.core.model.RunName;
import dev.leanbench.core.model.StoredRun;
import dev.leanbench.core.port.HistoryWindow;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.ObjectReader;

/**
 * The commit that adds one run to what the branch holds. Nothing but the object database is touched, and no more
 * documents are read than can matter.
 */
final class NextCommit implements AutoCloseable {

    private final BranchHome.Session session;
    private final ObjectReader reader;
    private final Optional<ObjectId> parent;
    private final Optional<HistoryTree> tree;
    private final Map<String, ObjectId> documents;

    private NextCommit(BranchHome.Session session, ObjectReader reader, Optional<ObjectId> parent, String location)
            throws IOException {
        this.session = session;
        this.reader = reader;
        this.parent = parent;
        this.tree = parent.isEmpty() ? Optional.empty() : Optional.of(HistoryTree.of(reader, parent.get(), location));
        this.documents = tree.isEmpty() ? Map.of() : tree.get().documents();
    }

    static NextCommit after(BranchHome.Session session, Optional<ObjectId> tip, String location) throws IOException {
        ObjectReader reader = session.repository().newObjectReader();
        try {
            return new NextCommit(session, reader, tip, location);
        } catch (IOException | RuntimeException e) {
            reader.close();
            throw e;
        }
    }

    /** The documents that are there, by path. */
    Map<String, ObjectId> documents() {
        return documents;
    }

    /** The record of the same measurement, looked for wherever it can be. */
    Optional<StoredRun> recordOf(Run run) throws IOException {
        return tree.isEmpty()
                ? Optional.empty()
                : tree.get().reader(session).read(Kinship.of(run)::mayHold).recordOf(run);
    }

    /** The run under a name that no file has, usable or not. */
    StoredRun nameFor(Run run) {
        return new StoredRun(RunName.firstFreeFor(run.origin(), names()), run);
    }

    private Set<RunName> names() {
        return documents.keySet().stream()
                .flatMap(path -> RunName.parse(BranchLayout.stemIn(path)).stream())
                .collect(Collectors.toSet());
    }

    /** Writes the commit and everything it needs into the object database. */
    ObjectId write(StoredRun stored, byte[] document) throws IOException {
        try (ObjectInserter inserter = session.repository().newObjectInserter()) {
            ObjectId blob = inserter.insert(Constants.OBJ_BLOB, document);
            BranchFiles files = BranchFiles.of(reader, tree.map(HistoryTree::id));
            files.put(BranchLayout.pathOf(stored.name()), blob);
            files.put(BranchLayout.LATEST, latestWith(stored, blob));
            if (parent.isEmpty()) {
                byte[] readme = BranchLayout.README_TEXT.getBytes(StandardCharsets.UTF_8);
                files.put(BranchLayout.README, inserter.insert(Constants.OBJ_BLOB, readme));
            }
            return files.commit(inserter, session, parent, BranchLayout.messageFor(stored.run()));
        }
    }

    /** The document that is to be the latest one: the new run's, or that of a newer run. */
    private ObjectId latestWith(StoredRun stored, ObjectId blob) throws IOException {
        boolean onTheLastDay = names().stream()
                .allMatch(name -> name.date().isBefore(stored.name().date()));
        if (onTheLastDay || tree.isEmpty()) {
            return blob;
        }
        History history = tree.get().reader(session).read(HistoryWindow.newest(1));
        Optional<ObjectId> unreadable = tree.get()
                .latest()
                .filter(latest ->
                        history.skipped().stream().anyMatch(file -> latest.equals(documents.get(file.path()))));
        if (unreadable.isPresent()) {
            // A newer version of bench wrote it, and knew what it did.
            return unreadable.get();
        }
        return history.newest()
                .filter(newest -> newest.compareTo(stored) > 0)
                .map(newest -> documents.get(BranchLayout.pathOf(newest.name())))
                .orElse(blob);
    }

    @Override
    public void close() {
        reader.close();
    }
}
