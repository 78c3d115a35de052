package dev.leanbench.store.git;

import java.io.IOException;
import java.util.Optional;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.Repository;

/** Where the branch lives: in the local repository, or in a remote one. */
interface BranchHome {

    /** Where the branch is kept, in words. */
    String location();

    /** Opens an object database in which the branch can be read and new commits can be made. */
    Session open();

    /** The branch while it is being read or written. */
    interface Session extends AutoCloseable {

        Repository repository();

        PersonIdent author();

        /** Where the branch stands now; empty if there is none. Its objects are in the repository afterwards. */
        Optional<ObjectId> tip() throws IOException;

        /**
         * Moves the branch to a commit if it still stands where it is expected to.
         *
         * @param expected where it stood; empty if there was none
         * @param commit a commit in {@link #repository()}
         * @return why the branch was not moved, or empty if it was
         */
        Optional<Refusal> move(Optional<ObjectId> expected, ObjectId commit) throws IOException;

        @Override
        void close();
    }

    /**
     * Why the branch was not moved. Only its tip can tell whether another writer was faster.
     *
     * @param reason what the other side said
     */
    record Refusal(String reason) {}
}
