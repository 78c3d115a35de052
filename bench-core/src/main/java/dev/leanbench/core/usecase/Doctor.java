package dev.leanbench.core.usecase;

import dev.leanbench.core.model.StoredRun;
import dev.leanbench.core.port.EnvironmentSource;
import dev.leanbench.core.port.HistoryCare;
import dev.leanbench.core.port.HistoryWindow;
import dev.leanbench.core.port.InstalledPrograms;
import dev.leanbench.core.port.ProjectHost;
import dev.leanbench.core.port.RunHistory;
import dev.leanbench.core.problem.Problem;
import dev.leanbench.core.problem.ProblemException;
import dev.leanbench.core.usecase.Finding.Part;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Looks at all that the weekly job depends on, and says of each part how it is and what to do about it. */
public final class Doctor {

    private final InstalledPrograms programs;
    private final EnvironmentSource environment;
    private final RunHistory history;
    private final HistoryCare care;
    private final Optional<ProjectHost> host;

    /**
     * A doctor.
     *
     * @param programs the programs of this machine
     * @param environment this machine and the checked-out tree
     * @param history the history, as it is read
     * @param care the same history, as it is looked after
     * @param host the project's host; empty where no token is at hand or the project's name is not known
     */
    public Doctor(
            InstalledPrograms programs,
            EnvironmentSource environment,
            RunHistory history,
            HistoryCare care,
            Optional<ProjectHost> host) {
        this.programs = Objects.requireNonNull(programs, "programs");
        this.environment = Objects.requireNonNull(environment, "environment");
        this.history = Objects.requireNonNull(history, "history");
        this.care = Objects.requireNonNull(care, "care");
        this.host = Objects.requireNonNull(host, "host");
    }

    /**
     * Looks at everything. Nothing is changed.
     *
     * @param javaVersion the Java this runs on
     * @param now what time this machine thinks it is
     * @return the findings in the order of {@link Part}; nothing on the branch where the history cannot be read
     */
    public List<Finding> examine(String javaVersion, Instant now) {
        List<Finding> findings = new ArrayList<>();
        findings.add(Finding.well(Part.JAVA, "Java " + javaVersion));
        findings.addAll(new ToolCheck(programs, environment.environment()).findings());
        Optional<StoredRun> newest = lookAtHistory(findings);
        HostCheck.of(host).report(findings, newest, now);
        return List.copyOf(findings);
    }

    private Optional<StoredRun> lookAtHistory(List<Finding> findings) {
        Optional<StoredRun> newest;
        try {
            newest = history.read(HistoryWindow.newest(1)).newest();
            findings.add(Finding.well(
                    Part.HISTORY,
                    newest.map(run -> "the newest run is " + run.name())
                            .orElse("no run has been stored yet; the first weekly job makes the branch")));
        } catch (ProblemException e) {
            findings.add(broken(Part.HISTORY, e.problem()));
            return Optional.empty();
        }
        findings.add(branch());
        findings.add(push());
        return newest;
    }

    private Finding branch() {
        try {
            int faults = care.check().size();
            return faults == 0
                    ? Finding.well(Part.BRANCH, "every file on it is in order")
                    : Finding.doubtful(
                            Part.BRANCH,
                            faults + (faults == 1 ? " file on it is" : " files on it are") + " not in order",
                            "See which: bench history --check; what can be mended is by: bench history --repair");
        } catch (ProblemException e) {
            return broken(Part.BRANCH, e.problem());
        }
    }

    private Finding push() {
        return care.obstacle()
                .map(problem -> broken(Part.PUSH, problem))
                .orElseGet(() -> Finding.well(Part.PUSH, "runs can be stored"));
    }

    static Finding broken(Part part, Problem problem) {
        return Finding.broken(part, problem.where() + ": " + problem.what(), problem.remedy());
    }
}
