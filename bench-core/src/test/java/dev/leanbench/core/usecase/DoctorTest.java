package dev.leanbench.core.usecase;

import static dev.leanbench.core.contract.Runs.run;
import static dev.leanbench.core.contract.Runs.target;
import static org.assertj.core.api.Assertions.assertThat;

import dev.leanbench.core.memory.InMemoryRunStore;
import dev.leanbench.core.model.Environment;
import dev.leanbench.core.port.HistoryCare;
import dev.leanbench.core.port.HistoryFault;
import dev.leanbench.core.port.HistoryRepair;
import dev.leanbench.core.port.HostedProject;
import dev.leanbench.core.port.HostedProject.Right;
import dev.leanbench.core.port.HostedProject.Workflow;
import dev.leanbench.core.port.HostedProject.Workflow.State;
import dev.leanbench.core.port.InstalledPrograms;
import dev.leanbench.core.port.ProjectHost;
import dev.leanbench.core.port.RunHistory;
import dev.leanbench.core.problem.Problem;
import dev.leanbench.core.problem.ProblemException;
import dev.leanbench.core.problem.ProblemKind;
import dev.leanbench.core.usecase.Finding.Part;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DoctorTest {

    private static final Instant NOW = Instant.parse("2026-05-12T06:00:00Z");
    private static final InstalledPrograms ALL = program -> Optional.of(program + " 1.0");
    private static final Problem PROBLEM =
            new Problem(ProblemKind.HISTORY_UNREACHABLE, "it is down", "origin", "Wait for it");

    private final InMemoryRunStore store = new InMemoryRunStore();
    private InstalledPrograms programs = ALL;
    private RunHistory history = store;
    private Care care = new Care(List.of(), Optional.empty());
    private Optional<ProjectHost> host = Optional.of(() -> project(Right.GRANTED, Right.GRANTED, State.ACTIVE));

    private record Care(List<HistoryFault> check, Optional<Problem> obstacle) implements HistoryCare {

        @Override
        public HistoryRepair repair() {
            throw new AssertionError("a doctor changes nothing");
        }
    }

    DoctorTest() {
        store.append(run("2026-05-11T06:00:00Z", 'a', target("A", "1.2")));
    }

    @Test
    void whereAllIsWellNothingIsToBeDone() {
        assertThat(examine())
                .filteredOn(finding -> finding.part() != Part.TOOLCHAIN)
                .allMatch(finding -> finding.state() == Finding.State.WELL
                        && finding.remedy().isEmpty())
                .extracting(Finding::part)
                .contains(Part.JAVA, Part.GIT, Part.LAKEPROF, Part.HISTORY, Part.BRANCH, Part.PUSH, Part.TOKEN)
                .contains(Part.SCHEDULE, Part.CLOCK);
    }

    @Test
    void aMissingLakeIsDoubtfulBecauseLogsCanStillBeRead() {
        programs = program -> Optional.empty();

        assertThat(examine())
                .filteredOn(finding -> finding.state() == Finding.State.DOUBTFUL)
                .extracting(Finding::part)
                .containsExactly(Part.GIT, Part.TOOLCHAIN, Part.TOOLCHAIN);
    }

    @Test
    void aHistoryThatCannotBeReadIsBrokenWithTheRemedyOfTheProblem() {
        history = window -> {
            throw new ProblemException(PROBLEM);
        };

        assertThat(broken()).containsExactly("HISTORY: origin: it is down -> Wait for it");
    }

    @Test
    void whatKeepsRunsFromBeingStoredIsBroken() {
        care = new Care(
                List.of(new HistoryFault("bench/history/x.json", "no run's name", false)), Optional.of(PROBLEM));

        assertThat(broken()).containsExactly("PUSH: origin: it is down -> Wait for it");
        assertThat(examine())
                .anyMatch(finding -> finding.part() == Part.BRANCH
                        && finding.state() == Finding.State.DOUBTFUL
                        && finding.what().equals("1 file on it is not in order"));
    }

    @Test
    void aMissingRightIsNamedWithTheLineOfTheWorkflowThatGrantsIt() {
        host = Optional.of(() -> project(Right.REFUSED, Right.REFUSED, State.ACTIVE));

        assertThat(broken())
                .hasSize(2)
                .anyMatch(line -> line.contains("may not push to owner/project") && line.contains("contents: write"))
                .anyMatch(line -> line.contains("may not write issues") && line.contains("issues: write"));
    }

    @Test
    void aScheduleThatTheServerSwitchedOffIsBrokenAndOneThatSomebodySwitchedOffIsDoubtful() {
        host = Optional.of(() -> project(Right.GRANTED, Right.GRANTED, State.DISABLED_BY_INACTIVITY));
        assertThat(broken()).singleElement().asString().contains("60 days", "gh workflow enable benchmark.yml");

        host = Optional.of(() -> project(Right.GRANTED, Right.GRANTED, State.DISABLED));
        assertThat(broken()).isEmpty();
        assertThat(examine())
                .anyMatch(finding -> finding.part() == Part.SCHEDULE && finding.state() == Finding.State.DOUBTFUL);
    }

    @Test
    void aProjectWhereNothingRunsEveryWeekIsDoubtful() {
        host = Optional.of(() -> project(Right.GRANTED, Right.GRANTED, List.of()));

        assertThat(schedule()).startsWith("DOUBTFUL: there is no workflow").contains("bench init");
    }

    @Test
    void workflowsOfWhichNoneIsOurOwnAreDoubtful() {
        host = Optional.of(() ->
                project(Right.GRANTED, Right.GRANTED, List.of(new Workflow(".github/workflows/ci.yml", State.ACTIVE))));

        assertThat(schedule())
                .startsWith("DOUBTFUL: 1 workflow, none called benchmark.yml")
                .contains("bench init");
    }

    @Test
    void aSingleWorkflowIsNotSpokenOfAsSeveral() {
        assertThat(schedule()).startsWith("WELL: 1 workflow, none disabled");
    }

    @Test
    void aProjectThatIsArchivedOrHasNoIssuesIsBroken() {
        host = Optional.of(() ->
                new HostedProject("o/p", true, true, Right.GRANTED, Right.GRANTED, Optional.empty(), Optional.of(NOW)));
        assertThat(broken()).singleElement().asString().contains("archived");

        host = Optional.of(() -> new HostedProject(
                "o/p", false, false, Right.GRANTED, Right.UNKNOWN, Optional.empty(), Optional.of(NOW)));
        assertThat(broken()).singleElement().asString().contains("has no issues");
    }

    @Test
    void aHostThatDoesNotAnswerIsBrokenAndNoneIsDoubtful() {
        host = Optional.of(() -> {
            throw new ProblemException(PROBLEM);
        });
        assertThat(broken()).containsExactly("TOKEN: origin: it is down -> Wait for it");

        host = Optional.empty();
        assertThat(broken()).isEmpty();
    }

    @Test
    void aClockIsHeldAgainstTheServersOrTheNewestRun() {
        assertThat(brokenAt(NOW.minus(Duration.ofMinutes(9))))
                .singleElement()
                .asString()
                .contains("9 minutes behind");
        assertThat(brokenAt(NOW.plus(Duration.ofMinutes(7))))
                .singleElement()
                .asString()
                .contains("7 minutes ahead of");
        assertThat(brokenAt(NOW.plusSeconds(60))).isEmpty();

        host = Optional.empty();
        assertThat(brokenAt(Instant.parse("2026-05-01T00:00:00Z")))
                .singleElement()
                .asString()
                .contains("before the newest run");
        assertThat(brokenAt(NOW.plus(Duration.ofDays(3)))).isEmpty();
    }

    @Test
    void aHistoryThatFellAsleepIsDoubtful() {
        assertThat(examine(NOW.plus(Duration.ofDays(30))))
                .anyMatch(finding -> finding.part() == Part.SCHEDULE
                        && finding.what().equals("the newest run was made 31 days ago"));
    }

    private static HostedProject project(Right contents, Right issues, State state) {
        return project(contents, issues, List.of(new Workflow(".github/workflows/benchmark.yml", state)));
    }

    private static HostedProject project(Right contents, Right issues, List<Workflow> workflows) {
        return new HostedProject(
                "owner/project", false, true, contents, issues, Optional.of(workflows), Optional.of(NOW));
    }

    private List<Finding> examine() {
        return examine(NOW);
    }

    private List<Finding> examine(Instant now) {
        return new Doctor(programs, () -> Environment.UNKNOWN, history, care, host).examine("17", now);
    }

    private String schedule() {
        return examine().stream()
                .filter(finding -> finding.part() == Part.SCHEDULE)
                .map(finding -> finding.state() + ": " + finding.what() + " -> "
                        + finding.remedy().orElse(""))
                .collect(Collectors.joining("\n"));
    }

    private List<String> broken() {
        return brokenAt(NOW);
    }

    private List<String> brokenAt(Instant now) {
        return examine(now).stream()
                .filter(finding -> finding.state() == Finding.State.BROKEN)
                .map(finding -> finding.part() + ": " + finding.what() + " -> "
                        + finding.remedy().orElseThrow())
                .toList();
    }
}
