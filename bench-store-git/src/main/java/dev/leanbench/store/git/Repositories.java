package dev.leanbench.store.git;

import dev.leanbench.core.problem.ProblemException;
import dev.leanbench.core.problem.ProblemKind;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.jgit.errors.ConfigInvalidException;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.StoredConfig;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.storage.file.WindowCacheConfig;
import org.eclipse.jgit.transport.RemoteConfig;
import org.eclipse.jgit.transport.URIish;
import org.eclipse.jgit.util.FS;
import org.eclipse.jgit.util.SystemReader;

/** Opens repositories. All use of JGit begins here. */
final class Repositories {

    /**
     * Documents are kept as deltas against one another, in chains of dozens. JGit's own 10 MiB do not hold a chain of
     * large documents, so that most of a chain would be unpacked again for each of them.
     */
    private static final int DELTA_BASES_BYTES = 64 * 1024 * 1024;

    static {
        Config.setTypedConfigGetter(new QuietSettings());
        SystemSettings.file(System.getenv()).ifPresent(file -> FS.DETECTED.setGitSystemConfig(file.toFile()));
        WindowCacheConfig caches = new WindowCacheConfig();
        caches.setDeltaBaseCacheLimit(DELTA_BASES_BYTES);
        // Nobody watches a process of a second, and Java's management takes a while to load.
        caches.setExposeStatsViaJmx(false);
        caches.install();
    }

    private Repositories() {}

    /** The repository that contains a directory; bare repositories, linked worktrees and shallow clones included. */
    static Optional<Repository> find(Path directory) throws IOException {
        FileRepositoryBuilder builder = new FileRepositoryBuilder()
                .findGitDir(directory.toAbsolutePath().normalize().toFile());
        if (builder.getGitDir() == null) {
            return Optional.empty();
        }
        Repository repository = builder.setMustExist(true).build();
        if (isNamedBySha256(repository)) {
            repository.close();
            throw new ProblemException(
                    ProblemKind.REPOSITORY_UNUSABLE,
                    "its objects are named by SHA-256, which bench cannot read",
                    directory.toString(),
                    "Keep the history in a repository with SHA-1 names, given with --remote from outside this one");
        }
        return Optional.of(repository);
    }

    private static boolean isNamedBySha256(Repository repository) {
        String format = repository.getConfig().getString("extensions", null, "objectformat");
        return format != null && !format.equalsIgnoreCase("sha1");
    }

    /** Whether the objects of a repository on this machine have names that JGit would take for broken ones. */
    static boolean isNamedBySha256(Path gitDirectory) throws IOException {
        try (Repository repository = openBare(gitDirectory)) {
            return isNamedBySha256(repository);
        }
    }

    static Repository open(Path directory) {
        try {
            return find(directory).orElseThrow(() -> Problems.noRepository(directory.toString()));
        } catch (IOException e) {
            throw Problems.unusable(directory.toString(), e);
        }
    }

    /**
     * Makes a repository to work in: nothing tidies it up in the background, and no hook of the user's runs in it.
     *
     * @param directory an empty directory
     * @param objects more objects to read, where there are some
     */
    static Repository createBare(Path directory, Optional<Path> objects) throws IOException {
        FileRepositoryBuilder builder = new FileRepositoryBuilder().setBare().setGitDir(directory.toFile());
        objects.map(Path::toFile).ifPresent(builder::addAlternateObjectDirectory);
        Repository repository = builder.build();
        repository.create(true);
        StoredConfig config = repository.getConfig();
        config.setInt("gc", null, "auto", 0);
        config.setInt("gc", null, "autopacklimit", 0);
        config.setString("core", null, "hooksPath", directory.resolve("hooks").toString());
        config.save();
        return repository;
    }

    /** Opens a repository for its objects alone. */
    static Repository openBare(Path directory) throws IOException {
        return new FileRepositoryBuilder()
                .setBare()
                .setGitDir(directory.toFile())
                .setMustExist(true)
                .build();
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

    /**
     * Where pushes to a remote go.
     *
     * @param remote a remote's name, a URL or a path
     * @return its address after {@code pushurl} and {@code insteadOf}
     */
    static String pushUrl(Path directory, String remote) {
        Config config = configIn(directory);
        if (config.getSubsections("remote").contains(remote)) {
            return pushUrl(config, remote).orElse(remote);
        }
        Config withAddress = new Config(config);
        withAddress.setString("remote", "bench history", "url", remote);
        return pushUrl(withAddress, "bench history").orElse(remote);
    }

    private static Optional<String> pushUrl(Config config, String remote) {
        try {
            RemoteConfig known = new RemoteConfig(config, remote);
            return Stream.concat(known.getPushURIs().stream(), known.getURIs().stream())
                    .map(URIish::toPrivateString)
                    .findFirst();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /** Who commits from a directory: as configured, or bench itself. */
    static PersonIdent authorIn(Path directory) {
        return author(configIn(directory));
    }

    private static Config configIn(Path directory) {
        try {
            Optional<Repository> found = find(directory);
            if (found.isEmpty()) {
                return SystemReader.getInstance().getUserConfig();
            }
            try (Repository repository = found.get()) {
                return repository.getConfig();
            }
        } catch (IOException | ConfigInvalidException e) {
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
