package dev.leanbench.core.usecase;

import static dev.leanbench.core.contract.Runs.commit;
import static dev.leanbench.core.contract.Runs.target;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.leanbench.core.contract.Runs;
import dev.leanbench.core.model.BuildPlace;
import dev.leanbench.core.model.BuildResult;
import dev.leanbench.core.model.CiRun;
import dev.leanbench.core.model.CommitNote;
import dev.leanbench.core.model.Environment;
import dev.leanbench.core.model.Run;
import dev.leanbench.core.model.Source;
import dev.leanbench.core.model.TargetSelection;
import dev.leanbench.core.port.CapturedBuild;
import dev.leanbench.core.port.CheckedOut;
import dev.leanbench.core.port.Checkout;
import dev.leanbench.core.problem.ProblemException;
import dev.leanbench.core.problem.ProblemKind;
import dev.leanbench.core.usecase.RecordRun.Statements;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class RecordRunTest {

    private static final Instant CLOCK = Instant.parse("2026-05-06T12:00:00Z");
    private static final Instant IN_THE_LOG = Instant.parse("2026-05-05T23:59:59Z");
    private static final Environment MACHINE = Runs.withEverything().environment();
    private static final CheckedOut HEAD = new CheckedOut(
            commit('a'), Optional.of("refs/heads/main"), Optional.of(new CommitNote("feat: lattices", IN_THE_LOG)));
    private static final Source SOURCE = new Source("lake", Optional.empty(), "lake-log", Optional.of("sha256:1"));

    @Test
    void whatIsNotStatedComesFromTheCheckoutTheCaptureAndTheMachine() {
        Run run = record(Optional.of(IN_THE_LOG), Statements.NONE);

        assertThat(run.origin().commit()).isEqualTo(HEAD.commit());
        assertThat(run.origin().ref()).isEqualTo(HEAD.ref());
        assertThat(run.origin().note()).isEqualTo(HEAD.note());
        assertThat(run.origin().startedAt()).contains(IN_THE_LOG);
        assertThat(run.origin().date()).isEqualTo(LocalDate.parse("2026-05-05"));
        assertThat(run.environment()).isEqualTo(MACHINE);
        assertThat(run.provenance().source()).contains(SOURCE);
        assertThat(run.provenance().benchVersion()).contains("0.1.0");
    }

    @Test
    void ofABuildThatRanElsewhereThisMachineTellsNothingButTheToolchainOfItsTree() {
        Run run = recordRun()
                .record(() -> captured(Optional.empty()).ranAt(BuildPlace.ELSEWHERE), Statements.NONE)
                .run();

        assertThat(run.environment())
                .isEqualTo(new Environment(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        OptionalInt.empty(),
                        OptionalLong.empty(),
                        Optional.empty(),
                        MACHINE.leanToolchain(),
                        MACHINE.dependencies()));
        assertThat(MACHINE.leanToolchain()).isPresent();
        assertThat(MACHINE.dependencies()).isNotEmpty();
    }

    @Test
    void theClockIsOnlyAskedWhenNothingElseSaysWhenItWas() {
        assertThat(record(Optional.empty(), Statements.NONE).origin().startedAt())
                .contains(CLOCK);
    }

    @Test
    void whatTheCallerStatesWinsOverAll() {
        CiRun ciRun = new CiRun("77", OptionalInt.of(1), Optional.empty());
        Statements stated = new Statements(
                Optional.of(commit('b')),
                Optional.of(When.on(LocalDate.parse("2026-01-02"))),
                Optional.of(ciRun),
                TargetSelection.ALL);

        Run run = record(Optional.of(IN_THE_LOG), stated);

        assertThat(run.origin().commit()).isEqualTo(commit('b'));
        assertThat(run.origin().date()).isEqualTo(LocalDate.parse("2026-01-02"));
        assertThat(run.origin().startedAt()).isEmpty();
        assertThat(run.origin().ciRun()).contains(ciRun);
        // They belong to the commit that is checked out, which is another one.
        assertThat(run.origin().ref()).isEmpty();
        assertThat(run.origin().note()).isEmpty();
    }

    @Test
    void aStatedCommitNeedsNoRepository() {
        Checkout none = () -> {
            throw new ProblemException(ProblemKind.REPOSITORY_UNUSABLE, "there is none", "here", "Make one");
        };
        RecordRun recordRun = new RecordRun(none, () -> MACHINE, InstantSource.fixed(CLOCK), "0.1.0");
        Statements stated =
                new Statements(Optional.of(commit('b')), Optional.empty(), Optional.empty(), TargetSelection.ALL);

        assertThat(recordRun
                        .record(() -> captured(Optional.empty()), stated)
                        .run()
                        .origin()
                        .commit())
                .isEqualTo(commit('b'));
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> recordRun.record(() -> captured(Optional.empty()), Statements.NONE))
                .withMessageContaining("there is none");
        recordRun.refuseUnknownCommit(stated);
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> recordRun.refuseUnknownCommit(Statements.NONE))
                .withMessageContaining("there is none");
    }

    @Test
    void onlyTheChosenTargetsAreKeptAndTheChoiceIsRecorded() {
        TargetSelection selection = new TargetSelection(List.of("Own.*"), List.of());

        Run run = record(Optional.empty(), selecting(selection));

        assertThat(run.build().targets()).containsExactly(target("Own.A", "1.5"));
        assertThat(run.provenance().selection()).isEqualTo(selection);
    }

    @Test
    void aChoiceThatKeepsNothingIsAMistakeOfTheCaller() {
        TargetSelection selection = new TargetSelection(List.of("own.*"), List.of());

        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> record(Optional.empty(), selecting(selection)))
                .withMessageContaining("nothing is kept of 2 targets");
    }

    @Test
    void whatWasRemarkedAtTheCaptureIsPassedOn() {
        RecordedRun recorded = recordRun().record(() -> captured(Optional.empty()), Statements.NONE);

        assertThat(recorded.remarks()).containsExactly("The log breaks off.");
    }

    private static Statements selecting(TargetSelection selection) {
        return new Statements(Optional.empty(), Optional.empty(), Optional.empty(), selection);
    }

    private static Run record(Optional<Instant> startedAt, Statements stated) {
        return recordRun().record(() -> captured(startedAt), stated).run();
    }

    private static RecordRun recordRun() {
        return new RecordRun(() -> HEAD, () -> MACHINE, InstantSource.fixed(CLOCK), "0.1.0");
    }

    private static CapturedBuild captured(Optional<Instant> startedAt) {
        BuildResult build = BuildResult.successful(
                Optional.empty(), List.of(target("Own.A", "1.5"), target("Mathlib.Order", "2.5")));
        return new CapturedBuild(build, SOURCE, startedAt, List.of("The log breaks off."));
    }
}
