package dev.leanbench.store.git;

import dev.leanbench.core.problem.ProblemException;
import dev.leanbench.core.problem.ProblemKind;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.jgit.transport.URIish;

/** The branch in a remote repository, worked on in a repository of its own so that the user's stays as it is. */
record RemoteBranchHome(Path directory, String name, GitStorage.Access access, Limits limits) implements BranchHome {

    @Override
    public String location() {
        // A URL may carry a password.
        return "branch " + BranchLayout.BRANCH + " of " + RemoteAddress.withoutSecrets(name);
    }

    @Override
    public Session open() {
        Remote remote = Remote.of(resolve(), directory, access.token(), access.variables());
        refuseIfNamedBySha256(remote);
        try {
            Workplace workplace = Workplace.open(access.cache(), remote.uri().toString(), remote.objectsAtHand());
            return new RemoteSession(workplace, remote, Repositories.authorIn(directory), limits);
        } catch (IOException e) {
            throw Problems.because(
                    e,
                    ProblemKind.REPOSITORY_UNUSABLE,
                    "no temporary repository can be made: " + Problems.reason(e),
                    System.getProperty("java.io.tmpdir", "the temporary directory"),
                    "Make room there, or choose another place with -Djava.io.tmpdir=DIR");
        }
    }

    /** On this machine nobody says so: JGit would write objects with other names into it. */
    private void refuseIfNamedBySha256(Remote remote) {
        try {
            Optional<Path> git = remote.gitDirectory();
            if (git.isPresent() && Repositories.isNamedBySha256(git.get())) {
                throw new ProblemException(
                        new Refusal(Refusal.Cause.SHA_256, git.get().toString())
                                .problem("the history cannot be kept there", location()));
            }
        } catch (IOException e) {
            throw Problems.unusable(location(), e);
        }
    }

    private URIish resolve() {
        String url = Repositories.pushUrl(directory, name);
        try {
            URIish uri = new URIish(url);
            if (!RemoteAddress.isKnownScheme(uri)) {
                throw new ProblemException(
                        ProblemKind.USAGE,
                        "bench does not know " + uri.getScheme() + "://",
                        location(),
                        "Give a path, or an address that begins with https://, ssh:// or file://");
            }
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
        return "Give the name of a configured remote (git remote -v), a URL or a path";
    }
}
