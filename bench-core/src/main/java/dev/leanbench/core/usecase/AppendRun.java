package dev.leanbench.core.usecase;

import dev.leanbench.core.model.Run;
import dev.leanbench.core.port.Appended;
import dev.leanbench.core.port.Outbox;
import dev.leanbench.core.port.RunStore;
import dev.leanbench.core.problem.Problem;
import dev.leanbench.core.problem.ProblemException;
import java.util.Objects;
import java.util.regex.Pattern;

/** Stores a run, and keeps it where it can be submitted again if that fails. */
public final class AppendRun {

    /** What means itself in a shell. */
    private static final Pattern PLAIN = Pattern.compile("[\\w./:@%+,=-]+");

    private final RunStore store;
    private final Outbox outbox;

    /**
     * Wires the use case.
     *
     * @param store where runs are stored
     * @param outbox where a run is kept that could not be stored
     */
    public AppendRun(RunStore store, Outbox outbox) {
        this.store = Objects.requireNonNull(store, "store");
        this.outbox = Objects.requireNonNull(outbox, "outbox");
    }

    /**
     * Stores a run.
     *
     * @param run the run
     * @return under which name it is stored, and whether it was new
     * @throws ProblemException if it could not be stored; the run is then in the outbox, and the problem's remedy says
     *     how to submit it again; if it could not even be kept, the problem says why for both
     */
    public Appended append(Run run) {
        try {
            return store.append(run);
        } catch (ProblemException e) {
            throw new ProblemException(withWayBack(e, run), e);
        }
    }

    private Problem withWayBack(ProblemException notStored, Run run) {
        try {
            return withWayBack(notStored.problem(), outbox.keep(run));
        } catch (ProblemException notKept) {
            notStored.addSuppressed(notKept);
            return withoutWayBack(notStored.problem(), notKept.problem());
        }
    }

    /**
     * Says what {@link #append} would do now, and does nothing.
     *
     * @param run the run
     * @return under which name it would be stored, and whether it is new
     */
    public Appended rehearse(Run run) {
        return store.rehearse(run);
    }

    private static Problem withWayBack(Problem problem, String keptIn) {
        return problem.followedBy("; the run is kept, submit it with: bench append " + quoted(keptIn));
    }

    private static Problem withoutWayBack(Problem notStored, Problem notKept) {
        return new Problem(
                notStored.kind(),
                notStored.what() + "; " + notKept.what() + " (" + notKept.where() + ")",
                notStored.where(),
                notStored.remedy() + ". " + notKept.remedy());
    }

    /** A path as a shell takes it for one word. */
    private static String quoted(String path) {
        return PLAIN.matcher(path).matches() ? path : "'" + path.replace("'", "'\\''") + "'";
    }
}
