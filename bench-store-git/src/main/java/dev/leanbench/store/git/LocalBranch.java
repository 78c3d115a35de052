package dev.leanbench.store.git;

import java.io.IOException;
import java.nio.file.Path;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;

/** The branch in the user's own repository. */
record LocalBranch(Path directory) implements BranchAccess {

    @Override
    public Session open() {
        return new LocalSession(Repositories.open(directory));
    }

    @Override
    public String location() {
        return "local branch " + HistoryLayout.BRANCH;
    }

    private record LocalSession(Repository objects) implements Session {

        @Override
        public ObjectId tip() throws IOException {
            Ref ref = objects.exactRef(HistoryLayout.REF);
            return ref == null ? ObjectId.zeroId() : ref.getObjectId();
        }

        @Override
        public Offer offer(ObjectId expected, ObjectId commit) throws IOException {
            RefUpdate update = objects.updateRef(HistoryLayout.REF);
            update.setExpectedOldObjectId(expected);
            update.setNewObjectId(commit);
            update.setRefLogMessage("bench: append a run", false);
            RefUpdate.Result result = update.update();
            boolean accepted = result == RefUpdate.Result.NEW || result == RefUpdate.Result.FAST_FORWARD;
            return new Offer(accepted, result.name());
        }

        @Override
        public void close() {
            objects.close();
        }
    }
}
