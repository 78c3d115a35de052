package dev.leanbench.store.git;

import dev.leanbench.core.model.History;
import dev.leanbench.core.port.HistoryWindow;
import dev.leanbench.core.problem.ProblemException;
import dev.leanbench.core.problem.ProblemKind;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectLoader;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevTree;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.CanonicalTreeParser;
import org.eclipse.jgit.treewalk.TreeWalk;

/** What one commit of the branch holds. */
final class HistoryTree {

    private final ObjectReader reader;
    private final RevTree tree;
    private final ObjectId documents;

    private HistoryTree(ObjectReader reader, RevTree tree, ObjectId documents) {
        this.reader = reader;
        this.tree = tree;
        this.documents = documents;
    }

    /**
     * The tree of the branch's tip.
     *
     * @throws ProblemException if the branch is not one that bench made
     */
    static HistoryTree of(ObjectReader reader, ObjectId tip, String location) throws IOException {
        try (RevWalk walk = new RevWalk(reader)) {
            RevCommit commit = walk.parseCommit(tip);
            HistoryTree tree = open(reader, location, commit.getTree());
            // A branch that grew out of the source code begins with the source code's first commit.
            walk.setRetainBody(false);
            walk.markStart(commit);
            for (RevCommit ancestor : walk) {
                if (ancestor.getParentCount() == 0 && !ancestor.equals(commit)) {
                    open(reader, location, ancestor.getTree());
                }
            }
            return tree;
        }
    }

    private static HistoryTree open(ObjectReader reader, String location, RevTree tree) throws IOException {
        try (TreeWalk walk = new TreeWalk(reader)) {
            walk.addTree(tree);
            while (walk.next()) {
                String entry = walk.getPathString();
                if (!entry.equals(BranchLayout.ROOT) && !entry.equals(BranchLayout.README)) {
                    throw notOurs("it holds '" + entry + "', which bench did not put there", location);
                }
            }
        }
        try (TreeWalk walk = TreeWalk.forPath(reader, BranchLayout.HISTORY, tree)) {
            if (walk == null || walk.getFileMode(0) != FileMode.TREE) {
                throw notOurs("it lacks the directory " + BranchLayout.HISTORY, location);
            }
            return new HistoryTree(reader, tree, walk.getObjectId(0));
        }
    }

    private static ProblemException notOurs(String reason, String location) {
        return new ProblemException(
                ProblemKind.HISTORY_REFUSED,
                "the branch was not made by bench: " + reason,
                location,
                "Rename that branch; bench makes its own " + BranchLayout.BRANCH + ".");
    }

    ObjectId id() {
        return tree;
    }

    /** The names of all documents, usable or not: none of them may be overwritten. */
    Set<String> takenStems() throws IOException {
        Set<String> stems = new HashSet<>();
        for (CanonicalTreeParser entry = entries(); !entry.eof(); entry.next()) {
            stems.add(BranchLayout.stemOf(entry.getEntryPathString()));
        }
        return stems;
    }

    History read(HistoryWindow window) throws IOException {
        HistoryReader history = new HistoryReader();
        for (CanonicalTreeParser entry = entries(); !entry.eof(); entry.next()) {
            String name = entry.getEntryPathString();
            String path = BranchLayout.HISTORY + "/" + name;
            ObjectId id = entry.getEntryObjectId();
            if (entry.getEntryFileMode() != FileMode.REGULAR_FILE) {
                history.skip(path, "not a plain file");
            } else if (!name.endsWith(BranchLayout.SUFFIX)) {
                history.skip(path, "not a " + BranchLayout.SUFFIX + " file");
            } else {
                history.add(path, BranchLayout.stemOf(name), () -> bytesOf(id));
            }
        }
        return history.read(window);
    }

    private CanonicalTreeParser entries() throws IOException {
        return new CanonicalTreeParser(null, reader, documents);
    }

    private byte[] bytesOf(ObjectId id) throws IOException {
        ObjectLoader document = reader.open(id);
        RunDocumentReader.refuseIfTooLarge(document.getSize());
        return document.getCachedBytes(RunDocumentReader.MAX_BYTES);
    }
}
