package dev.leanbench.lakeprof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leanbench.core.model.Seconds;
import dev.leanbench.core.model.TargetName;
import dev.leanbench.core.model.TargetTiming;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TimingsTest {

    private final Oddities oddities = new Oddities();

    /** Names of a library, some the beginning of others, some beyond ASCII, some more than once. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void namesComeAsComparingThemWouldPutThemAndThoseOfOneNameStayInOrder(long seed) {
        List<TargetTiming> targets = scattered(new Random(seed), 5_000);

        assertThat(NameOrder.sorted(targets))
                .containsExactlyElementsOf(
                        targets.stream().sorted(Comparator.naturalOrder()).toList());
    }

    /** None of the eight bytes that are looked at at once tells them apart but the very last. */
    @Test
    void namesThatBeginAlikeForAsLongAsNamesCanBeAreSortedAsWell() {
        List<TargetTiming> targets = new ArrayList<>();
        for (int index = 0; index < 1_000; index++) {
            int scattered = index * 619 % 1_000;
            targets.add(timing("M".repeat(TargetName.MAX_LENGTH - 3) + "%03d".formatted(scattered), index));
        }

        assertThat(NameOrder.sorted(targets))
                .containsExactlyElementsOf(
                        targets.stream().sorted(Comparator.naturalOrder()).toList());
    }

    /** UTF-8 puts the first of these last. */
    @Test
    void anEmojiComesBeforeALetterOfALowerNumberAsItDoesInJava() {
        List<TargetTiming> targets = List.of(timing("A.\uff21", 1), timing("A.😀", 2), timing("A.\u00e9", 3));

        assertThat(NameOrder.sorted(targets)).containsExactly(targets.get(2), targets.get(1), targets.get(0));
    }

    @Test
    void ofATargetThatWasTimedTwiceTheLastTimeCounts() {
        Timings timings = new Timings(oddities);
        timings.add(timing("A.B", 1));
        timings.add(timing("A", 2));
        timings.add(timing("A.B", 3));

        assertThat(timings.byName()).containsExactly(timing("A", 2), timing("A.B", 3));
        assertThat(timings.byName()).hasSize(2);
        assertThat(oddities.sentences())
                .containsExactly("one target is timed more than once; the last time counts. The first is A.B.");
    }

    @Test
    void linesThatOnlyRepeatTakeNoRoom() {
        Timings timings = new Timings(oddities, 10, 20);
        for (int line = 0; line < 1_000; line++) {
            timings.add(timing("M" + line % 4, line));
        }

        assertThat(timings.byName())
                .containsExactly(timing("M0", 996), timing("M1", 997), timing("M2", 998), timing("M3", 999));
    }

    @Test
    void whatIsMoreThanAnyBuildHasIsLeftOut() {
        Timings timings = new Timings(oddities, 10, 20);
        for (int line = 0; line < 1_000; line++) {
            timings.add(timing("M" + line, line));
        }

        assertThat(timings.byName()).hasSize(20);
        assertThat(oddities.sentences())
                .containsExactly(
                        "980 targets are left out, because there are more than any build has." + " The first is M20.");
    }

    private static List<TargetTiming> scattered(Random random, int count) {
        List<String> parts =
                List.of("Mathlib", ".", ".Algebra", "'", "-", "«", "»", "é", "ℝ", "A", "Ab", ":c.o", "aaaaaaaa");
        List<TargetTiming> targets = new ArrayList<>();
        for (int index = 0; index < count; index++) {
            StringBuilder name = new StringBuilder(index % 7 == 0 ? "" : "Mathlib.Algebra.");
            for (int part = random.nextInt(6); part >= 0; part--) {
                name.append(parts.get(random.nextInt(parts.size())));
            }
            targets.add(timing(name.toString(), index));
        }
        return targets;
    }

    private static TargetTiming timing(String name, int milliseconds) {
        return new TargetTiming(new TargetName(name), Seconds.ofMilliseconds(milliseconds));
    }
}
