package dev.leanbench.store.git;

import dev.leanbench.core.problem.ProblemException;
import dev.leanbench.core.problem.ProblemKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
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
                "Rename that branch; bench makes its own " + BranchLayout.BRANCH);
    }

    ObjectId id() {
        return tree;
    }

    /** The documents by their paths, usable or not. */
    SortedMap<String, ObjectId> documents() throws IOException {
        SortedMap<String, ObjectId> all = new TreeMap<>();
        for (CanonicalTreeParser entry = entries(); !entry.eof(); entry.next()) {
            all.put(pathOf(entry), entry.getEntryObjectId());
        }
        return all;
    }

    /** What is kept as the latest document. */
    Optional<ObjectId> latest() throws IOException {
        try (TreeWalk walk = TreeWalk.forPath(reader, BranchLayout.LATEST, tree)) {
            return walk == null ? Optional.empty() : Optional.of(walk.getObjectId(0));
        }
    }

    DocumentSource sourceOf(BranchHome.Session session, Map<String, ObjectId> ids) {
        return new Blobs(session, reader, ids);
    }

    boolean isPlainFile(String path) throws IOException {
        try (TreeWalk walk = TreeWalk.forPath(reader, path, tree)) {
            return walk != null && isPlain(walk.getFileMode(0));
        }
    }

    /** Executable or not: whoever commits from another file system may have made it so, and nothing is ever executed. */
    private static boolean isPlain(FileMode mode) {
        return mode == FileMode.REGULAR_FILE || mode == FileMode.EXECUTABLE_FILE;
    }

    /** What lies beside the documents and the latest one, where bench puts nothing. */
    List<String> strangers() throws IOException {
        try (TreeWalk walk = TreeWalk.forPath(reader, BranchLayout.ROOT, tree)) {
            List<String> strangers = new ArrayList<>();
            for (CanonicalTreeParser entry = new CanonicalTreeParser(null, reader, walk.getObjectId(0));
                    !entry.eof();
                    entry.next()) {
                String path = BranchLayout.ROOT + "/" + entry.getEntryPathString();
                if (!path.equals(BranchLayout.HISTORY) && !path.equals(BranchLayout.LATEST)) {
                    strangers.add(path);
                }
            }
            return strangers;
        }
    }

    /** Lists the documents for reading. */
    HistoryReader reader(BranchHome.Session session) throws IOException {
        Map<String, ObjectId> ids = new HashMap<>();
        HistoryReader history = new HistoryReader(new Blobs(session, reader, ids));
        for (CanonicalTreeParser entry = entries(); !entry.eof(); entry.next()) {
            String name = entry.getEntryPathString();
            String path = pathOf(entry);
            if (!isPlain(entry.getEntryFileMode())) {
                history.skip(path, "not a plain file");
            } else if (!name.endsWith(BranchLayout.SUFFIX)) {
                history.skip(path, "not a " + BranchLayout.SUFFIX + " file");
            } else {
                ids.put(path, entry.getEntryObjectId());
                history.add(path, BranchLayout.stemOf(name));
            }
        }
        return history;
    }

    private static String pathOf(CanonicalTreeParser entry) {
        return BranchLayout.HISTORY + "/" + entry.getEntryPathString();
    }

    private record Blobs(BranchHome.Session session, ObjectReader reader, Map<String, ObjectId> ids)
            implements DocumentSource {

        @Override
        public void expect(Collection<String> paths) throws IOException {
            session.bring(paths.stream().map(ids::get).toList());
        }

        @Override
        public byte[] read(String path) throws IOException {
            ObjectId id = Objects.requireNonNull(ids.get(path), path);
            if (!reader.has(id)) {
                throw new IOException(
                        "its content is missing, or larger than " + RunDocumentReader.MAX_BYTES + " bytes");
            }
            RunDocumentReader.refuseIfTooLarge(reader.getObjectSize(id, Constants.OBJ_BLOB));
            try {
                return reader.open(id, Constants.OBJ_BLOB).getCachedBytes(RunDocumentReader.MAX_BYTES);
            } catch (IOException e) {
                if (session.doubtTheCache()) {
                    throw new UncheckedIOException(e);
                }
                throw e;
            }
        }
    }

    private CanonicalTreeParser entries() throws IOException {
        return new CanonicalTreeParser(null, reader, documents);
    }
}
