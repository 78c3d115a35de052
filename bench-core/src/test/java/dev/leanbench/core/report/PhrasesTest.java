package dev.leanbench.core.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leanbench.core.compare.TimeChange;
import dev.leanbench.core.model.Outcome;
import dev.leanbench.core.model.RunName;
import dev.leanbench.core.model.Seconds;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhrasesTest {

    @ParameterizedTest
    @CsvSource({
        "0.586, 586 ms",
        "0.000, 0 ms",
        "0.9, 0.9 s", // a tenth is all that is known
        "1.9, 1.9 s",
        "24, 24 s",
        "24.873, 24.9 s",
        "59.9, 59.9 s",
        "60, 1m 00s",
        "754.4, 12m 34s",
        "3599, 59m 59s",
        "3599.5, 1h 00m 00s",
        "3723, 1h 02m 03s"
    })
    void aTimeIsReadAsPeopleSayIt(String seconds, String words) {
        assertThat(Phrases.duration(Seconds.parse(seconds))).isEqualTo(words);
    }

    @Test
    void aTotalThatNothingMeasuredIsNeverANumber() {
        assertThat(Phrases.total(Optional.empty())).isEqualTo("not measured");
        assertThat(Phrases.total(Optional.of(Seconds.parse("24")))).isEqualTo("24 s");
    }

    @ParameterizedTest
    @CsvSource({"2.0, 3.1, +1.1 s (+55.0 %)", "3.0, 1.5, -1.5 s (-50.0 %)", "0, 1.5, +1.5 s", "2.0, , –", ", 2.0, –"})
    void aChangeIsSaidInSecondsAndAsAShare(String before, String after, String words) {
        assertThat(Phrases.change(new TimeChange(
                        Optional.ofNullable(before).map(Seconds::parse),
                        Optional.ofNullable(after).map(Seconds::parse))))
                .isEqualTo(words);
    }

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

    @Test
    void numbersLookTheSameWhereverTheReportIsMade() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG"));
            assertThat(Phrases.change(
                            new TimeChange(Optional.of(Seconds.parse("2.0")), Optional.of(Seconds.parse("3.1")))))
                    .isEqualTo("+1.1 s (+55.0 %)");
            assertThat(Phrases.duration(Seconds.parse("3723"))).isEqualTo("1h 02m 03s");
        } finally {
            Locale.setDefault(before);
        }
    }

    private static TrendPoint point(String total) {
        return new TrendPoint(name(), Optional.of(Seconds.parse(total)), Outcome.SUCCESS);
    }

    private static RunName name() {
        return RunName.parse("2026-05-06-679046f").orElseThrow();
    }
}
