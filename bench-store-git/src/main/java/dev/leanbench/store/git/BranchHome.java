package dev.leanbench.store.git;

import java.io.IOException;
import java.util.Collection;
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

        /**
         * Where the branch stands now; empty if there is none. Its commit and trees are in the repository afterwards.
         *
         * @throws RefusedException if the other side cannot be reached, or does not let us read
         */
        Optional<ObjectId> tip() throws IOException;

        /**
         * Brings documents of the tip into the repository, all in one go. Those that cannot be had stay missing.
         *
         * @throws RefusedException if the other side cannot be reached, or does not let us read
         */
        void bring(Collection<ObjectId> documents) throws IOException;

        /**
         * Moves the branch to a commit if it still stands where it is expected to.
         *
         * @param expected where it stood; empty if there was none
         * @param commit a commit in {@link #repository()}
         * @return why the branch was not moved, or empty if it was
         */
        Optional<Refusal> move(Optional<ObjectId> expected, ObjectId commit) throws IOException;

        /** Why the branch could not be moved now, as far as can be told without moving it. */
        Optional<Refusal> obstacle() throws IOException;

        /**
         * Says that something read from the repository makes no sense.
         *
         * @return whether it was only a cache, which has been dropped, so that trying again is worth it
         */
        boolean doubtTheCache();

        @Override
        void close();
    }
}
