package dev.leanbench.store.git;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.StoredConfig;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.util.FS;

/** Opens repositories. All use of JGit begins here. */
final class Repositories {

    static {
        // Otherwise JGit measures the file system's clock for seconds on every fresh machine.
        FS.FileStoreAttributes.setBackground(true);
    }

    private Repositories() {}

    /** The repository that contains a directory; bare repositories, linked worktrees and shallow clones included. */
    static Optional<Repository> find(Path directory) throws IOException {
        FileRepositoryBuilder builder = new FileRepositoryBuilder()
                .findGitDir(directory.toAbsolutePath().normalize().toFile());
        return builder.getGitDir() == null
                ? Optional.empty()
                : Optional.of(builder.setMustExist(true).build());
    }

    static Repository open(Path directory) {
        try {
            return find(directory).orElseThrow(() -> Problems.noRepository(directory.toString()));
        } catch (IOException e) {
            throw Problems.unusable(directory.toString(), e);
        }
    }

    /** Makes a repository for one use: nothing tidies it up in the background while it is being removed. */
    static Repository createBare(Path directory) throws IOException {
        Repository repository = new FileRepositoryBuilder()
                .setBare()
                .setGitDir(directory.toFile())
                .build();
        repository.create(true);
        StoredConfig config = repository.getConfig();
        config.setInt("gc", null, "auto", 0);
        config.setInt("gc", null, "autopacklimit", 0);
        config.save();
        return repository;
    }

    static Optional<String> remoteUrl(Path directory, String remote) {
        try {
            Optional<Repository> found = find(directory);
            if (found.isEmpty()) {
                return Optional.empty();
            }
            try (Repository repository = found.get()) {
                return Optional.ofNullable(repository.getConfig().getString("remote", remote, "url"));
            }
        } catch (IOException e) {
            throw Problems.unusable(directory.toString(), e);
        }
    }

    /** Who commits: as configured, or bench itself. */
    static PersonIdent author(Config config) {
        String name =
                Optional.ofNullable(config.getString("user", null, "name")).orElse("bench");
        String email =
                Optional.ofNullable(config.getString("user", null, "email")).orElse("bench@users.noreply.github.com");
        return new PersonIdent(name, email);
    }
}
