package dev.leanbench.store.git;

import dev.leanbench.core.model.Run;
import dev.leanbench.core.model.RunName;
import dev.leanbench.core.port.Checkout;
import dev.leanbench.core.port.HistoryCare;
import dev.leanbench.core.port.MovedFiles;
import dev.leanbench.core.port.Outbox;
import dev.leanbench.core.port.RunHistory;
import dev.leanbench.core.port.RunStore;
import dev.leanbench.core.problem.ProblemException;
import dev.leanbench.core.problem.ProblemKind;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Keeps runs as JSON documents in git. Nothing is opened before the first call on what these methods return.
 *
 * <p>That call also sets JGit up for the whole Java process, which matters to those who use JGit beside this: it begins no
 * work in the background that would outlive what it was asked for (tidying up after a push to a repository on this
 * machine, measuring how exact the times of files are), and keeps more of packed files in memory.
 */
public final class GitStorage {

    private GitStorage() {}

    /**
     * The orphan branch {@code bench-history}. Without a remote it is kept in the local repository alone; with one it
     * is read from and pushed to the remote, and the local repository is only asked who and where.
     *
     * @param directory any directory of the repository
     * @param remote name, URL or path of the remote to push to
     * @param token what to authenticate with over HTTP; it is never shown
     * @return the branch as a store
     */
    public static RunStore branch(Path directory, Optional<String> remote, Optional<String> token) {
        return branch(directory, remote, new Access(token, Map.of(), Optional.empty()));
    }

    /**
     * The orphan branch {@code bench-history}. Without a remote it is kept in the local repository alone; with one it
     * is read from and pushed to the remote, and the local repository is only asked who and where.
     *
     * @param directory any directory of the repository
     * @param remote name, URL or path of the remote to push to
     * @param access what opens the remote
     * @return the branch as a store
     */
    public static RunStore branch(Path directory, Optional<String> remote, Access access) {
        return new GitRunStore(home(directory, remote, access, Limits.DEFAULT), Limits.DEFAULT);
    }

    /**
     * Checks and mends the orphan branch {@code bench-history}.
     *
     * @param directory any directory of the repository
     * @param remote name, URL or path of the remote that keeps the branch; empty for the local repository
     * @param access what opens the remote
     * @return its care
     */
    public static HistoryCare care(Path directory, Optional<String> remote, Access access) {
        return new GitHistoryCare(home(directory, remote, access, Limits.DEFAULT), Limits.DEFAULT);
    }

    static BranchHome home(Path directory, Optional<String> remote, Access access, Limits limits) {
        return remote.<BranchHome>map(name -> new RemoteBranchHome(directory, name, access, limits))
                .orElseGet(() -> new LocalBranchHome(directory));
    }

    /**
     * What opens a remote.
     *
     * @param token what to authenticate with over HTTP. Without one, the header that actions/checkout leaves in the
     *     repository's settings is sent, or git's credential helpers are asked
     * @param variables the environment variables, of which those that name proxies are read
     * @param cache a directory for objects fetched earlier, so that they are not fetched again. It is only ever a cache
     */
    public record Access(Optional<String> token, Map<String, String> variables, Optional<Path> cache) {

        /** Nothing is needed, or what git has been told is enough. */
        public static final Access ANONYMOUS = new Access(Optional.empty(), Map.of(), Optional.empty());

        public Access {
            variables = Map.copyOf(variables);
        }

        /** Never shows the token. */
        @Override
        public String toString() {
            return "Access[token=" + (token.isPresent() ? "given" : "none") + ", cache=" + cache + "]";
        }
    }

    /**
     * Run documents in a directory, read-only.
     *
     * @param checkout a checkout of the branch {@code bench-history}, or a directory of {@code *.json} run documents
     * @return the history they form
     */
    public static RunHistory directory(Path checkout) {
        return new DirectoryRunHistory(checkout);
    }

    /**
     * What is checked out.
     *
     * @param directory any directory of the repository
     * @return its HEAD
     */
    public static Checkout checkout(Path directory) {
        return new GitCheckout(directory);
    }

    /**
     * The Lean files that were moved between two commits, as far as the repository has both. The repository is opened with
     * the first question and stays so.
     *
     * @param directory any directory of the repository
     * @return what git says of moved files; nothing where there is no repository
     */
    public static MovedFiles movedFiles(Path directory) {
        return new GitMovedFiles(directory);
    }

    /**
     * Keeps runs that could not be stored as {@code bench-unsent-<name>.json}. A file with other content is never
     * overwritten.
     *
     * @param directory where the files are written
     * @return the outbox
     */
    public static Outbox outbox(Path directory) {
        return new DirectoryOutbox(directory);
    }

    /**
     * Where the document of a run lies on the branch.
     *
     * @param name the run's name
     * @return the path from the branch's root
     */
    public static String pathOf(RunName name) {
        return BranchLayout.pathOf(name);
    }

    /**
     * The run document, exactly as it is written where the run is appended. A document that somebody else wrote may have
     * fields beside, which a run does not keep: see {@link #unknownFields}.
     *
     * @param run a run
     * @return JSON text that ends with a line feed
     */
    public static String write(Run run) {
        return RunDocumentWriter.write(run);
    }

    /**
     * Reads a run document and checks it against the schema.
     *
     * @param name what to call the document in messages
     * @param document its bytes
     * @return the run
     * @throws ProblemException of kind {@link ProblemKind#DOCUMENT_INVALID}, naming the document, the JSON pointer and
     *     what was expected
     */
    public static Run read(String name, byte[] document) {
        try {
            return RunDocumentReader.readChecked(document);
        } catch (InvalidDocumentException e) {
            throw invalid(name, e);
        }
    }

    /**
     * The fields of a run document that bench does not know. They do not keep it from being read, but the run that is
     * read has no place for them, so that they are not in what {@link #write} makes of it.
     *
     * @param name what to call the document in messages
     * @param document its bytes
     * @return their JSON pointers in the document's order, with {@code *} for any item of a list
     * @throws ProblemException as {@link #read} does
     */
    public static List<String> unknownFields(String name, byte[] document) {
        try {
            return RunDocumentReader.unknownFields(document);
        } catch (InvalidDocumentException e) {
            throw invalid(name, e);
        }
    }

    private static ProblemException invalid(String name, InvalidDocumentException e) {
        return Problems.because(e, ProblemKind.DOCUMENT_INVALID, e.what(), name, e.remedy());
    }

    /**
     * The URL of a remote as the repository's configuration has it.
     *
     * @param directory any directory of the repository
     * @param remote the remote's name
     * @return its URL; empty if there is no such remote, or no repository
     */
    public static Optional<String> remoteUrl(Path directory, String remote) {
        return Repositories.remoteUrl(directory, remote);
    }

    /**
     * Where the files of a repository lie.
     *
     * @param directory any directory of the repository
     * @return the root of its working tree; empty where there is no repository, or one without files
     */
    public static Optional<Path> workingTree(Path directory) {
        return WorkingTree.rootOf(directory);
    }

    /**
     * The branch that a remote shows first, as far as the local repository knows; else the one that is checked out.
     *
     * @param directory any directory of the repository
     * @param remote the remote's name
     * @return the branch's short name, for example {@code main}; empty where neither is known
     */
    public static Optional<String> defaultBranch(Path directory, String remote) {
        return WorkingTree.defaultBranch(directory, remote);
    }
}
