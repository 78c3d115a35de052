package dev.leanbench.core.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.leanbench.core.contract.Runs;
import dev.leanbench.core.model.RunName;
import dev.leanbench.core.model.TargetName;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the values of a finding refuse, and what follows from them. */
class FindingsRefusalsTest {

    private static final TargetName TARGET = new TargetName("Lab.Basic");
    private static final RunReference RUN =
            new RunReference(new RunName(LocalDate.parse("2026-05-04"), "aaaaaaa", 1), Runs.commit('a'));
    private static final Drift.Levels NO_LEVELS = new Drift.Levels(
            OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty());

    @ParameterizedTest
    @CsvSource({
        "NaN, 0, 1, 0.9, 3, 0.1, 0, change of NaN",
        "0.5, 0.6, 0.4, 0.9, 3, 0.1, 0, between 0.6 and 0.4",
        "0.5, NaN, 0.6, 0.9, 3, 0.1, 0, between NaN and 0.6",
        "0.5, 0.4, 0.6, 1.1, 3, 0.1, 0, confidence 1.1",
        "0.5, 0.4, 0.6, NaN, 3, 0.1, 0, confidence NaN",
        "0.5, 0.4, 0.6, 0.9, 0, 0.1, 0, evidence from 0 runs",
        "0.5, 0.4, 0.6, 0.9, 3, -0.1, 0, noise -0.1",
        "0.5, 0.4, 0.6, 0.9, 3, 0.1, -1, runner speed -1.0"
    })
    void evidenceIsFiniteOrderedAndRestsOnRuns(
            double ratio,
            double low,
            double high,
            double confidence,
            int runs,
            double noise,
            double speed,
            String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Evidence(Signal.WALL_TIME, ratio, low, high, confidence, runs, noise, speed))
                .withMessageContaining(message);
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "1, 0", "-1, 1", "NaN, 1"})
    void aLevelIsAboveZero(double before, double after) {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new LevelShift(TARGET, Signal.WALL_TIME, LevelShift.Stage.SUSPECTED, RUN, RUN, before, after))
                .withMessageContaining("level of Lab.Basic");
    }

    @Test
    void aShiftsRatioIsTheChangeFromTheOldLevelToTheNew() {
        assertThat(shift(LevelShift.Stage.SETTLED, 20, 25).ratio()).isCloseTo(0.25, within(1e-12));
        assertThat(shift(LevelShift.Stage.SETTLED, 20, 15).ratio()).isCloseTo(-0.25, within(1e-12));
    }

    @Test
    void shiftsAreFoundByTheirStage() {
        LevelShift suspected = shift(LevelShift.Stage.SUSPECTED, 20, 25);
        LevelShift settled = shift(LevelShift.Stage.SETTLED, 20, 25);

        assertThat(findings(List.of(suspected, settled)).shifts(LevelShift.Stage.SETTLED))
                .containsExactly(settled);
        assertThat(findings(List.of(suspected)).shifts(LevelShift.Stage.WITHDRAWN))
                .isEmpty();
    }

    @Test
    void findingsCannotBeChangedFromOutside() {
        List<LevelShift> shifts = new ArrayList<>(List.of(shift(LevelShift.Stage.SETTLED, 20, 25)));
        Findings findings = findings(shifts);
        shifts.clear();

        assertThat(findings.shifts()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.01, Double.NaN})
    void falseFlagsAreNotLessThanNone(double expected) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Findings(
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        expected))
                .withMessageContaining("expected false flags");
    }

    @ParameterizedTest
    @CsvSource({"0.1, 0.12, 0.13", "0.1, 0.05, 0.08", "NaN, 0, 1"})
    void aCommonStepLiesWithinItsInterval(double ratio, double low, double high) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CommonStep(Signal.WALL_TIME, RUN, RUN, ratio, low, high, 3, 3, true, List.of()))
                .withMessageContaining("common step");
    }

    @ParameterizedTest
    @CsvSource({"0, 3", "3, 0"})
    void aCommonStepHasRunsOnBothSides(int before, int since) {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new CommonStep(Signal.WALL_TIME, RUN, RUN, 0.1, 0.05, 0.2, before, since, true, List.of()))
                .withMessageContaining("runs before");
    }

    @ParameterizedTest
    @CsvSource({"0.01, 0.02, 0.03", "0.01, -0.02, 0.005", "NaN, 0, 1"})
    void aDriftLiesWithinItsInterval(double perWeek, double low, double high) {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> new Drift(Optional.of(TARGET), Signal.CPU_TIME, RUN, perWeek, low, high, 8, NO_LEVELS))
                .withMessageContaining("drift of " + perWeek);
    }

    @ParameterizedTest
    @CsvSource({"0.1, 0.2, 0.3", "0.1, -0.2, 0", "NaN, 0, 1"})
    void aRunnersSpeedLiesWithinItsInterval(double ratio, double low, double high) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RunnerSpeed(ratio, low, high, List.of()))
                .withMessageContaining("runner speed of " + ratio);
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1, 5, 0.1, sizes from 1.0 to 1.0 s",
        "-1, 1, 5, 0.1, sizes from -1.0",
        "1, 3, 0, 0.1, for 0 targets",
        "1, 3, 5, 0, limit of 0.0",
        "1, 3, 5, NaN, limit of NaN"
    })
    void aDetectionLimitIsForSomeTargetsOfSomeSize(double from, double to, int targets, double ratio, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DetectionLimit(from, to, targets, ratio))
                .withMessageContaining(message);
    }

    @Test
    void aBumpSaysWhatWasBumpedAndMovesNoLessThanNothing() {
        SurroundingChange cause = new SurroundingChange(
                SurroundingChange.Part.TOOLCHAIN, "Lean toolchain", Optional.of("a"), Optional.of("b"));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Bump(List.of(), 3, 0.1))
                .withMessageContaining("must say what was bumped");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Bump(List.of(cause), -1, 0.1))
                .withMessageContaining("moved -1 targets");
    }

    @Test
    void aSplitOrMergeHasTwoPiecesAtLeast() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Restructuring.Split(TARGET, List.of(TARGET), 1, 1))
                .withMessageContaining("expected two or more");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Restructuring.Merge(List.of(), TARGET, 1, 1))
                .withMessageContaining("expected two or more");
    }

    @Test
    void memoryThatDidNotChangeIsNoMemoryChange() {
        Evidence evidence = new Evidence(Signal.PEAK_MEMORY, 0.5, 0.4, 0.6, 0.99, 3, 0.01, 0);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new MemoryChange(TARGET, new Verdict.WithinNoise(), 1, 2, evidence, "why"))
                .withMessageContaining("memory of Lab.Basic is WITHIN_NOISE");
    }

    @Test
    void anUnknownVerdictSaysWhy() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Verdict.Unknown(" "));
    }

    private static LevelShift shift(LevelShift.Stage stage, double before, double after) {
        return new LevelShift(TARGET, Signal.WALL_TIME, stage, RUN, RUN, before, after);
    }

    private static Findings findings(List<LevelShift> shifts) {
        return new Findings(
                Optional.empty(), Optional.empty(), shifts, List.of(), List.of(), List.of(), List.of(), List.of(), 0);
    }
}
