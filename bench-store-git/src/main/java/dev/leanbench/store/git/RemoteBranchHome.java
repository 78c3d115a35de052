package dev.leanbench.store.git;

import dev.leanbench.core.problem.ProblemException;
import dev.leanbench.core.problem.ProblemKind;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.jgit.errors.ConfigInvalidException;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.transport.URIish;
import org.eclipse.jgit.util.SystemReader;

/** The branch in a remote repository, worked on in a temporary one so that the user's stays as it is. */
record RemoteBranchHome(Path directory, String remote, Optional<String> token) implements BranchHome {

    @Override
    public String location() {
        // A URL may carry a password.
        return "branch " + BranchLayout.BRANCH + " of " + RemoteAddress.withoutSecrets(remote);
    }

    @Override
    public Session open() {
        RemoteAddress address = RemoteAddress.of(resolve(), token);
        PersonIdent author = author();
        try {
            Path temporary = Files.createTempDirectory("bench-history-");
            return new RemoteSession(Repositories.createBare(temporary), temporary, address, author, location());
        } catch (IOException e) {
            throw Problems.because(
                    e,
                    ProblemKind.REPOSITORY_UNUSABLE,
                    "no temporary repository can be made: " + Problems.reason(e),
                    System.getProperty("java.io.tmpdir", "the temporary directory"),
                    "Make room there, or choose another place with -Djava.io.tmpdir=DIR.");
        }
    }

    private URIish resolve() {
        String url = Repositories.remoteUrl(directory, remote).orElse(remote);
        try {
            URIish uri = new URIish(url);
            if (uri.isRemote() || uri.getScheme() != null) {
                return uri;
            }
            Path path = directory.resolve(url).toAbsolutePath().normalize();
            if (Files.exists(path)) {
                return new URIish(path.toString());
            }
        } catch (URISyntaxException e) {
            throw Problems.because(e, ProblemKind.USAGE, "not a git address", location(), remedy());
        }
        throw new ProblemException(
                ProblemKind.HISTORY_UNREACHABLE,
                "there is no remote of that name, and no such directory",
                location(),
                remedy());
    }

    private static String remedy() {
        return "Give the name of a configured remote (git remote -v), a URL or a path.";
    }

    private PersonIdent author() {
        try {
            Optional<Repository> found = Repositories.find(directory);
            if (found.isEmpty()) {
                return Repositories.author(SystemReader.getInstance().getUserConfig());
            }
            try (Repository repository = found.get()) {
                return Repositories.author(repository.getConfig());
            }
        } catch (IOException | ConfigInvalidException e) {
            throw Problems.unusable(directory.toString(), e);
        }
    }
}
