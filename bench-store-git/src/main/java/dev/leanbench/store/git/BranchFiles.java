package dev.leanbench.store.git;

import java.io.IOException;
import java.util.Optional;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.ObjectReader;

/** The files of the branch while the next commit is put together, in memory and in the object database only. */
final class BranchFiles {

    private final Folder root;

    private BranchFiles(Folder root) {
        this.root = root;
    }

    /** The files of a tree, or none. */
    static BranchFiles of(ObjectReader reader, Optional<ObjectId> tree) throws IOException {
        return new BranchFiles(Folder.of(reader, tree));
    }

    void put(String path, ObjectId blob) throws IOException {
        root.put(path, blob);
    }

    void remove(String path) throws IOException {
        root.remove(path);
    }

    /** Writes a commit that holds these files. */
    ObjectId commit(ObjectInserter inserter, BranchHome.Session session, Optional<ObjectId> parent, String message)
            throws IOException {
        CommitBuilder commit = new CommitBuilder();
        commit.setTreeId(root.write(inserter));
        parent.ifPresent(commit::setParentId);
        commit.setAuthor(session.author());
        commit.setCommitter(session.author());
        commit.setMessage(message);
        ObjectId id = inserter.insert(commit);
        inserter.flush();
        return id;
    }
}
