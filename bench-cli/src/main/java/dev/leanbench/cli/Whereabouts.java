package dev.leanbench.cli;

import dev.leanbench.core.problem.ProblemException;
import dev.leanbench.core.problem.ProblemKind;
import dev.leanbench.core.report.Forge;
import dev.leanbench.store.git.GitStorage;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Which repository, remote and forge a command is about, and which token opens them.
 *
 * @param session the variables, and the directory that the command is started in
 * @param options what is said of it on the command line
 */
record Whereabouts(Session session, RepositoryOptions options) {

    private static final String USUAL_REMOTE = "origin";

    Path repository() {
        // Absolute, so that what is said of it has a name: the current directory is the empty path.
        return options.repository()
                .map(session.directory()::resolve)
                .orElse(session.directory())
                .toAbsolutePath()
                .normalize();
    }

    /** The remote that is named, or the usual one, be it there or not. */
    String remoteOrUsual() {
        return options.remote().orElse(USUAL_REMOTE);
    }

    /** The remote that the history is on: the one that is named, or the usual one where a token opens it. */
    Optional<String> remote() {
        return options.remote()
                .or(() -> token().flatMap(token -> GitStorage.remoteUrl(repository(), USUAL_REMOTE))
                        .map(url -> USUAL_REMOTE));
    }

    /** What opens the forge's own interface. */
    Optional<String> token() {
        return session.variable("BENCH_TOKEN", "GITHUB_TOKEN");
    }

    /** The CI's own token is meant for the CI's own server; one that is given to bench goes where bench goes. */
    Optional<String> tokenForRemote() {
        return session.variable("BENCH_TOKEN")
                .or(() -> session.variable("GITHUB_TOKEN").filter(token -> remoteIsOnTheForge()));
    }

    private boolean remoteIsOnTheForge() {
        return remote().map(name -> GitStorage.remoteUrl(repository(), name).orElse(name))
                .filter(gitHub()::isOnServer)
                .isPresent();
    }

    GitHubAddresses gitHub() {
        return new GitHubAddresses(session.variables());
    }

    /** The repository's name on GitHub, as owner/name. */
    Optional<String> gitHubRepository() {
        return session.variable("GITHUB_REPOSITORY")
                .map(Whereabouts::ownerAndName)
                .or(() -> GitStorage.remoteUrl(repository(), remoteOrUsual()).flatMap(gitHub()::repository));
    }

    private static String ownerAndName(String repository) {
        if (!repository.matches("[\\w.-]+/[\\w.-]+")) {
            throw new ProblemException(
                    ProblemKind.USAGE,
                    "'" + repository + "' names no repository",
                    "GITHUB_REPOSITORY",
                    "Set it to OWNER/NAME, or unset it");
        }
        return repository;
    }

    /** Where people look at commits and documents. */
    Optional<Forge> forge() {
        return gitHubRepository()
                .flatMap(repository -> gitHub().serverUrl().map(server -> new Forge(server, repository)));
    }
}
