package dev.leanbench.core.usecase;

import dev.leanbench.core.model.StoredRun;
import dev.leanbench.core.port.HostedProject;
import dev.leanbench.core.port.HostedProject.Right;
import dev.leanbench.core.port.HostedProject.Workflow;
import dev.leanbench.core.port.ProjectHost;
import dev.leanbench.core.problem.ProblemException;
import dev.leanbench.core.report.Figures;
import dev.leanbench.core.usecase.Finding.Part;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Looks at what the project's host says: the token and its rights, the weekly schedule, the time.
 *
 * @param project the project as its host sees it; empty where it was not asked, or did not answer
 * @param token why it was not asked or did not answer
 */
record HostCheck(Optional<HostedProject> project, List<Finding> token) {

    /** What a server and a machine may differ by; times are told by the second, and answers take some. */
    private static final Duration MOST_DIFFERENCE = Duration.ofMinutes(2);

    /** A weekly job that was late by a few days is no reason to worry. */
    private static final Duration MOST_BETWEEN_RUNS = Duration.ofDays(16);

    /** The file that {@code bench init} writes the weekly job into. */
    private static final String OWN_WORKFLOW = "benchmark.yml";

    static HostCheck of(Optional<ProjectHost> host) {
        if (host.isEmpty()) {
            return new HostCheck(
                    Optional.empty(),
                    List.of(Finding.doubtful(
                            Part.TOKEN,
                            "no token is at hand, or the repository's name is not known: the history stays here, and"
                                    + " there is no tracking issue",
                            "Set GITHUB_TOKEN, and GITHUB_REPOSITORY where origin is not on GitHub")));
        }
        try {
            return new HostCheck(Optional.of(host.get().look()), List.of());
        } catch (ProblemException e) {
            return new HostCheck(Optional.empty(), List.of(Doctor.broken(Part.TOKEN, e.problem())));
        }
    }

    void report(List<Finding> findings, Optional<StoredRun> newest, Instant now) {
        findings.addAll(token);
        project.ifPresent(asked -> findings.addAll(rights(asked)));
        findings.addAll(project.map(HostCheck::schedule).orElse(List.of()));
        findings.addAll(rhythm(newest, now));
        findings.add(clock(newest, now));
    }

    private static List<Finding> rights(HostedProject project) {
        if (project.archived()) {
            return List.of(Finding.broken(
                    Part.TOKEN,
                    project.name() + " is archived, so nothing in it can be written",
                    "Unarchive it, or take the job out of it"));
        }
        List<Finding> findings = new ArrayList<>();
        findings.add(right(project.contents(), "push to " + project.name(), "contents: write"));
        findings.add(
                project.hasIssues()
                        ? right(project.issues(), "write issues of " + project.name(), "issues: write")
                        : Finding.broken(
                                Part.TOKEN,
                                project.name() + " has no issues, so there is no tracking issue",
                                "Enable issues in the settings of the repository"));
        return findings;
    }

    private static Finding right(Right right, String what, String line) {
        return switch (right) {
            case GRANTED -> Finding.well(Part.TOKEN, "it may " + what);
            case REFUSED ->
                Finding.broken(
                        Part.TOKEN,
                        "it may not " + what,
                        "Under permissions: of the workflow, add the line " + line
                                + "; a token of your own needs the same right");
            case UNKNOWN ->
                Finding.doubtful(
                        Part.TOKEN,
                        "the server did not say whether it may " + what,
                        "Look for the line " + line + " under permissions: of the workflow");
        };
    }

    private static List<Finding> schedule(HostedProject project) {
        if (project.workflows().isEmpty()) {
            return List.of(Finding.doubtful(
                    Part.SCHEDULE,
                    "the token may not see whether workflows are disabled",
                    "Under permissions: of the workflow, add the line actions: read, or look at the Actions tab"));
        }
        List<Finding> findings = new ArrayList<>();
        for (Workflow workflow : project.workflows().get()) {
            switch (workflow.state()) {
                case ACTIVE -> {}
                case DISABLED_BY_INACTIVITY ->
                    findings.add(Finding.broken(
                            Part.SCHEDULE,
                            workflow.path() + " was disabled because the repository had no activity for 60 days",
                            "Enable it in the Actions tab, or: gh workflow enable " + fileName(workflow.path())));
                case DISABLED ->
                    findings.add(Finding.doubtful(
                            Part.SCHEDULE,
                            workflow.path() + " was disabled by somebody",
                            "If bench runs in it: gh workflow enable " + fileName(workflow.path())));
            }
        }
        ofMissing(project.workflows().get()).ifPresent(findings::add);
        return findings.isEmpty()
                ? List.of(Finding.well(
                        Part.SCHEDULE, Figures.count(project.workflows().get().size(), "workflow") + ", none disabled"))
                : findings;
    }

    /** What runs in a workflow, the host does not say; the name is the one that bench itself gives to its own. */
    private static Optional<Finding> ofMissing(List<Workflow> workflows) {
        if (workflows.isEmpty()) {
            return Optional.of(Finding.doubtful(
                    Part.SCHEDULE,
                    "there is no workflow, so nothing runs every week",
                    "Write one: bench init; it runs once it is pushed to the default branch"));
        }
        if (workflows.stream().anyMatch(workflow -> fileName(workflow.path()).equals(OWN_WORKFLOW))) {
            return Optional.empty();
        }
        return Optional.of(Finding.doubtful(
                Part.SCHEDULE,
                Figures.count(workflows.size(), "workflow") + ", none called " + OWN_WORKFLOW
                        + " as the one that bench init writes",
                "If bench runs in none of them, write that one: bench init; it runs once it is pushed to the default"
                        + " branch"));
    }

    private static String fileName(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static List<Finding> rhythm(Optional<StoredRun> newest, Instant now) {
        return newest.map(run -> Duration.between(run.run().origin().moment(), now))
                .filter(age -> age.compareTo(MOST_BETWEEN_RUNS) > 0)
                .map(age -> List.of(Finding.doubtful(
                        Part.SCHEDULE,
                        "the newest run was made " + age.toDays() + " days ago",
                        "Look in the Actions tab whether the weekly job still runs")))
                .orElse(List.of());
    }

    private Finding clock(Optional<StoredRun> newest, Instant now) {
        Optional<Duration> off = project.flatMap(HostedProject::now).map(server -> Duration.between(server, now));
        if (off.isPresent() && off.get().abs().compareTo(MOST_DIFFERENCE) > 0) {
            return Finding.broken(
                    Part.CLOCK,
                    "it is " + off.get().abs().toMinutes() + " minutes "
                            + (off.get().isNegative() ? "behind" : "ahead of") + " the server's",
                    "Set it, for example: timedatectl set-ntp true");
        }
        Instant last = newest.map(run -> run.run().origin().moment()).orElse(Instant.MIN);
        if (last.isAfter(now.plus(MOST_DIFFERENCE))) {
            return Finding.broken(
                    Part.CLOCK,
                    "it says " + now + ", which is before the newest run was made, " + last,
                    "Set it, for example: timedatectl set-ntp true; or that run was stored with a wrong --date");
        }
        return Finding.well(
                Part.CLOCK,
                off.isPresent()
                        ? "it agrees with the server's"
                        : newest.isPresent() ? "it is past the newest run" : "there is nothing to hold it against");
    }
}
