package dev.leanbench.store.git;

import java.io.IOException;
import java.util.Optional;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheBuilder;
import org.eclipse.jgit.dircache.DirCacheEditor;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.ObjectReader;

/** The files of the branch while the next commit is put together, in memory and in the object database only. */
final class BranchFiles {

    private final DirCache files = DirCache.newInCore();
    private final DirCacheEditor editor;

    private BranchFiles(ObjectReader reader, Optional<ObjectId> tree) throws IOException {
        if (tree.isPresent()) {
            DirCacheBuilder builder = files.builder();
            builder.addTree(new byte[0], DirCacheEntry.STAGE_0, reader, tree.get());
            builder.finish();
        }
        this.editor = files.editor();
    }

    /** The files of a tree, or none. */
    static BranchFiles of(ObjectReader reader, Optional<ObjectId> tree) throws IOException {
        return new BranchFiles(reader, tree);
    }

    void put(String path, ObjectId blob) {
        editor.add(new DirCacheEditor.PathEdit(path) {
            @Override
            public void apply(DirCacheEntry entry) {
                entry.setFileMode(FileMode.REGULAR_FILE);
                entry.setObjectId(blob);
            }
        });
    }

    void remove(String path) {
        editor.add(new DirCacheEditor.DeletePath(path));
    }

    /** Writes a commit that holds these files. */
    ObjectId commit(ObjectInserter inserter, BranchHome.Session session, Optional<ObjectId> parent, String message)
            throws IOException {
        editor.finish();
        CommitBuilder commit = new CommitBuilder();
        commit.setTreeId(files.writeTree(inserter));
        parent.ifPresent(commit::setParentId);
        commit.setAuthor(session.author());
        commit.setCommitter(session.author());
        commit.setMessage(message);
        ObjectId id = inserter.insert(commit);
        inserter.flush();
        return id;
    }
}
