package dev.leanbench.store.git;

import dev.leanbench.core.problem.Problem;
import dev.leanbench.core.problem.ProblemException;
import dev.leanbench.core.problem.ProblemKind;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.errors.TransportException;
import org.eclipse.jgit.lib.NullProgressMonitor;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.transport.FetchConnection;
import org.eclipse.jgit.transport.RefSpec;
import org.eclipse.jgit.transport.RemoteRefUpdate;
import org.eclipse.jgit.transport.Transport;
import org.eclipse.jgit.transport.URIish;
import org.eclipse.jgit.transport.UsernamePasswordCredentialsProvider;
import org.eclipse.jgit.util.FileUtils;

/**
 * The branch on a remote. The work is done in a bare repository of our own that is thrown away afterwards: a shallow
 * fetch would otherwise make the user's repository a shallow one.
 */
record RemoteBranch(Path directory, String remote, Optional<String> token) implements BranchAccess {

    private static final int TIMEOUT_SECONDS = 60;

    @Override
    public String location() {
        return "branch " + HistoryLayout.BRANCH + " of " + remote;
    }

    @Override
    public Session open() {
        try {
            URIish uri = uri();
            Path scratch = Files.createTempDirectory("bench-history");
            Repository objects = new FileRepositoryBuilder()
                    .setBare()
                    .setGitDir(scratch.toFile())
                    .build();
            objects.create(true);
            // Otherwise JGit may tidy up in the background while the repository is being thrown away.
            objects.getConfig().setInt("gc", null, "auto", 0);
            objects.getConfig().setBoolean("gc", null, "autoDetach", false);
            return new RemoteSession(scratch, objects, uri);
        } catch (IOException | URISyntaxException e) {
            throw unreachable(e);
        }
    }

    private URIish uri() throws URISyntaxException {
        String address = Repositories.remoteUrl(directory, remote).orElse(remote);
        URIish uri = new URIish(address);
        if (uri.isRemote() || address.startsWith("file:") || Path.of(address).isAbsolute()) {
            return uri;
        }
        return new URIish(
                directory.toAbsolutePath().resolve(address).normalize().toString());
    }

    private ProblemException unreachable(Exception cause) {
        return new ProblemException(
                new Problem(
                        ProblemKind.HISTORY_UNREACHABLE,
                        "the remote cannot be used: " + cause.getMessage(),
                        remote,
                        "Check its address, the network, and that the token in GITHUB_TOKEN may write contents"),
                cause);
    }

    private final class RemoteSession implements Session {

        private final Path scratch;
        private final Repository objects;
        private final URIish uri;

        RemoteSession(Path scratch, Repository objects, URIish uri) {
            this.scratch = scratch;
            this.objects = objects;
            this.uri = uri;
        }

        @Override
        public Repository objects() {
            return objects;
        }

        @Override
        public ObjectId tip() throws IOException {
            Ref advertised;
            try (Transport transport = transport();
                    FetchConnection connection = transport.openFetch()) {
                advertised = connection.getRef(HistoryLayout.REF);
            } catch (IOException e) {
                throw unreachable(e);
            }
            if (advertised == null) {
                return ObjectId.zeroId();
            }
            try (Transport transport = transport()) {
                transport.setDepth(1);
                RefSpec same = new RefSpec("+" + HistoryLayout.REF + ":" + HistoryLayout.REF);
                transport.fetch(NullProgressMonitor.INSTANCE, List.of(same));
            } catch (IOException e) {
                throw unreachable(e);
            }
            Ref fetched = objects.exactRef(HistoryLayout.REF);
            return fetched == null ? ObjectId.zeroId() : fetched.getObjectId();
        }

        @Override
        public Offer offer(ObjectId expected, ObjectId commit) throws IOException {
            RemoteRefUpdate update =
                    new RemoteRefUpdate(objects, null, commit, HistoryLayout.REF, false, null, expected);
            try (Transport transport = transport()) {
                transport.push(NullProgressMonitor.INSTANCE, List.of(update));
            } catch (TransportException e) {
                return new Offer(false, String.valueOf(e.getMessage()));
            } catch (IOException e) {
                throw unreachable(e);
            }
            String said = update.getMessage() == null ? "" : " (" + update.getMessage() + ")";
            return new Offer(update.getStatus() == RemoteRefUpdate.Status.OK, update.getStatus() + said);
        }

        private Transport transport() throws IOException {
            Transport transport = Transport.open(objects, uri);
            transport.setTimeout(TIMEOUT_SECONDS);
            String scheme = uri.getScheme() == null ? "" : uri.getScheme();
            if (scheme.equals("https") || scheme.equals("http")) {
                token.ifPresent(secret -> transport.setCredentialsProvider(
                        new UsernamePasswordCredentialsProvider("x-access-token", secret)));
            }
            return transport;
        }

        @Override
        public void close() {
            objects.close();
            try {
                FileUtils.delete(scratch.toFile(), FileUtils.RECURSIVE | FileUtils.RETRY | FileUtils.SKIP_MISSING);
            } catch (IOException e) {
                // What is left is in the temporary directory, and the run's fate is decided: not worth a failure.
            }
        }
    }
}
