package dev.leanbench.core.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leanbench.core.model.Outcome;
import dev.leanbench.core.model.RunName;
import dev.leanbench.core.model.Seconds;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
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
