package dev.leanbench.store.git;

import dev.leanbench.core.problem.ProblemException;
import dev.leanbench.core.problem.ProblemKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.jgit.errors.NotSupportedException;
import org.eclipse.jgit.errors.TransportException;
import org.eclipse.jgit.lib.NullProgressMonitor;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.transport.FetchConnection;
import org.eclipse.jgit.transport.PushResult;
import org.eclipse.jgit.transport.RefSpec;
import org.eclipse.jgit.transport.RemoteRefUpdate;
import org.eclipse.jgit.transport.Transport;

/** Fetches the branch into a temporary repository, and pushes from there. */
record RemoteSession(Repository repository, Path temporary, RemoteAddress address, PersonIdent author, String location)
        implements BranchHome.Session {

    private static final int TIMEOUT_SECONDS = 30;

    @Override
    public Optional<ObjectId> tip() {
        try (Transport transport = connect()) {
            Optional<ObjectId> advertised = advertisedTip(transport);
            if (advertised.isPresent()) {
                transport.setDepth(1);
                transport.fetch(
                        NullProgressMonitor.INSTANCE,
                        List.of(new RefSpec("+" + BranchLayout.REF + ":" + BranchLayout.REF)));
                // It may have moved since it was advertised.
                return Optional.ofNullable(repository.exactRef(BranchLayout.REF))
                        .map(Ref::getObjectId);
            }
            return advertised;
        } catch (IOException e) {
            throw unreachable(e);
        }
    }

    private static Optional<ObjectId> advertisedTip(Transport transport) throws IOException {
        try (FetchConnection connection = transport.openFetch(List.of(new RefSpec(BranchLayout.REF)))) {
            return Optional.ofNullable(connection.getRef(BranchLayout.REF)).map(Ref::getObjectId);
        }
    }

    @Override
    public Optional<BranchHome.Refusal> move(Optional<ObjectId> expected, ObjectId commit) throws IOException {
        RemoteRefUpdate update = new RemoteRefUpdate(
                repository, commit.name(), BranchLayout.REF, false, null, expected.orElse(ObjectId.zeroId()));
        try (Transport transport = connect()) {
            PushResult result = transport.push(NullProgressMonitor.INSTANCE, List.of(update));
            RemoteRefUpdate.Status status =
                    result.getRemoteUpdate(BranchLayout.REF).getStatus();
            return switch (status) {
                case OK, UP_TO_DATE -> Optional.empty();
                case NOT_ATTEMPTED,
                        AWAITING_REPORT,
                        NON_EXISTING,
                        REJECTED_NODELETE,
                        REJECTED_NONFASTFORWARD,
                        REJECTED_OTHER_REASON,
                        REJECTED_REMOTE_CHANGED ->
                    Optional.of(new BranchHome.Refusal(
                            Optional.ofNullable(update.getMessage()).orElse(status.name())));
            };
        } catch (TransportException e) {
            // The push may have landed all the same: only the branch can tell.
            return Optional.of(new BranchHome.Refusal(Problems.reason(e)));
        }
    }

    private Transport connect() throws NotSupportedException, TransportException {
        Transport transport = Transport.open(repository, address.uri());
        transport.setTimeout(TIMEOUT_SECONDS);
        address.credentials().ifPresent(transport::setCredentialsProvider);
        return transport;
    }

    private ProblemException unreachable(IOException e) {
        return Problems.because(
                e,
                ProblemKind.HISTORY_UNREACHABLE,
                "the remote cannot be reached: " + Problems.reason(e),
                location,
                "Check the address and the network; over HTTPS give a token with contents: write in BENCH_TOKEN or"
                        + " GITHUB_TOKEN.");
    }

    @Override
    public void close() {
        repository.close();
        try (Stream<Path> files = Files.walk(temporary)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException | UncheckedIOException e) {
            // Left to the system, which clears its temporary directory itself; the run is stored.
            temporary.toFile().deleteOnExit();
        }
    }
}
