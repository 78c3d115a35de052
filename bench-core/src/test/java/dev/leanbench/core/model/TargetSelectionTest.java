package dev.leanbench.core.model;

import static dev.leanbench.core.contract.Runs.target;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.leanbench.core.contract.Runs;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TargetSelectionTest {

    @ParameterizedTest
    @CsvSource({
        "Mathlib.*, Mathlib.Order, true",
        "Mathlib.*, Mathlib, false",
        "Mathlib.*, MathlibXOrder, false", // a dot is a dot
        "Mathlib, Mathlib.Order, false", // whole names only
        "*:c.o, Main:c.o, true",
        "*:c.o, Main:c.o (with exports), false",
        "?, A, true",
        "?, AB, false",
        "**, A, true",
        "[ab], a, false",
        "[ab], [ab], true",
        "a+, aa, false",
        "\\Qa\\E, a, false",
        "«*»/*, «geb-mathlib»/Geb:docInfo, true"
    })
    void globsHaveStarsAndQuestionMarksAndNothingElse(String glob, String name, boolean fits) {
        assertThat(keeps(List.of(glob), List.of(), name)).isEqualTo(fits);
    }

    @Test
    void whatIsExcludedIsLeftOutEvenIfItIsIncluded() {
        assertThat(keeps(List.of("Lab.*"), List.of("Lab.Slow"), "Lab.Fast")).isTrue();
        assertThat(keeps(List.of("Lab.*"), List.of("Lab.Slow"), "Lab.Slow")).isFalse();
        assertThat(keeps(List.of(), List.of("Lab.*"), "Main")).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        // to include, to exclude, included then, excluded then, named
        "lab.*;Lab.*, -, -, -, lab.*",
        "-, Dep.*;Lab.*, -, -, Dep.*",
        "Lab.*, lab.*, -, -, lab.*",
        "lab.*, lab.*, -, -, lab.*",
        // What was left out then, a glob may fit.
        "Dep.*, -, Lab.*, -, -",
        "Dep.*, -, -, Dep.*, -",
        "-, Dep.*, -, Dep.*, -",
        "-, Dep.*, Lab.*, -, -",
        // What would have been kept then, and was not, is not there.
        "Own.*, -, Own.*;Lab.*, -, Own.*",
        "Own.*, Dep.*, -, Dep.*, Own.*",
        "Lab.*, Dep.*, Lab.*, -, Dep.*"
    })
    void aGlobIsOnlySaidToFitNothingWhereThatIsKnown(
            String include, String exclude, String includedThen, String excludedThen, String named) {
        BuildResult earlier =
                BuildResult.successful(Optional.empty(), List.of(target("Lab.A", "1.5"), target("Lab", "1.5")));

        assertThat(new TargetSelection(globs(include), globs(exclude))
                        .fittingNone(earlier, new TargetSelection(globs(includedThen), globs(excludedThen))))
                .isEqualTo(globs(named));
    }

    private static List<String> globs(String listed) {
        return listed.equals("-") ? List.of() : List.of(listed.split(";"));
    }

    @Test
    void onlyTheListsOfTargetsBecomeShorter() {
        BuildResult whole = Runs.withEverything().build();

        BuildResult kept = new TargetSelection(List.of("Mathlib", "Lab.Broken"), List.of()).of(whole);

        assertThat(kept.targets()).extracting(TargetTiming::name).containsExactly(new TargetName("Mathlib"));
        assertThat(kept.failed()).extracting(FailedTarget::name).containsExactly(new TargetName("Lab.Broken"));
        assertThat(kept)
                .usingRecursiveComparison()
                .ignoringFields("targets", "failed")
                .isEqualTo(whole);
    }

    @Test
    void theSelectionOfEverythingChangesNothing() {
        BuildResult whole = Runs.withEverything().build();

        assertThat(TargetSelection.ALL.of(whole)).isSameAs(whole);
    }

    @Test
    void aBlankGlobIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TargetSelection(List.of(" "), List.of()))
                .withMessageContaining("include");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TargetSelection(List.of(), List.of("")))
                .withMessageContaining("exclude");
    }

    @Test
    void anyGlobFitsWhatAPlainMatcherSaysItFits() {
        Random random = new Random(1848);
        for (int i = 0; i < 20_000; i++) {
            String glob = text(random, "ab.*?(", 1 + random.nextInt(5));
            String name = text(random, "ab.(", 1 + random.nextInt(6));

            assertThat(keeps(List.of(glob), List.of(), name))
                    .as("glob %s, name %s", glob, name)
                    .isEqualTo(fits(glob, name));
        }
    }

    @Test
    @Timeout(60) // Exponential matching would take ages, not seconds.
    void starsInARowDoNotMakeMatchingSlow() {
        assertThat(keeps(List.of("*".repeat(500) + "b"), List.of(), "a".repeat(1_000)))
                .isFalse();
    }

    /** The textbook's recursive matcher, as an oracle. */
    private static boolean fits(String glob, String name) {
        if (glob.isEmpty()) {
            return name.isEmpty();
        }
        if (glob.charAt(0) == '*') {
            return fits(glob.substring(1), name) || (!name.isEmpty() && fits(glob, name.substring(1)));
        }
        return !name.isEmpty()
                && (glob.charAt(0) == '?' || glob.charAt(0) == name.charAt(0))
                && fits(glob.substring(1), name.substring(1));
    }

    private static String text(Random random, String letters, int length) {
        return Stream.generate(() -> letters.charAt(random.nextInt(letters.length())))
                .limit(length)
                .collect(StringBuilder::new, StringBuilder::append, StringBuilder::append)
                .toString();
    }

    private static boolean keeps(List<String> include, List<String> exclude, String name) {
        BuildResult build = BuildResult.successful(Optional.empty(), List.of(target(name, "1.5")));
        return !new TargetSelection(include, exclude).of(build).targets().isEmpty();
    }
}
