package dev.leanbench.store.git;

import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;

/**
 * Reads where a ref stands while git may be packing refs together. JGit reads the packed refs first and the ref's own file
 * after that. Where git moves the ref from the file to the packed ones in between, JGit finds it in neither, or finds what
 * was packed of it long ago.
 */
final class RefReading {

    private RefReading() {}

    /**
     * A ref by its full name; empty if there is none. An answer may be outdated only where the ref's file went while JGit
     * was looking, and the answer after that one is not: two in a row that agree are right.
     */
    static Optional<Ref> of(Repository repository, String name) throws IOException {
        Optional<Ref> before = Optional.ofNullable(repository.exactRef(name));
        while (true) {
            Optional<Ref> now = Optional.ofNullable(repository.exactRef(name));
            if (agree(before, now)) {
                return now;
            }
            before = now;
        }
    }

    private static boolean agree(Optional<Ref> one, Optional<Ref> other) {
        return Objects.equals(commit(one), commit(other)) && target(one).equals(target(other));
    }

    private static Optional<ObjectId> commit(Optional<Ref> ref) {
        return ref.map(Ref::getObjectId);
    }

    private static Optional<String> target(Optional<Ref> ref) {
        return ref.map(found -> found.getTarget().getName());
    }
}
