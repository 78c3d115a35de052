package dev.leanbench.store.git;

import dev.leanbench.core.problem.ProblemException;
import dev.leanbench.core.problem.ProblemKind;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Optional;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;

/** The branch in the local repository. */
record LocalBranchHome(Path directory) implements BranchHome {

    @Override
    public String location() {
        return "branch " + BranchLayout.BRANCH + " of " + directory;
    }

    @Override
    public Session open() {
        return new LocalSession(Repositories.open(directory), directory);
    }

    private record LocalSession(Repository repository, Path directory) implements Session {

        @Override
        public PersonIdent author() {
            return Repositories.author(repository.getConfig());
        }

        @Override
        public Optional<ObjectId> tip() throws IOException {
            LooseRef.of(repository.getCommonDirectory().toPath()).refuseIfBroken();
            return RefReading.of(repository, BranchLayout.REF).map(Ref::getObjectId);
        }

        @Override
        public void bring(Collection<ObjectId> documents) {
            // They are here.
        }

        @Override
        public boolean doubtTheCache() {
            return false;
        }

        @Override
        public Optional<Refusal> move(Optional<ObjectId> expected, ObjectId commit) throws IOException {
            refuseIfCheckedOut();
            RefUpdate update = repository.updateRef(BranchLayout.REF);
            update.setExpectedOldObjectId(expected.orElse(ObjectId.zeroId()));
            update.setNewObjectId(commit);
            update.setRefLogIdent(author());
            update.setRefLogMessage("bench: append a run", false);
            RefUpdate.Result result = update.update();
            return switch (result) {
                case NEW, FAST_FORWARD, NO_CHANGE, FORCED -> Optional.empty();
                case NOT_ATTEMPTED,
                        LOCK_FAILURE,
                        REJECTED,
                        REJECTED_CURRENT_BRANCH,
                        IO_FAILURE,
                        RENAMED,
                        REJECTED_MISSING_OBJECT,
                        REJECTED_OTHER_REASON -> {
                    StaleLock.of(repository.getCommonDirectory().toPath()).breakIfForgotten();
                    yield Optional.of(new Refusal(Refusal.Cause.RACE, "git says " + result));
                }
            };
        }

        @Override
        public Optional<Refusal> obstacle() throws IOException {
            refuseIfCheckedOut();
            File objects = new File(repository.getCommonDirectory(), Constants.OBJECTS);
            return objects.canWrite()
                    ? Optional.empty()
                    : Optional.of(new Refusal(Refusal.Cause.FORBIDDEN, objects + " may not be written"));
        }

        /** A work tree that does not follow its branch would take the run back with its next commit. */
        private void refuseIfCheckedOut() throws IOException {
            Optional<Path> place = WorkTrees.of(repository).thatHave(BranchLayout.REF);
            if (place.isPresent()) {
                throw new ProblemException(
                        ProblemKind.HISTORY_REFUSED,
                        "the branch " + BranchLayout.BRANCH + " is checked out, and bench never changes a work tree",
                        place.get().toString(),
                        "Switch to another branch there, or to none: git switch --detach");
            }
        }

        @Override
        public void close() {
            repository.close();
        }
    }
}
