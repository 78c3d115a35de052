package dev.leanbench.core.usecase;

import dev.leanbench.core.model.BuildPlace;
import dev.leanbench.core.model.BuildResult;
import dev.leanbench.core.model.CiRun;
import dev.leanbench.core.model.CommitId;
import dev.leanbench.core.model.Environment;
import dev.leanbench.core.model.Provenance;
import dev.leanbench.core.model.Run;
import dev.leanbench.core.model.RunOrigin;
import dev.leanbench.core.model.TargetSelection;
import dev.leanbench.core.port.CapturedBuild;
import dev.leanbench.core.port.CheckedOut;
import dev.leanbench.core.port.Checkout;
import dev.leanbench.core.port.EnvironmentSource;
import dev.leanbench.core.port.TimingSource;
import dev.leanbench.core.problem.ProblemException;
import dev.leanbench.core.problem.ProblemKind;
import dev.leanbench.core.report.Figures;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;

/**
 * Makes a run out of a captured build. What the caller states wins over what was captured, and what was captured over
 * the clock.
 */
public final class RecordRun {

    private final Checkout checkout;
    private final EnvironmentSource environment;
    private final InstantSource clock;
    private final String benchVersion;

    /**
     * Wires the use case.
     *
     * @param checkout the source tree that was built; only asked where the caller does not state the commit
     * @param environment this machine, and the toolchain of the source tree
     * @param clock what time it is, for builds that do not say when they began
     * @param benchVersion the version of bench, kept in the run
     */
    public RecordRun(Checkout checkout, EnvironmentSource environment, InstantSource clock, String benchVersion) {
        this.checkout = Objects.requireNonNull(checkout, "checkout");
        this.environment = Objects.requireNonNull(environment, "environment");
        this.clock = Objects.requireNonNull(clock, "clock");
        this.benchVersion = Objects.requireNonNull(benchVersion, "benchVersion");
    }

    /**
     * What the caller knows better than the capture.
     *
     * @param commit what was built
     * @param when when it was built
     * @param ciRun the CI run it was built in
     * @param selection which of its targets to keep
     */
    public record Statements(
            Optional<CommitId> commit, Optional<When> when, Optional<CiRun> ciRun, TargetSelection selection) {

        /** The caller states nothing. */
        public static final Statements NONE =
                new Statements(Optional.empty(), Optional.empty(), Optional.empty(), TargetSelection.ALL);

        public Statements {
            Objects.requireNonNull(commit, "commit");
            Objects.requireNonNull(when, "when");
            Objects.requireNonNull(ciRun, "ciRun");
            Objects.requireNonNull(selection, "selection");
        }
    }

    /**
     * Refuses, before a build that may take hours, what no run could be made of: where neither the caller states the commit
     * nor a checkout tells it.
     *
     * @param stated what the caller knows better
     * @throws ProblemException if nobody knows the commit
     */
    public void refuseUnknownCommit(Statements stated) {
        if (stated.commit().isEmpty()) {
            checkout.head();
        }
    }

    /**
     * Captures a build and makes a run of it.
     *
     * @param source where its timings come from
     * @param stated what the caller knows better
     * @return the run, with what a person should know about its capture
     */
    public RecordedRun record(TimingSource source, Statements stated) {
        CapturedBuild captured = source.capture();
        BuildResult kept = stated.selection().of(captured.result());
        if (kept.targets().isEmpty() && !captured.result().targets().isEmpty()) {
            throw new ProblemException(
                    ProblemKind.LOG_WITHOUT_TIMINGS,
                    "nothing is kept of "
                            + Figures.count(captured.result().targets().size(), "target"),
                    "--include and --exclude",
                    "Give globs that fit whole names, for example --include 'Own.*'");
        }
        CheckedOut built = stated.commit()
                .map(commit -> new CheckedOut(commit, Optional.empty(), Optional.empty()))
                .orElseGet(checkout::head);
        When when = stated.when().orElseGet(() -> When.at(captured.startedAt().orElseGet(clock::instant)));
        Run run = new Run(
                origin(built, when, stated.ciRun()),
                kept,
                environmentOf(captured.place()),
                new Provenance(
                        Optional.of(captured.source()),
                        Optional.of(benchVersion),
                        stated.selection(),
                        captured.capture()));
        return new RecordedRun(run, captured.remarks());
    }

    private Environment environmentOf(BuildPlace place) {
        Environment known = environment.environment();
        return switch (place) {
            case HERE -> known;
            case ELSEWHERE -> known.withoutMachine();
        };
    }

    private static RunOrigin origin(CheckedOut built, When when, Optional<CiRun> ciRun) {
        return new RunOrigin(when.date(), built.commit(), when.startedAt(), built.ref(), built.note(), ciRun);
    }
}
