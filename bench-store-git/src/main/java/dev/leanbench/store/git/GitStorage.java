package dev.leanbench.store.git;

import dev.leanbench.core.model.Run;
import dev.leanbench.core.port.Checkout;
import dev.leanbench.core.port.Outbox;
import dev.leanbench.core.port.RunHistory;
import dev.leanbench.core.port.RunStore;
import dev.leanbench.core.problem.ProblemException;
import java.nio.file.Path;
import java.util.Optional;

/** Runs as JSON documents: on the branch {@code bench-history}, in a checkout of it, and on their own. */
public final class GitStorage {

    private GitStorage() {}

    /**
     * The orphan branch {@code bench-history}. Nothing is opened before it is first used. The user's work tree, index,
     * HEAD and other branches are never touched.
     *
     * @param directory the repository, or a directory in it
     * @param remote the name, URL or path of the remote that keeps the branch; if empty, the local repository keeps it
     * @param token presented to an HTTP(S) remote, and never written anywhere
     * @return the history on that branch
     */
    public static RunStore branch(Path directory, Optional<String> remote, Optional<String> token) {
        return new GitRunStore(remote.<BranchAccess>map(name -> new RemoteBranch(directory, name, token))
                .orElseGet(() -> new LocalBranch(directory)));
    }

    /**
     * A checkout of the branch, or any directory of run documents. It is only read.
     *
     * @param checkout a directory that holds {@code bench/history}, or documents
     * @return the history in it
     */
    public static RunHistory directory(Path checkout) {
        return new DirectoryRunHistory(checkout);
    }

    /**
     * What is checked out in a repository.
     *
     * @param directory the repository, or a directory in it
     * @return its HEAD
     */
    public static Checkout checkout(Path directory) {
        return new GitCheckout(directory);
    }

    /**
     * Keeps runs that could not be stored as {@code bench-unsent-<name>.json}.
     *
     * @param directory where to keep them
     * @return the outbox
     */
    public static Outbox outbox(Path directory) {
        return new FileOutbox(directory);
    }

    /**
     * A run as a document.
     *
     * @param run the run
     * @return the document, always the same for equal runs
     */
    public static String write(Run run) {
        return DocumentWriter.write(run);
    }

    /**
     * Reads a document and holds it against the schema.
     *
     * @param name what to call it in messages
     * @param document its bytes
     * @return the run
     * @throws ProblemException if it is no run document, or needs a newer version of bench
     */
    public static Run read(String name, byte[] document) {
        return DocumentReader.read(name, document);
    }

    /**
     * The address of a configured remote.
     *
     * @param directory the repository, or a directory in it
     * @param remote the remote's name
     * @return its URL; empty if there is no such remote or no repository
     */
    public static Optional<String> remoteUrl(Path directory, String remote) {
        return Repositories.remoteUrl(directory, remote);
    }
}
