package dev.leanbench.store.git;

import dev.leanbench.core.model.History;
import dev.leanbench.core.model.Run;
import dev.leanbench.core.model.RunName;
import dev.leanbench.core.model.StoredRun;
import dev.leanbench.core.port.Appended;
import dev.leanbench.core.port.HistoryWindow;
import dev.leanbench.core.port.RunStore;
import dev.leanbench.core.problem.Problem;
import dev.leanbench.core.problem.ProblemException;
import dev.leanbench.core.problem.ProblemKind;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.eclipse.jgit.lib.ObjectId;
import org.jspecify.annotations.Nullable;

/**
 * The history on the branch. A run is added by compare-and-swap: a commit on top of the newest one is offered, and if
 * someone else was faster, another is made on top of theirs. Nothing is ever forced.
 */
final class GitRunStore implements RunStore {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int TRIES_ON_AN_UNMOVED_TIP = 4;

    private final BranchAccess branch;

    GitRunStore(BranchAccess branch) {
        this.branch = branch;
    }

    @Override
    public History read(HistoryWindow window) {
        try (BranchAccess.Session session = branch.open()) {
            return content(session, session.tip()).read(window);
        } catch (IOException e) {
            throw failed("the history cannot be read: " + e.getMessage(), e);
        }
    }

    @Override
    public Appended append(Run run) {
        try (BranchAccess.Session session = branch.open()) {
            return append(session, run);
        } catch (IOException e) {
            throw failed("the run cannot be stored: " + e.getMessage(), e);
        }
    }

    private Appended append(BranchAccess.Session session, Run run) throws IOException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        @Nullable ObjectId refusedTip = null;
        int refusals = 0;
        for (int attempt = 1; ; attempt++) {
            ObjectId tip = session.tip();
            BranchContent content = content(session, tip);
            History known = content.read(HistoryWindow.ALL);
            Optional<StoredRun> earlier = known.recordOf(run);
            if (earlier.isPresent()) {
                return new Appended.AlreadyThere(earlier.get(), branch.location());
            }
            StoredRun added = new StoredRun(RunName.firstFreeFor(run.origin(), content.names()), run);
            ObjectId commit = new HistoryCommit(session.objects()).adding(added, known, tip);
            BranchAccess.Offer offer = session.offer(tip, commit);
            if (offer.accepted()) {
                return new Appended.Added(added, branch.location());
            }
            // Where the tip stays put nobody else was faster, whatever git calls it: a rule or a right is in the way.
            refusals = tip.equals(refusedTip) ? refusals + 1 : 1;
            refusedTip = tip;
            if (refusals >= TRIES_ON_AN_UNMOVED_TIP || System.nanoTime() > deadline) {
                throw failed("git refused the run " + attempt + " times: " + offer.answer(), null);
            }
            pause(attempt);
        }
    }

    private BranchContent content(BranchAccess.Session session, ObjectId tip) throws IOException {
        return BranchContent.at(session.objects(), tip, branch.location());
    }

    /** Random, so that writers who met once do not meet again. */
    private static void pause(int attempt) {
        try {
            Thread.sleep(ThreadLocalRandom.current().nextLong(20, 50L + 100L * Math.min(attempt, 20)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private ProblemException failed(String what, @Nullable Throwable cause) {
        Problem problem = new Problem(
                ProblemKind.HISTORY_UNREACHABLE,
                what,
                branch.location(),
                "Check that you may write there: permissions of the repository, branch protection, rights of the token");
        return cause == null ? new ProblemException(problem) : new ProblemException(problem, cause);
    }
}
