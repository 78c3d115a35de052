package dev.leanbench.core.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leanbench.core.compare.Restructuring;
import dev.leanbench.core.model.Outcome;
import dev.leanbench.core.model.RunName;
import dev.leanbench.core.model.Seconds;
import dev.leanbench.core.model.TargetName;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PhrasesTest {

    @Test
    void aLineOfBlocksRunsFromTheLowestTotalToTheHighest() {
        assertThat(Phrases.sparkline(List.of(point("100"), point("170"), point("135"))))
                .contains("▁█▅");
        assertThat(Phrases.sparkline(List.of(point("100"), point("100")))).contains("▁▁");
    }

    @Test
    void runsThatFailedOrWereNotMeasuredAreNotOnTheLine() {
        TrendPoint failed = new TrendPoint(name(), Optional.of(Seconds.parse("9999")), Outcome.FAILURE);
        TrendPoint unmeasured = new TrendPoint(name(), Optional.empty(), Outcome.SUCCESS);

        assertThat(Phrases.sparkline(List.of(point("100"), failed, unmeasured, point("200"))))
                .contains("▁█");
        assertThat(Phrases.sparkline(List.of(point("100"), failed))).isEmpty();
    }

    @Test
    void aGapIsToldWithItsLength() {
        RunName later = RunName.parse("2026-05-20-679046f").orElseThrow();

        assertThat(Phrases.gap(new Gap(name(), later, 14)))
                .isEqualTo("No run between 2026-05-06 and 2026-05-20, 14 days.");
    }

    @Test
    void piecesAreNamedAsThePageNeedsThemAndTheirTimesAddedUp() {
        Restructuring split = new Restructuring.Split(target("Lab.Ring"), targets(2), 12, 12.5);
        Restructuring merge = new Restructuring.Merge(targets(2), target("Lab.Ring"), 12.5, 12);

        assertThat(Phrases.restructuring(split, name -> "`" + name + "`"))
                .isEqualTo("`Lab.Ring` → `Lab.Ring1` + `Lab.Ring2` (12.0 s → 12.5 s)");
        assertThat(Phrases.restructuring(merge, name -> name))
                .isEqualTo("Lab.Ring1 + Lab.Ring2 → Lab.Ring (12.5 s → 12.0 s)");
    }

    @Test
    void ofManyPiecesTenAreNamed() {
        Restructuring split = new Restructuring.Split(target("Lab.Ring"), targets(12), 12, 12.5);

        assertThat(Phrases.restructuring(split, name -> name)).contains("+ Lab.Ring10 + 2 more (");
    }

    private static List<TargetName> targets(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> target("Lab.Ring" + number))
                .toList();
    }

    private static TargetName target(String name) {
        return new TargetName(name);
    }

    @Test
    void everyAgeOfAnEarlierRunHasItsOwnWords() {
        assertThat(Arrays.stream(TotalDelta.Since.values()).map(Phrases::since))
                .doesNotHaveDuplicates()
                .contains("last run", "13 weeks ago");
    }

    private static TrendPoint point(String total) {
        return new TrendPoint(name(), Optional.of(Seconds.parse(total)), Outcome.SUCCESS);
    }

    private static RunName name() {
        return RunName.parse("2026-05-06-679046f").orElseThrow();
    }
}
