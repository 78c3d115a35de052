package dev.leanbench.store.git;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;

/** What a repository knows of its files and of the branch they belong to. */
final class WorkingTree {

    private WorkingTree() {}

    static Optional<Path> rootOf(Path directory) {
        try {
            Optional<Repository> found = Repositories.find(directory);
            if (found.isEmpty()) {
                return Optional.empty();
            }
            try (Repository repository = found.get()) {
                return repository.isBare()
                        ? Optional.empty()
                        : Optional.of(repository.getWorkTree().toPath());
            }
        } catch (IOException e) {
            throw Problems.unusable(directory.toString(), e);
        }
    }

    static Optional<String> defaultBranch(Path directory, String remote) {
        try {
            Optional<Repository> found = Repositories.find(directory);
            if (found.isEmpty()) {
                return Optional.empty();
            }
            try (Repository repository = found.get()) {
                String prefix = Constants.R_REMOTES + remote + "/";
                Optional<String> shown = target(repository, prefix + Constants.HEAD, prefix);
                return shown.isPresent() ? shown : target(repository, Constants.HEAD, Constants.R_HEADS);
            }
        } catch (IOException e) {
            throw Problems.unusable(directory.toString(), e);
        }
    }

    /** The short name of what a symbolic ref points at. */
    private static Optional<String> target(Repository repository, String name, String prefix) throws IOException {
        Ref ref = repository.exactRef(name);
        return ref != null && ref.isSymbolic() && ref.getTarget().getName().startsWith(prefix)
                ? Optional.of(ref.getTarget().getName().substring(prefix.length()))
                : Optional.empty();
    }
}
