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
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheBuilder;
import org.eclipse.jgit.dircache.DirCacheEditor;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.ObjectReader;

/**
 * The commit that adds one run to what the branch holds. Nothing but the object database is touched, and no more
 * documents are read than can matter.
 */
record NextCommit(
        BranchHome.Session session, Optional<ObjectId> parent, String location, Map<String, ObjectId> documents) {

    static NextCommit after(BranchHome.Session session, Optional<ObjectId> tip, String location) throws IOException {
        if (tip.isEmpty()) {
            return new NextCommit(session, tip, location, Map.of());
        }
        try (ObjectReader reader = session.repository().newObjectReader()) {
            return new NextCommit(
                    session,
                    tip,
                    location,
                    HistoryTree.of(reader, tip.get(), location).documents());
        }
    }

    /** The record of the same measurement, looked for wherever it can be. */
    Optional<StoredRun> recordOf(Run run) throws IOException {
        if (parent.isEmpty()) {
            return Optional.empty();
        }
        return read(tree -> tree.reader(session).read(Kinship.of(run)::mayHold)).recordOf(run);
    }

    /** The run under a name that no file has, usable or not. */
    StoredRun nameFor(Run run) {
        Set<RunName> taken = documents.keySet().stream()
                .flatMap(path -> RunName.parse(BranchLayout.stemIn(path)).stream())
                .collect(Collectors.toSet());
        return new StoredRun(RunName.firstFreeFor(run.origin(), taken), run);
    }

    /** Writes the commit and everything it needs into the object database. */
    ObjectId write(StoredRun stored, byte[] document) throws IOException {
        try (ObjectInserter inserter = session.repository().newObjectInserter()) {
            CommitBuilder commit = new CommitBuilder();
            commit.setTreeId(writeTree(inserter, stored, document));
            parent.ifPresent(commit::setParentId);
            commit.setAuthor(session.author());
            commit.setCommitter(session.author());
            commit.setMessage(BranchLayout.messageFor(stored.run()));
            ObjectId id = inserter.insert(commit);
            inserter.flush();
            return id;
        }
    }

    private ObjectId writeTree(ObjectInserter inserter, StoredRun stored, byte[] document) throws IOException {
        ObjectId blob = inserter.insert(Constants.OBJ_BLOB, document);
        DirCache files = DirCache.newInCore();
        if (parent.isPresent()) {
            try (ObjectReader reader = session.repository().newObjectReader()) {
                DirCacheBuilder builder = files.builder();
                builder.addTree(
                        new byte[0],
                        DirCacheEntry.STAGE_0,
                        reader,
                        HistoryTree.of(reader, parent.get(), location).id());
                builder.finish();
            }
        }
        DirCacheEditor editor = files.editor();
        editor.add(new PlainFile(BranchLayout.pathOf(stored.name()), blob));
        ObjectId newest = newestOf(stored, blob);
        editor.add(new PlainFile(BranchLayout.LATEST, newest));
        if (parent.isEmpty()) {
            byte[] readme = BranchLayout.README_TEXT.getBytes(StandardCharsets.UTF_8);
            editor.add(new PlainFile(BranchLayout.README, inserter.insert(Constants.OBJ_BLOB, readme)));
        }
        editor.finish();
        return files.writeTree(inserter);
    }

    /** The document that is to be the latest one: the new run's, or that of a newer run. */
    private ObjectId newestOf(StoredRun stored, ObjectId blob) throws IOException {
        boolean onTheLastDay = documents.keySet().stream()
                .flatMap(path -> RunName.parse(BranchLayout.stemIn(path)).stream())
                .allMatch(name -> name.date().isBefore(stored.name().date()));
        if (onTheLastDay) {
            return blob;
        }
        History history = read(tree -> tree.reader(session).read(HistoryWindow.newest(1)));
        Optional<ObjectId> unreadableLatest = read(HistoryTree::latest)
                .filter(latest ->
                        history.skipped().stream().anyMatch(file -> latest.equals(documents.get(file.path()))));
        if (unreadableLatest.isPresent()) {
            // A newer version of bench wrote it, and knew what it did.
            return unreadableLatest.get();
        }
        return history.newest()
                .filter(newest -> newest.compareTo(stored) > 0)
                .map(newest -> documents.get(BranchLayout.pathOf(newest.name())))
                .orElse(blob);
    }

    @FunctionalInterface
    private interface Reading<T> {
        T from(HistoryTree tree) throws IOException;
    }

    private <T> T read(Reading<T> reading) throws IOException {
        try (ObjectReader reader = session.repository().newObjectReader()) {
            return reading.from(HistoryTree.of(reader, parent.orElseThrow(), location));
        }
    }

    private static final class PlainFile extends DirCacheEditor.PathEdit {

        private final ObjectId blob;

        PlainFile(String path, ObjectId blob) {
            super(path);
            this.blob = blob;
        }

        @Override
        public void apply(DirCacheEntry entry) {
            entry.setFileMode(FileMode.REGULAR_FILE);
            entry.setObjectId(blob);
        }
    }
}
