package dev.leanbench.evaluation.recorded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.leanbench.core.model.TargetMeasures;
import dev.leanbench.core.model.TargetName;
import dev.leanbench.core.model.TargetTiming;
import dev.leanbench.evaluation.truth.KnownHistory;
import dev.leanbench.evaluation.truth.TrueStep;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordedHistoriesTest {

    @TempDir
    private Path directory;

    @BeforeEach
    void recordFourBuilds() throws IOException {
        record("clean-01", "7.0");
        record("clean-02", "9.0");
        record("slow-01", "14");
        record("clean-03", "8.0");
        record("busy-01", "15");
        Files.writeString(directory.resolve("truth.json"), """
                {"files": {
                  "clean-01.log": {"changed": {}},
                  "clean-02.log": {"changed": {}},
                  "slow-01.log": {"changed": {"Lab.Hard": {"calibrated_wall_ratio_median": 1.6}}},
                  "clean-03.log": {"changed": {}},
                  "busy-01.log": {"changed": {}}
                }}
                """);
    }

    private void record(String name, String seconds) throws IOException {
        Files.writeString(directory.resolve(name + ".log"), """
                [1.000] ✔ [1/2] Built Lab.Easy (1.2s)
                [9.000] ✔ [2/2] Built Lab.Hard (%ss)
                [9.001] Build completed successfully (2 jobs).
                """.formatted(seconds));
        Files.writeString(directory.resolve(name + ".cpu.jsonl"), """
                {"module": "Lab.Hard", "wall_ms": 8120, "cpu_ms": 6543, "maxrss_mb": 600, "rc": 0}
                """);
    }

    @Test
    void aChangedRecordingIsJudgedAgainstTheCleanOnesBeforeIt() {
        RecordedHistories histories = RecordedHistories.in(directory, false);
        assertThat(histories.changed()).hasSize(1);
        KnownHistory history = histories.changed().get(0);
        assertThat(history.runs()).hasSize(3);
        assertThat(history.stories())
                .filteredOn(story -> !story.steps().isEmpty())
                .singleElement()
                .satisfies(story -> {
                    assertThat(story.nameIn(2)).contains(new TargetName("Lab.Hard"));
                    TrueStep step = story.steps().get(0);
                    assertThat(step.since()).isEqualTo(2);
                    assertThat(step.ratio()).isEqualTo(1.6);
                    assertThat(step.seconds()).isCloseTo(8 * 0.6, within(1e-9));
                });
    }

    @Test
    void cleanRecordingsAreJudgedAgainstAllOthersAndBusyOnesAgainstThoseBefore() {
        RecordedHistories histories = RecordedHistories.in(directory, false);
        assertThat(histories.quiet())
                .extracting(history -> history.runs().size())
                .containsExactly(3, 3, 3, 4);
        assertThat(histories.quiet())
                .allSatisfy(history -> assertThat(history.stories())
                        .allMatch(story -> story.steps().isEmpty()));
    }

    @Test
    void processorTimeIsThereOnlyWhenItIsAskedFor() {
        assertThat(hard(RecordedHistories.in(directory, false)).measures()).isEqualTo(TargetMeasures.NONE);
        TargetMeasures measures = hard(RecordedHistories.in(directory, true)).measures();
        assertThat(measures.cpu().orElseThrow()).hasToString("6.543");
        assertThat(measures.wallMilliseconds()).hasValue(8120);
        assertThat(measures.peakMemoryBytes()).hasValue(600L << 20);
    }

    @Test
    void recordingsWithoutChangesAreShuffledInAnOrderThatTheirSeedTells() {
        List<KnownHistory> histories = RecordedHistories.shuffled(directory, true, LongStream.range(1, 51));
        assertThat(histories).hasSize(50).allSatisfy(history -> {
            assertThat(times(history)).containsExactlyInAnyOrder("7.0", "9.0", "8.0", "15");
            assertThat(history.stories()).allMatch(story -> story.steps().isEmpty());
        });
        assertThat(histories.stream().map(RecordedHistoriesTest::times).distinct())
                .hasSizeGreaterThan(12);
        assertThat(RecordedHistories.shuffled(directory, true, LongStream.range(1, 51)))
                .isEqualTo(histories);
    }

    private static List<String> times(KnownHistory history) {
        return history.runs().stream()
                .map(run -> run.run().build().targets().get(1).elapsed().toString())
                .toList();
    }

    private static TargetTiming hard(RecordedHistories histories) {
        return histories.changed().get(0).runs().get(0).run().build().targets().get(1);
    }
}
