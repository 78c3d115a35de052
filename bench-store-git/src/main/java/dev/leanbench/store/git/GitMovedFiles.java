package dev.leanbench.store.git;

import dev.leanbench.core.model.CommitId;
import dev.leanbench.core.port.MovedFiles;
import dev.leanbench.core.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.diff.DiffEntry;
import org.eclipse.jgit.diff.RenameDetector;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.AndTreeFilter;
import org.eclipse.jgit.treewalk.filter.PathSuffixFilter;
import org.eclipse.jgit.treewalk.filter.TreeFilter;

/**
 * Lean files that were moved, as git finds them: same content, or at least half of it (git's own default). Asked for one
 * pair of runs after the other, a hundred times, it keeps the repository open: to open it takes longer than to find that a
 * clone does not have the commits.
 */
final class GitMovedFiles implements MovedFiles {

    private static final String LEAN_FILES = ".lean";

    /** Contents are compared pair by pair; above this many files, only those with the same content are found. */
    private static final int MOST_FILES_COMPARED = 400;

    private final Path directory;
    private Optional<Repository> opened = Optional.empty();

    GitMovedFiles(Path directory) {
        this.directory = directory;
    }

    @Override
    public synchronized Map<String, String> between(CommitId earlier, CommitId later) {
        try {
            if (opened.isEmpty()) {
                opened = Repositories.find(directory);
            }
            return opened.isEmpty() ? Map.of() : moved(opened.get(), earlier, later);
        } catch (IOException | ProblemException e) {
            // A shallow or partial clone lacks commits or contents; names and times tell what git cannot.
            return Map.of();
        }
    }

    private static Map<String, String> moved(Repository repository, CommitId earlier, CommitId later)
            throws IOException {
        RenameDetector detector = new RenameDetector(repository);
        detector.setRenameLimit(MOST_FILES_COMPARED);
        try (RevWalk commits = new RevWalk(repository);
                TreeWalk trees = new TreeWalk(repository)) {
            trees.addTree(commits.parseCommit(resolved(repository, earlier)).getTree());
            trees.addTree(commits.parseCommit(resolved(repository, later)).getTree());
            trees.setRecursive(true);
            trees.setFilter(AndTreeFilter.create(TreeFilter.ANY_DIFF, PathSuffixFilter.create(LEAN_FILES)));
            detector.addAll(DiffEntry.scan(trees));
        }
        Map<String, String> moved = new HashMap<>();
        for (DiffEntry entry : detector.compute()) {
            if (entry.getChangeType() == DiffEntry.ChangeType.RENAME) {
                moved.put(entry.getOldPath(), entry.getNewPath());
            }
        }
        return moved;
    }

    private static ObjectId resolved(Repository repository, CommitId commit) throws IOException {
        ObjectId id = ObjectId.isId(commit.hex())
                ? ObjectId.fromString(commit.hex())
                : repository.resolve(commit + "^{commit}");
        if (id == null) {
            throw new MissingObjectException(ObjectId.zeroId(), "commit " + commit);
        }
        return id;
    }
}
