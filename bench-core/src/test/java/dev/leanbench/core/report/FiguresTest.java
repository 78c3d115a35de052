package dev.leanbench.core.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leanbench.core.compare.LevelShift;
import dev.leanbench.core.compare.TimeChange;
import dev.leanbench.core.contract.StatisticalReports;
import dev.leanbench.core.model.Seconds;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTest {

    @ParameterizedTest
    @CsvSource({
        "24, 24 s",
        "1.9, 1.9 s",
        "0.268, 268 ms",
        "24.873, 24.9 s",
        "3599.5, 1h 00m 00s",
        "60, 1m 00s",
        "754.4, 12m 34s",
        "719.6, 12m 00s",
        "3723, 1h 02m 03s",
        "1.000, 1.0 s",
        "0.000, 0.000 s"
    })
    void aDurationReadsAsPeopleSayIt(String seconds, String expected) {
        assertThat(Figures.duration(Seconds.parse(seconds))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "1.9, 5.1, +3.2 s, +168 %",
        "24, 26, +2 s, +8 %",
        "9, 9.75, +1 s, +8 %",
        "9.25, 9.75, +0.50 s, +5.4 %",
        "9.25, 10.00, +0.8 s, +8.1 %",
        "10.000, 20.000, +10.0 s, +100 %",
        "0.9, 24, +23 s, +2567 %",
        "100.5, 103.75, +3.3 s, +3.2 %",
        "125, 61, −1m 04s, −51.2 %",
        "12, 12, ±0 s, ±0 %"
    })
    void aChangeShowsNoMoreDigitsThanWereMeasured(String before, String after, String delta, String percent) {
        TimeChange change = new TimeChange(Optional.of(Seconds.parse(before)), Optional.of(Seconds.parse(after)));

        assertThat(Figures.delta(change)).isEqualTo(delta);
        assertThat(Figures.percent(change)).isEqualTo(percent);
    }

    @ParameterizedTest
    @CsvSource({
        "2.0, 2.0 or 3.0 s",
        "9.0, 9.0 or 10.0 s",
        "0.9, 0.9 s",
        "2.1, 2.1 s",
        "10, 10 s",
        "10.0, 10.0 s",
        "3.000, 3.0 s"
    })
    void aReadingThatLakeMayHavePrintedForTheNextSecondIsMarked(String seconds, String expected) {
        assertThat(Figures.reading(Seconds.parse(seconds))).isEqualTo(expected);
        assertThat(Figures.reading(Optional.of(Seconds.parse(seconds)))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"0.0994, +9.9 %", "0.0996, +10 %", "-0.034, −3.4 %", "1.049, +105 %", "0, ±0.0 %"})
    void anEstimatedChangeHasTenthsBelowTenPercent(double ratio, String expected) {
        assertThat(Figures.percent(ratio)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "0.0421, 42 ms",
        "0.9994, 999 ms",
        "0.9996, 1.00 s",
        "1.9412, 1.94 s",
        "9.994, 9.99 s",
        "9.996, 10.0 s",
        "24.18, 24.2 s",
        "59.94, 59.9 s",
        "59.96, 1m 00s",
        "754.4, 12m 34s"
    })
    void anEstimatedLevelHasThreeDigits(double seconds, String expected) {
        assertThat(Figures.level(seconds)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"851443712, 812 MiB", "1073100000, 1023 MiB", "1073500000, 1.0 GiB", "3435973837, 3.2 GiB"})
    void memoryIsShownInPowersOfTwo(double bytes, String expected) {
        assertThat(Figures.memory(bytes)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"0.97, 97 %", "0.994, 99 %", "0.995, > 99 %", "0.9999, > 99 %", "1, > 99 %"})
    void nothingIsEverCertain(double confidence, String expected) {
        assertThat(Figures.confidence(confidence)).isEqualTo(expected);
    }

    @Test
    void whatWasNotMeasuredIsSaidSo() {
        TimeChange unmeasured = new TimeChange(Optional.of(Seconds.parse("2.1")), Optional.empty());

        assertThat(Figures.duration(Optional.empty())).isEqualTo("not measured");
        assertThat(Figures.reading(Optional.empty())).isEqualTo("not measured");
        assertThat(Figures.delta(unmeasured)).isEqualTo("not measured");
        assertThat(Figures.percent(unmeasured)).isEqualTo("–");
    }

    @Test
    void levelsAreShownInTheUnitOfTheirSignal() {
        List<LevelShift> confirmed =
                StatisticalReports.everything().diff().findings().shifts(LevelShift.Stage.CONFIRMED);

        assertThat(confirmed).map(Figures::levels).containsExactly("12.0 s → 24.2 s", "763 MiB → 3.2 GiB");
    }

    @Test
    void numbersLookTheSameWhereverTheReportIsMade() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG"));
            assertThat(Figures.duration(Seconds.parse("3723"))).isEqualTo("1h 02m 03s");
            assertThat(Figures.memory(3_435_973_837.0)).isEqualTo("3.2 GiB");
            assertThat(Figures.percent(0.031)).isEqualTo("+3.1 %");
        } finally {
            Locale.setDefault(before);
        }
    }
}
