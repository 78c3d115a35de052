package dev.leanbench.store.git;

import dev.leanbench.core.model.CommitId;
import dev.leanbench.core.model.CommitNote;
import dev.leanbench.core.port.CheckedOut;
import dev.leanbench.core.port.Checkout;
import dev.leanbench.core.problem.ProblemException;
import dev.leanbench.core.problem.ProblemKind;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;

/** HEAD of a repository. */
record GitCheckout(Path directory) implements Checkout {

    @Override
    public CheckedOut head() {
        try (Repository repository = Repositories.open(directory)) {
            Ref head = RefReading.of(repository, Constants.HEAD)
                    .filter(known -> known.getObjectId() != null)
                    .orElseThrow(() -> new ProblemException(
                            ProblemKind.REPOSITORY_UNUSABLE,
                            "the repository has no commit yet",
                            directory.toString(),
                            "Commit something first, or say what was built with --sha"));
            Optional<String> ref =
                    head.isSymbolic() ? Optional.of(head.getTarget().getName()) : Optional.empty();
            return new CheckedOut(new CommitId(head.getObjectId().name()), ref, noteOf(repository, head.getObjectId()));
        } catch (IOException e) {
            throw Problems.unusable(directory.toString(), e);
        }
    }

    private static Optional<CommitNote> noteOf(Repository repository, ObjectId id) {
        try (RevWalk walk = new RevWalk(repository)) {
            RevCommit commit = walk.parseCommit(id);
            return Optional.of(new CommitNote(
                    commit.getShortMessage(), commit.getCommitterIdent().getWhenAsInstant()));
        } catch (IOException e) {
            // A partial clone may lack the commit itself; what was built is known all the same.
            return Optional.empty();
        }
    }
}
