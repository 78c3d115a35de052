package dev.leanbench.store.git;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.errors.NotSupportedException;
import org.eclipse.jgit.errors.PackProtocolException;
import org.eclipse.jgit.errors.TransportException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectIdRef;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.transport.FetchConnection;
import org.eclipse.jgit.transport.FilterSpec;
import org.eclipse.jgit.transport.PushResult;
import org.eclipse.jgit.transport.RefSpec;
import org.eclipse.jgit.transport.RemoteRefUpdate;
import org.eclipse.jgit.transport.Transport;

/**
 * Works on the branch of a remote in a repository of its own. Of the branch only the tip is fetched, without its
 * documents; of these, the ones that are needed. Nothing is fetched twice.
 */
final class RemoteSession implements BranchHome.Session {

    private static final List<RefSpec> BRANCH = List.of(new RefSpec(BranchLayout.REF));
    private static final String WITHOUT_FILES = "filter blob:none";
    private static final String WITHOUT_HUGE_FILES = "filter blob:limit=" + (RunDocumentReader.MAX_BYTES + 1);

    private final Workplace workplace;
    private final Remote remote;
    private final PersonIdent author;
    private final Limits limits;
    private boolean fetchesEverything;

    RemoteSession(Workplace workplace, Remote remote, PersonIdent author, Limits limits) {
        this.workplace = workplace;
        this.remote = remote;
        this.author = author;
        this.limits = limits;
    }

    @Override
    public Repository repository() {
        return workplace.repository();
    }

    @Override
    public PersonIdent author() {
        return author;
    }

    @Override
    public Optional<ObjectId> tip() throws IOException {
        Optional<LooseRef> file = remote.gitDirectory().map(LooseRef::of);
        if (file.isPresent()) {
            file.get().refuseIfBroken();
        }
        if (fetchesEverything) {
            return tipFilteredBy(Optional.empty());
        }
        try {
            return tipFilteredBy(Optional.of(WITHOUT_FILES));
        } catch (RefusedException e) {
            if (!isAboutFilters(e)) {
                throw e;
            }
            fetchesEverything = true;
            return tipFilteredBy(Optional.empty());
        }
    }

    private Optional<ObjectId> tipFilteredBy(Optional<String> filter) throws IOException {
        try (Transport transport = connect()) {
            transport.setDepth(1);
            setFilter(transport, filter);
            try (FetchConnection connection = transport.openFetch(BRANCH)) {
                Optional<ObjectId> tip =
                        Optional.ofNullable(connection.getRef(BranchLayout.REF)).map(Ref::getObjectId);
                if (tip.isPresent() && !has(tip.get())) {
                    fetch(connection, List.of(tip.get()));
                    if (!has(tip.get())) {
                        throw new MissingObjectException(tip.get(), Constants.OBJ_COMMIT);
                    }
                }
                return tip;
            }
        } catch (NotSupportedException | TransportException e) {
            throw refused(e);
        }
    }

    @Override
    public void bring(Collection<ObjectId> documents) throws IOException {
        List<ObjectId> missing = new ArrayList<>();
        for (ObjectId document : documents) {
            if (!has(document)) {
                missing.add(document);
            }
        }
        if (missing.isEmpty() || fetchesEverything) {
            return;
        }
        try (Transport transport = connect();
                FetchConnection connection = transport.openFetch(BRANCH)) {
            fetch(connection, missing);
            refuseIfStillMissing(missing);
        } catch (NotSupportedException | TransportException e) {
            RefusedException refused = refused(e);
            if (refused.refusal().cause() == Refusal.Cause.NETWORK && !isAboutObjects(refused)) {
                throw refused;
            }
            bringEverything();
        }
    }

    /** What arrives is put beside a damaged file of the same name, and cannot be found there. */
    private void refuseIfStillMissing(List<ObjectId> fetched) throws IOException {
        for (ObjectId document : fetched) {
            if (!has(document) && workplace.spoil()) {
                throw new MissingObjectException(document, Constants.OBJ_BLOB);
            }
        }
    }

