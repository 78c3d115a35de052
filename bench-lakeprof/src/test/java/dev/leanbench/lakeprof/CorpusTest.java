package dev.leanbench.lakeprof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.leanbench.core.model.BuildResult;
import dev.leanbench.core.model.Outcome;
import dev.leanbench.core.model.TargetTiming;
import dev.leanbench.core.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Real logs, against counts made by a strict reference parser. */
class CorpusTest {

    @TestFactory
    Stream<DynamicTest> everyTimedTargetIsFoundAndNoneInvented() throws IOException {
        Path logs = SharedData.folder("lake-logs");
        JsonNode expected =
                new ObjectMapper().readTree(logs.resolve("expected.json").toFile());
        return expected.properties().stream()
                .map(file -> dynamicTest(file.getKey(), () -> check(logs.resolve(file.getKey()), file.getValue())));
    }

    private static void check(Path log, JsonNode expected) {
        if (expected.path("built_timed").asInt() == 0) {
            assertThatThrownBy(() -> LakeBuilds.log(log).capture()).isInstanceOf(ProblemException.class);
            return;
        }
        BuildResult result = LakeBuilds.log(log).capture().result();
        assertThat(result.targets()).hasSize(expected.path("built_timed").asInt());
        assertThat(result.targets().stream()
                        .map(TargetTiming::elapsed)
                        .mapToDouble(elapsed -> elapsed.toDouble())
                        .sum())
                .isCloseTo(expected.path("sum_built_s").asDouble(), within(1e-6));
        assertThat(result.failed()).hasSize(expected.path("building_timed").asInt());
        assertThat(result.jobs().orElseThrow().replayed())
                .isEqualTo(expected.path("replayed").asInt());
        assertThat(result.jobs().orElseThrow().built())
                .isEqualTo(expected.path("built_timed").asInt()
                        + expected.path("built_untimed").asInt());
    }

    @Test
    void aCleanMathlibBuildIsASuccessAndARebuildOfOneModuleIsPartial() {
        Path logs = SharedData.folder("lake-logs");

        BuildResult clean = LakeBuilds.log(logs.resolve("02-mathlib-runner-clean-lakeprof.log"))
                .capture()
                .result();
        BuildResult incremental = LakeBuilds.log(logs.resolve("03-mathlib-runner-incremental-lakeprof.log"))
                .capture()
                .result();

        assertThat(clean.outcome()).isEqualTo(Outcome.SUCCESS);
        assertThat(clean.total().orElseThrow()).hasToString("2444.873");
        assertThat(incremental.outcome()).isEqualTo(Outcome.PARTIAL);
    }

    @TestFactory
    Stream<DynamicTest> aRecordingOfTwentyModulesIsWhole() {
        Path recorded = SharedData.folder("recorded");
        List<String> logs = IntStream.rangeClosed(1, 8)
                .mapToObj(number -> "clean-0" + number + ".log")
                .toList();
        return logs.stream()
                .map(log -> dynamicTest(log, () -> {
                    BuildResult result =
                            LakeBuilds.log(recorded.resolve(log)).capture().result();
                    assertThat(result.targets()).hasSize(20);
                    assertThat(result.outcome()).isEqualTo(Outcome.SUCCESS);
                }));
    }
}
