package dev.leanbench.core.model;

import static dev.leanbench.core.contract.Runs.commit;
import static dev.leanbench.core.contract.Runs.target;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** No value of the model can be made that makes no sense, and the refusal names what was wrong. */
class RefusalsTest {

    static Stream<Arguments> nonsense() {
        Optional<String> blank = Optional.of(" ");
        return Stream.of(
                refusal("commit '': ", () -> new CommitId("")),
                refusal("commit '12345f': ", () -> new CommitId("12345f")),
                refusal("commit 'ABCDEF0': ", () -> new CommitId("ABCDEF0")),
                refusal("commit 'main': ", () -> new CommitId("main")),
                refusal("7 to 64", () -> new CommitId("a".repeat(65))),
                refusal("target name of 0 characters", () -> new TargetName("")),
                refusal("target name of 2 characters", () -> new TargetName("  ")),
                refusal("target name of 1001 characters", () -> new TargetName("A".repeat(1_001))),
                refusal("control character: A�B", () -> new TargetName("A\u001bB")),
                refusal("control character: A�B", () -> new TargetName("A\nB")),
                refusal("CI run id is blank", () -> new CiRun(" ", OptionalInt.empty(), Optional.empty())),
                refusal("CI run attempt 0", () -> new CiRun("1", OptionalInt.of(0), Optional.empty())),
                refusal("CI run url is blank", () -> new CiRun("1", OptionalInt.empty(), blank)),
                refusal("total jobs -1", () -> new JobCounts(-1, 0, 0, 0, 0)),
                refusal("built jobs -1", () -> new JobCounts(0, -1, 0, 0, 0)),
                refusal("replayed jobs -1", () -> new JobCounts(0, 0, -1, 0, 0)),
                refusal("fetched jobs -1", () -> new JobCounts(0, 0, 0, -1, 0)),
                refusal("failed jobs -1", () -> new JobCounts(0, 0, 0, 0, -1)),
                refusal("peak memory bytes -1", () -> new Resources(OptionalLong.of(-1), Optional.empty())),
                refusal(
                        "wall milliseconds -1",
                        () -> new TargetMeasures(Optional.empty(), OptionalLong.of(-1), OptionalLong.empty())),
                refusal(
                        "peak memory bytes -1",
                        () -> new TargetMeasures(Optional.empty(), OptionalLong.empty(), OptionalLong.of(-1))),
                refusal("source tool is blank", () -> new Source("", Optional.empty(), "log", Optional.empty())),
                refusal("source version is blank", () -> new Source("lake", blank, "log", Optional.empty())),
                refusal("source format is blank", () -> new Source("lake", Optional.empty(), "", Optional.empty())),
                refusal("source content digest is blank", () -> new Source("lake", Optional.empty(), "log", blank)),
                refusal("bench version is blank", () -> new Provenance(Optional.empty(), blank)),
                refusal("path of a skipped file is blank", () -> new SkippedFile("", "why")),
                refusal("reason for skipping a.json is blank", () -> new SkippedFile("a.json", "")),
                refusal(
                        "ref is blank",
                        () -> new RunOrigin(
                                LocalDate.parse("2026-05-06"),
                                commit('a'),
                                Optional.empty(),
                                blank,
                                Optional.empty(),
                                Optional.empty())),
                refusal(
                        "a run of 2026-05-06 cannot have started at 2026-05-07",
                        () -> new RunOrigin(
                                LocalDate.parse("2026-05-06"),
                                commit('a'),
                                Optional.of(Instant.parse("2026-05-07T00:00:00Z")),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty())),
                refusal("os is blank", () -> environment(blank, 1, 0, new TreeMap<>())),
                refusal("cores 0", () -> environment(Optional.empty(), 0, 0, new TreeMap<>())),
                refusal("memory bytes -1", () -> environment(Optional.empty(), 1, -1, new TreeMap<>())),
                refusal(
                        "dependency name is blank",
                        () -> environment(Optional.empty(), 1, 0, new TreeMap<>(Map.of("", "abc")))),
                refusal(
                        "target A is timed twice",
                        () -> BuildResult.successful(
                                Optional.empty(), List.of(target("A", "1.5"), target("A", "1.6")))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("nonsense")
    void nonsenseIsRefusedByName(String message, Runnable maker) {
        assertThatIllegalArgumentException().isThrownBy(maker::run).withMessageContaining(message);
    }

    @Test
    void theLimitsThemselvesAreAllowed() {
        assertThat(new CommitId("a".repeat(7)).shortForm()).isEqualTo("aaaaaaa");
        assertThat(new CommitId("0123456789abcdef".repeat(4)).shortForm()).isEqualTo("0123456");
        assertThat(new TargetName("A".repeat(1_000)).value()).hasSize(1_000);
        assertThat(new CommitNote("", Instant.EPOCH).subject()).isEmpty();
        assertThat(environment(Optional.of("Linux"), 1, 0, new TreeMap<>(Map.of("Qq", ""))))
                .extracting(Environment::dependencies)
                .isEqualTo(Map.of("Qq", ""));
    }

    @Test
    void targetsAreKeptInTheOrderOfTheirNames() {
        BuildResult build = BuildResult.successful(Optional.empty(), List.of(target("B", "1"), target("A", "2")));

        assertThat(build.targets())
                .extracting(TargetTiming::name)
                .extracting(TargetName::value)
                .containsExactly("A", "B");
    }

    @Test
    void aValueDoesNotChangeWithTheCollectionItWasMadeFrom() {
        SortedMap<String, String> dependencies = new TreeMap<>(Map.of("Qq", "abc"));
        Environment environment = environment(Optional.empty(), 1, 0, dependencies);

        dependencies.clear();

        assertThat(environment.dependencies()).containsExactly(Map.entry("Qq", "abc"));
    }

    private static Arguments refusal(String message, Runnable maker) {
        return arguments(message, maker);
    }

    private static Environment environment(
            Optional<String> os, int cores, long memory, SortedMap<String, String> dependencies) {
        return new Environment(
                os,
                Optional.empty(),
                Optional.empty(),
                OptionalInt.of(cores),
                OptionalLong.of(memory),
                Optional.empty(),
                Optional.empty(),
                dependencies);
    }
}
