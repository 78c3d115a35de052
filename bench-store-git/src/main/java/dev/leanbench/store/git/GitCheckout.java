package dev.leanbench.store.git;

import dev.leanbench.core.model.CommitId;
import dev.leanbench.core.model.CommitNote;
import dev.leanbench.core.port.CheckedOut;
import dev.leanbench.core.port.Checkout;
import dev.leanbench.core.problem.ProblemException;
import dev.leanbench.core.problem.ProblemKind;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;

/** The HEAD of the user's repository. */
record GitCheckout(Path directory) implements Checkout {

    @Override
    public CheckedOut head() {
        try (Repository repository = Repositories.open(directory);
                RevWalk walk = new RevWalk(repository)) {
            ObjectId id = repository.resolve(Constants.HEAD);
            if (id == null) {
                throw new ProblemException(
                        ProblemKind.REPOSITORY_UNUSABLE,
                        "the repository has no commit yet",
                        directory.toAbsolutePath().normalize().toString(),
                        "Commit first, or say what was built with --sha");
            }
            Ref head = repository.exactRef(Constants.HEAD);
            Optional<String> branch = Optional.ofNullable(head)
                    .filter(Ref::isSymbolic)
                    .map(ref -> ref.getTarget().getName());
            RevCommit commit = walk.parseCommit(id);
            CommitNote note = new CommitNote(commit.getShortMessage(), Instant.ofEpochSecond(commit.getCommitTime()));
            return new CheckedOut(new CommitId(id.name()), branch, Optional.of(note));
        } catch (IOException e) {
            throw Repositories.unusable(directory, "its HEAD cannot be read: " + e.getMessage(), e);
        }
    }
}
