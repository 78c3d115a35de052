package dev.leanbench.store.git;

import dev.leanbench.core.model.History;
import dev.leanbench.core.model.Run;
import dev.leanbench.core.model.RunName;
import dev.leanbench.core.model.StoredRun;
import dev.leanbench.core.port.HistoryWindow;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
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

/** The commit that adds one run to what the branch holds. Nothing but the object database is touched. */
record NextCommit(
        BranchHome.Session session,
        Optional<ObjectId> parent,
        History history,
        Optional<ObjectId> tree,
        Set<String> taken) {

    static NextCommit after(BranchHome.Session session, Optional<ObjectId> tip, String location) throws IOException {
        if (tip.isEmpty()) {
            return new NextCommit(session, tip, History.EMPTY, Optional.empty(), Set.of());
        }
        try (ObjectReader reader = session.repository().newObjectReader()) {
            HistoryTree tree = HistoryTree.of(reader, tip.get(), location);
            return new NextCommit(
                    session, tip, tree.read(HistoryWindow.ALL), Optional.of(tree.id()), tree.takenStems());
        }
    }

    Optional<StoredRun> recordOf(Run run) {
        return history.recordOf(run);
    }

    /** The run under a name that no file has, usable or not. */
    StoredRun nameFor(Run run) {
        Set<RunName> names =
                taken.stream().flatMap(stem -> RunName.parse(stem).stream()).collect(Collectors.toSet());
        return new StoredRun(RunName.firstFreeFor(run.origin(), names), run);
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
        if (tree.isPresent()) {
            try (ObjectReader reader = session.repository().newObjectReader()) {
                DirCacheBuilder builder = files.builder();
                builder.addTree(new byte[0], DirCacheEntry.STAGE_0, reader, tree.get());
                builder.finish();
            }
        }
        DirCacheEditor editor = files.editor();
        editor.add(new PlainFile(BranchLayout.pathOf(stored.name()), blob));
        boolean newest = history.newest()
                .map(newestSoFar -> newestSoFar.compareTo(stored) < 0)
                .orElse(true);
        if (newest) {
            editor.add(new PlainFile(BranchLayout.LATEST, blob));
        }
        if (tree.isEmpty()) {
            byte[] readme = BranchLayout.README_TEXT.getBytes(StandardCharsets.UTF_8);
            editor.add(new PlainFile(BranchLayout.README, inserter.insert(Constants.OBJ_BLOB, readme)));
        }
        editor.finish();
        return files.writeTree(inserter);
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
