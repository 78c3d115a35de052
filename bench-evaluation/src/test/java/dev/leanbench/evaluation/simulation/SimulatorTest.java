package dev.leanbench.evaluation.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.leanbench.core.model.Outcome;
import dev.leanbench.core.model.Run;
import dev.leanbench.core.model.StoredRun;
import dev.leanbench.core.model.TargetName;
import dev.leanbench.core.model.TargetTiming;
import dev.leanbench.core.statistics.Robust;
import dev.leanbench.evaluation.truth.KnownHistory;
import dev.leanbench.evaluation.truth.TargetStory;
import dev.leanbench.evaluation.truth.TrueStep;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SimulatorTest {

    private static final Noise SILENCE = new Noise(0, 0, 0, 0, 0, 0);
    private static final Fleet EXACT = new Fleet(List.of(new Processor("exact", 1, 1)), 0, 0, 0);
    private static final Simulation SILENT = Simulation.of(Project.ofSize(200), Calendar.weekly(6, 2), EXACT, SILENCE)
            .measured();

    private static final Simulation USUAL =
            Simulation.of(Project.ofSize(100), Calendar.weekly(5, 0), Fleet.mixed(), Noise.normal(0.04));

    @Test
    void theSameSeedGivesTheSameHistoryAndAnotherSeedAnother() {
        assertThat(Simulator.simulate(USUAL, 1)).isEqualTo(Simulator.simulate(USUAL, 1));
        assertThat(Simulator.simulate(USUAL, 1).runs())
                .isNotEqualTo(Simulator.simulate(USUAL, 2).runs());
    }

    @Test
    void leavingOutTheChangesLeavesEverythingElseAsItWas() {
        KnownHistory changed = Simulator.simulate(USUAL, 1);
        KnownHistory quiet = Simulator.simulate(USUAL.with(Changes.NONE), 1);
        assertThat(quiet.stories()).allMatch(story -> story.steps().isEmpty());
        assertThat(quiet.runs().get(0)).isEqualTo(changed.runs().get(0));
        assertThat(quiet.runs())
                .extracting(SimulatorTest::processor)
                .isEqualTo(changed.runs().stream().map(SimulatorTest::processor).toList());
    }

    @Test
    void thereAreAsManyRunsAndTargetsAsAskedForAndTheirTimesAreLikeMathlibs() {
        KnownHistory history =
                Simulator.simulate(Simulation.of(Project.ofSize(8_000), Calendar.weekly(2, 1), EXACT, SILENCE), 1);
        assertThat(history.runs()).hasSize(3);
        double[] seconds = history.runs().get(0).run().build().targets().stream()
                .mapToDouble(target -> target.elapsed().toDouble())
                .sorted()
                .toArray();
        assertThat(seconds).hasSize(8_000);
        assertThat(Robust.median(seconds)).isCloseTo(2.5, within(0.1));
        assertThat(Robust.quantile(seconds, 0.9)).isBetween(5.0, 7.0);
    }

    @Test
    void everyStepShowsInTheReadingsFromItsRunOn() {
        KnownHistory history = Simulator.simulate(SILENT.with(new Changes(0.1, 0.05, 0.5, 0.1, 1)), 3);
        List<TargetStory> stories = history.stories();
        assertThat(stories).anyMatch(story -> story.steps().size() > 1);
        for (TargetStory story : stories) {
            for (int run = 1; run < history.runs().size(); run++) {
                double ratio = story.stepAt(run).map(TrueStep::ratio).orElse(1.0);
                double seconds = story.stepAt(run).map(TrueStep::seconds).orElse(0.0);
                double before = milliseconds(history, story, run - 1);
                double after = milliseconds(history, story, run);
                assertThat(after / before).isCloseTo(ratio, within(0.01));
                assertThat((after - before) / 1000).isCloseTo(seconds, within(0.002));
            }
        }
    }

    @Test
    void changesAreOfTheAskedSizesAndNothingChangesInFollowUps() {
        KnownHistory history = Simulator.simulate(SILENT.with(new Changes(0.5, 0.1, 0.7, 0.1, 1)), 3);
        List<TrueStep> steps = history.stories().stream()
                .flatMap(story -> story.steps().stream())
                .toList();
        assertThat(steps).hasSizeGreaterThan(100).allSatisfy(step -> {
            assertThat(Math.max(step.ratio(), 1 / step.ratio())).isBetween(1.0999, 2.0001);
            assertThat(step.since()).isBetween(1, 5);
        });
        long slower = steps.stream().filter(step -> step.ratio() > 1).count();
        assertThat((double) slower / steps.size()).isCloseTo(0.7, within(0.1));
    }

    @Test
    void timesArePrintedAsLakePrintsThem() {
        KnownHistory history = Simulator.simulate(SILENT, 1);
        for (TargetTiming target : history.runs().get(0).run().build().targets()) {
            long exact = target.measures().wallMilliseconds().orElseThrow();
            assertThat(target.elapsed()).isEqualTo(LakePrinting.print(exact));
        }
    }

    @Test
    void targetsComeGoAndAreRenamed() {
        KnownHistory history = Simulator.simulate(SILENT.with(new Turnover(0.02, 0.03, 0.05, 0)), 1);
        for (int run = 0; run < history.runs().size(); run++) {
            int position = run;
            Set<TargetName> told = history.stories().stream()
                    .flatMap(story -> story.nameIn(position).stream())
                    .collect(Collectors.toSet());
            assertThat(names(history, run)).isEqualTo(told);
        }
        assertThat(history.stories()).anyMatch(story -> story.names().size() > 1);
        assertThat(history.stories()).anyMatch(story -> story.gone() < 6);
        assertThat(history.stories()).anyMatch(story -> story.names().firstKey() > 0);
    }

    @Test
    void cachedRunsArePartialAndBuildLittleAndTheLastJudgedRunIsNeverOne() {
        KnownHistory history = Simulator.simulate(SILENT.with(new Turnover(0, 0, 0, 1)), 1);
        Run first = history.runs().get(0).run();
        assertThat(first.build().outcome()).isEqualTo(Outcome.PARTIAL);
        assertThat(first.build().targets()).hasSizeBetween(1, 40);
        assertThat(history.runs().get(5).run().build().outcome()).isEqualTo(Outcome.SUCCESS);
        assertThat(history.runs().get(5).run().build().targets()).hasSize(200);
    }

    @Test
    void aBumpMovesEverythingAndIsToldByTheToolchain() {
        KnownHistory history =
                Simulator.simulate(SILENT.with(new Bumps(true, 0, 0.06, 0)).with(Changes.NONE), 1);
        assertThat(toolchain(history, 4)).isNotEqualTo(toolchain(history, 5)).isEqualTo(toolchain(history, 0));
        assertThat(medianRatio(history, 4, 5)).isCloseTo(1.06, within(0.005));
        assertThat(history.stories()).allMatch(story -> story.steps().isEmpty());
    }

    @Test
    void driftGrowsByTheWeek() {
        KnownHistory history = Simulator.simulate(SILENT.with(Changes.NONE).with(new Drift(1, 0.01, 2)), 1);
        assertThat(medianRatio(history, 0, 2)).isCloseTo(1, within(0.001));
        assertThat(medianRatio(history, 2, 7)).isCloseTo(Math.pow(1.01, 5), within(0.002));
        assertThat(history.stories()).allMatch(story -> story.drift().isPresent());
    }

    @Test
    void aBusyMachineSlowsTheWallClockAndHardlyTheProcessorTime() {
        Fleet busy = EXACT.withLoad(1);
        Simulation loaded = Simulation.of(Project.ofSize(200), Calendar.weekly(2, 0), busy, SILENCE)
                .with(Changes.NONE)
                .measured();
        double wall = medianRatio(Simulator.simulate(SILENT, 1), Simulator.simulate(loaded, 1), false);
        double processorTime = medianRatio(Simulator.simulate(SILENT, 1), Simulator.simulate(loaded, 1), true);
        assertThat(wall).isBetween(1.3, 1.9);
        assertThat(processorTime).isBetween(1.0, 1.08);
    }

    @Test
    void weeksCanBeMissedAndRunsRepeated() {
        Simulation gaps = Simulation.of(Project.ofSize(50), new Calendar(60, 0, 0.2, 0.2), EXACT, SILENCE);
        List<LocalDate> dates = Simulator.simulate(gaps, 1).runs().stream()
                .map(run -> run.run().origin().date())
                .toList();
        assertThat(dates).isSorted().doesNotHaveDuplicates().hasSize(60);
        Set<Long> gapsInDays = Set.copyOf(IntStream.range(1, 60)
                .mapToObj(i -> dates.get(i).toEpochDay() - dates.get(i - 1).toEpochDay())
                .toList());
        assertThat(gapsInDays).contains(3L, 4L, 7L, 14L);
    }

    @Test
    void mixedFleetsUseAllTheirProcessors() {
        KnownHistory history = Simulator.simulate(
                Simulation.of(Project.ofSize(50), Calendar.weekly(40, 0), Fleet.mixed(), SILENCE), 1);
        assertThat(history.runs().stream().map(SimulatorTest::processor).collect(Collectors.toSet()))
                .hasSize(4);
    }

    private static String processor(StoredRun run) {
        return run.run().environment().cpuModel().orElseThrow();
    }

    private static String toolchain(KnownHistory history, int run) {
        return history.runs().get(run).run().environment().leanToolchain().orElseThrow();
    }

    private static Set<TargetName> names(KnownHistory history, int run) {
        return timings(history, run).keySet();
    }

    private static Map<TargetName, TargetTiming> timings(KnownHistory history, int run) {
        return history.runs().get(run).run().build().targets().stream()
                .collect(Collectors.toMap(TargetTiming::name, timing -> timing));
    }

    private static double milliseconds(KnownHistory history, TargetStory story, int run) {
        return Objects.requireNonNull(
                        timings(history, run).get(story.nameIn(run).orElseThrow()))
                .measures()
                .wallMilliseconds()
                .orElseThrow();
    }

    private static double medianRatio(KnownHistory history, int earlier, int later) {
        return Robust.median(history.stories().stream()
                .mapToDouble(story -> milliseconds(history, story, later) / milliseconds(history, story, earlier))
                .toArray());
    }

    private static double medianRatio(KnownHistory one, KnownHistory other, boolean processorTime) {
        Map<TargetName, TargetTiming> before = timings(one, 0);
        return Robust.median(timings(other, 0).values().stream()
                .mapToDouble(timing -> value(timing, processorTime)
                        / value(Objects.requireNonNull(before.get(timing.name())), processorTime))
                .toArray());
    }

    private static double value(TargetTiming timing, boolean processorTime) {
        return processorTime
                ? timing.measures().cpu().orElseThrow().toDouble()
                : timing.measures().wallMilliseconds().orElseThrow();
    }
}
