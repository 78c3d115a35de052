package dev.leanbench.core.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.leanbench.core.compare.SurroundingChange.Part;
import dev.leanbench.core.contract.Runs;
import dev.leanbench.core.model.Environment;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SurroundingsTest {

    private static final Environment THEN = Runs.withEverything().environment();

    @Test
    void equalSurroundingsAreNotWorthAWord() {
        assertThat(Surroundings.between(THEN, THEN)).isEmpty();
    }

    @Test
    void everythingThatDiffersIsSaidTheToolchainFirst() {
        Environment now = new Environment(
                Optional.of("Linux 6.12.0"),
                Optional.of("aarch64"),
                Optional.of("Neoverse-N1"),
                OptionalInt.of(4),
                OptionalLong.of(16L << 30),
                Optional.of("ubuntu26"),
                Optional.of("leanprover/lean4:v4.31.0"),
                new TreeMap<>(Map.of("batteries", "1111111", "Qq", "def5678")));

        assertThat(Surroundings.between(THEN, now))
                .extracting(SurroundingChange::what)
                .containsExactly(
                        "Lean toolchain",
                        "dependency batteries",
                        "CPU",
                        "cores",
                        "memory",
                        "runner image",
                        "operating system",
                        "architecture");
    }

    @Test
    void whatOnlyOneRunRecordedDidNotChange() {
        assertThat(Surroundings.between(THEN, Environment.UNKNOWN)).isEmpty();
        assertThat(Surroundings.between(Environment.UNKNOWN, THEN)).isEmpty();
    }

    @Test
    void aDependencyThatOnlyOneRunListsCameOrWent() {
        Environment before = withDependencies(Map.of("Qq", "1", "Old", "1"));
        Environment after = withDependencies(Map.of("Qq", "1", "Young", "1"));

        assertThat(Surroundings.between(before, after))
                .containsExactly(
                        new SurroundingChange(Part.DEPENDENCY, "dependency Old", Optional.of("1"), Optional.empty()),
                        new SurroundingChange(Part.DEPENDENCY, "dependency Young", Optional.empty(), Optional.of("1")));
    }

    @Test
    void memoryIsSaidInWholeGibibytesSoThatAFewPagesAreNoChange() {
        assertThat(Surroundings.between(withMemory(16_772_579_328L), withMemory(16_772_579_328L - 4_096)))
                .isEmpty();
        assertThat(Surroundings.between(withMemory(16_772_579_328L), withMemory(32L << 30)))
                .containsExactly(
                        new SurroundingChange(Part.MACHINE, "memory", Optional.of("16 GiB"), Optional.of("32 GiB")));
    }

    @Test
    void aChangeFromAThingToItselfIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SurroundingChange(Part.MACHINE, "CPU", Optional.of("x"), Optional.of("x")))
                .withMessageContaining("CPU did not change");
    }

    private static Environment withDependencies(Map<String, String> dependencies) {
        return environment(OptionalLong.empty(), dependencies);
    }

    private static Environment withMemory(long bytes) {
        return environment(OptionalLong.of(bytes), Map.of());
    }

    private static Environment environment(OptionalLong memory, Map<String, String> dependencies) {
        return new Environment(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                OptionalInt.empty(),
                memory,
                Optional.empty(),
                Optional.empty(),
                new TreeMap<>(dependencies));
    }
}
