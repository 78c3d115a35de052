package dev.leanbench.store.git;

import java.io.IOException;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;

/** Where the branch is kept. */
interface BranchAccess {

    /** Begins to work with the branch. */
    Session open();

    /** The branch in words, for messages. */
    String location();

    /** One piece of work with the branch. */
    interface Session extends AutoCloseable {

        /** The repository whose object database holds the branch's objects, and takes new ones. */
        Repository objects();

        /** The newest commit of the branch; the zero id if there is no branch yet. Asks anew each time. */
        ObjectId tip() throws IOException;

        /** Sets the branch to a commit, if it still stands where it stood. */
        Offer offer(ObjectId expected, ObjectId commit) throws IOException;

        @Override
        void close();
    }

    /**
     * What became of an offered commit.
     *
     * @param accepted whether the branch now stands at it
     * @param answer what git said
     */
    record Offer(boolean accepted, String answer) {}
}
