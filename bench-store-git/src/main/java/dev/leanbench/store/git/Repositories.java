package dev.leanbench.store.git;

import dev.leanbench.core.problem.Problem;
import dev.leanbench.core.problem.ProblemException;
import dev.leanbench.core.problem.ProblemKind;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.util.FS;

/** Finds the user's repository. */
final class Repositories {

    static {
        // Otherwise JGit measures the file system's clock for seconds on every fresh machine.
        FS.FileStoreAttributes.setBackground(true);
    }

    private Repositories() {}

    /** Opens the repository that holds a directory. */
    static Repository open(Path directory) {
        FileRepositoryBuilder builder = new FileRepositoryBuilder();
        builder.findGitDir(directory.toAbsolutePath().normalize().toFile());
        if (builder.getGitDir() == null) {
            throw new ProblemException(
                    ProblemKind.REPOSITORY_UNUSABLE,
                    "this is no git repository, nor in one",
                    directory.toAbsolutePath().normalize().toString(),
                    "Run it in a clone of the project or name one with --repo DIR; bench import also takes --sha and"
                            + " --date");
        }
        try {
            return builder.build();
        } catch (IOException | IllegalArgumentException e) {
            throw unusable(directory, "the repository cannot be opened: " + e.getMessage(), e);
        }
    }

    static ProblemException unusable(Path directory, String what, Throwable cause) {
        return new ProblemException(
                new Problem(
                        ProblemKind.REPOSITORY_UNUSABLE,
                        what,
                        directory.toAbsolutePath().normalize().toString(),
                        "Check that you may read and write the repository: git -C DIR fsck"),
                cause);
    }

    static Optional<String> remoteUrl(Path directory, String remote) {
        FileRepositoryBuilder builder = new FileRepositoryBuilder();
        builder.findGitDir(directory.toAbsolutePath().normalize().toFile());
        if (builder.getGitDir() == null) {
            return Optional.empty();
        }
        try (Repository repository = builder.build()) {
            return Optional.ofNullable(repository.getConfig().getString("remote", remote, "url"));
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