    /** Some servers give out commits only. */
    private void bringEverything() throws IOException {
        fetchesEverything = true;
        try (Transport transport = connect()) {
            transport.setDepth(1);
            setFilter(transport, Optional.of(WITHOUT_HUGE_FILES));
            try (FetchConnection connection = transport.openFetch(BRANCH)) {
                Ref tip = connection.getRef(BranchLayout.REF);
                if (tip != null) {
                    fetch(connection, List.of(tip.getObjectId()));
                }
            }
        } catch (NotSupportedException | TransportException e) {
            throw refused(e);
        }
    }

    private static void setFilter(Transport transport, Optional<String> filter) throws PackProtocolException {
        if (filter.isPresent()) {
            transport.setFilterSpec(FilterSpec.fromFilterLine(filter.get().substring("filter ".length())));
        }
    }

    /** What we have is never mentioned: of a commit without its files, the server would think that we have them. */
    private void fetch(FetchConnection connection, List<ObjectId> wanted) throws TransportException {
        List<Ref> wants = new ArrayList<>();
        for (ObjectId id : wanted) {
            wants.add(new ObjectIdRef.Unpeeled(Ref.Storage.NETWORK, id.name(), id));
        }
        Deadline deadline = new Deadline(limits.transfer());
        connection.fetch(deadline, wants, Set.of());
        if (deadline.isCancelled()) {
            throw new TransportException(remote.uri(), "the transfer took too long");
        }
    }

    private boolean has(ObjectId id) throws IOException {
        return repository().getObjectDatabase().has(id);
    }

    private static boolean isAboutFilters(RefusedException e) {
        return e.refusal().reason().contains("filter");
    }

    private static boolean isAboutObjects(RefusedException e) {
        String reason = e.refusal().reason();
        return reason.contains("not our ref") || reason.contains("not valid") || reason.contains("want ");
    }

    @Override
    public Optional<Refusal> move(Optional<ObjectId> expected, ObjectId commit) throws IOException {
        RemoteRefUpdate update = new RemoteRefUpdate(
                repository(), commit.name(), BranchLayout.REF, false, null, expected.orElse(ObjectId.zeroId()));
        try (Transport transport = connect()) {
            PushResult result = transport.push(new Deadline(limits.transfer()), List.of(update));
            return refusalIn(result);
        } catch (NotSupportedException | TransportException e) {
            // The push may have landed all the same: only the branch can tell.
            return Optional.of(refused(e).refusal());
        }
    }

    /** Servers say whether they take pushes when a push is begun, before anything is sent. */
    @Override
    public Optional<Refusal> obstacle() throws IOException {
        try (Transport transport = connect()) {
            // Nothing is pushed: that the connection comes about is the answer.
            transport.openPush().close();
            return Optional.empty();
        } catch (NotSupportedException | TransportException e) {
            return Optional.of(refused(e).refusal());
        }
    }

    private Optional<Refusal> refusalIn(PushResult result) throws IOException {
        RemoteRefUpdate update = result.getRemoteUpdate(BranchLayout.REF);
        return switch (update.getStatus()) {
            case OK, UP_TO_DATE -> Optional.empty();
            case NOT_ATTEMPTED,
                    AWAITING_REPORT,
                    NON_EXISTING,
                    REJECTED_NODELETE,
                    REJECTED_NONFASTFORWARD,
                    REJECTED_OTHER_REASON,
                    REJECTED_REMOTE_CHANGED -> {
                breakStaleLock();
                yield Optional.of(Refusals.of(
                        update.getStatus(), Optional.ofNullable(update.getMessage()), result.getMessages()));
            }
        };
    }

    private void breakStaleLock() throws IOException {
        Optional<StaleLock> lock = remote.gitDirectory().map(StaleLock::of);
        if (lock.isPresent()) {
            lock.get().breakIfForgotten();
        }
    }

    private Transport connect() throws IOException {
        return remote.connect(repository(), limits.silence());
    }

    private RefusedException refused(IOException e) {
        TransportException failure = e instanceof TransportException transport
                ? transport
                : new TransportException(remote.uri(), Problems.reason(e), e);
        Refusal refusal = Refusals.of(failure);
        boolean unknown = refusal.cause() == Refusal.Cause.FORBIDDEN
                && remote.credentials().areMissing();
        return new RefusedException(
                unknown ? new Refusal(Refusal.Cause.UNKNOWN_VISITOR, refusal.reason()) : refusal, e);
    }

    @Override
    public boolean doubtTheCache() {
        return workplace.spoil();
    }

    @Override
    public void close() {
        workplace.close();
    }
}
