package dev.leanbench.core.model;

import static dev.leanbench.core.contract.Runs.commit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunNameTest {

    private static final LocalDate DAY = LocalDate.parse("2026-05-06");

    @ParameterizedTest
    @ValueSource(strings = {"2026-05-06-679046f", "2026-05-06-679046f-2", "2026-05-06-679046f-1000000"})
    void aNameIsReadBackAsItWasWritten(String text) {
        assertThat(RunName.parse(text).orElseThrow()).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "latest",
                "2026-05-06",
                "2026-05-06-679046", // six digits
                "2026-05-06-679046f0", // eight
                "2026-05-06-679046F",
                "2026-05-06-679046f-0",
                "2026-05-06-679046f-1", // the first measurement carries no number
                "2026-05-06-679046f-02",
                "2026-05-06-679046f-99999999",
                "2026-13-06-679046f",
                "2026-02-30-679046f",
                "2026-05-06-679046f.json",
                "2026-05-06-679046f\n"
            })
    void nothingElseIsAName(String text) {
        assertThat(RunName.parse(text)).isEmpty();
    }

    @Test
    void measurementsAreCountedFromOne() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RunName(DAY, "679046f", 0))
                .withMessageContaining("sequence 0");
    }

    @Test
    void aNewMeasurementTakesTheLowestNumberThatIsFree() {
        RunOrigin origin = new RunOrigin(DAY, commit('a'));
        RunName first = new RunName(DAY, "aaaaaaa", 1);
        RunName third = new RunName(DAY, "aaaaaaa", 3);

        assertThat(RunName.firstFreeFor(origin, Set.of())).isEqualTo(first);
        assertThat(RunName.firstFreeFor(origin, Set.of(first, third))).isEqualTo(new RunName(DAY, "aaaaaaa", 2));
        assertThat(RunName.firstFreeFor(new RunOrigin(DAY, commit('b')), Set.of(first)))
                .hasToString("2026-05-06-bbbbbbb");
    }

    @Test
    void manyMeasurementsOfOneCommitNeverShareAName() {
        Random random = new Random(7);
        Set<RunName> taken = new HashSet<>();
        for (int i = 0; i < 500; i++) {
            RunOrigin origin = new RunOrigin(DAY.plusDays(random.nextInt(3)), commit("abc".charAt(random.nextInt(3))));

            RunName name = RunName.firstFreeFor(origin, taken);

            assertThat(taken.add(name)).isTrue();
            assertThat(RunName.parse(name.toString())).contains(name);
        }
    }

    @Test
    void namesAreOrderedByDayThenCommitThenNumber() {
        List<String> sorted = List.of(
                "2026-05-05-fffffff",
                "2026-05-06-aaaaaaa",
                "2026-05-06-aaaaaaa-2",
                "2026-05-06-aaaaaaa-10", // as a number, not as text
                "2026-05-06-bbbbbbb");

        assertThat(sorted.stream().map(text -> RunName.parse(text).orElseThrow()))
                .isSorted();
    }
}
