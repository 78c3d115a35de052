package dev.leanbench.report.github;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leanbench.core.compare.TimeChange;
import dev.leanbench.core.model.Seconds;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTest {

    @ParameterizedTest
    @CsvSource({
        "24, 24 s",
        "1.9, 1.9 s",
        "0.268, 0.268 s",
        "60, 1m 0s",
        "754.4, 12m 34s",
        "719.6, 12m 0s",
        "3723, 1h 2m 3s"
    })
    void aDurationReadsAsPeopleSayIt(String seconds, String expected) {
        assertThat(Figures.duration(Seconds.parse(seconds))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "1.9, 5.1, +3.2 s, +168 %",
        "24, 26, +2 s, +8 %",
        "0.9, 24, +23 s, +2567 %",
        "100.5, 103.75, +3.3 s, +3.2 %",
        "125, 61, −1m 4s, −51.2 %",
        "12, 12, ±0 s, ±0 %"
    })
    void aChangeShowsNoMoreDigitsThanWereMeasured(String before, String after, String delta, String percent) {
        TimeChange change = new TimeChange(Optional.of(Seconds.parse(before)), Optional.of(Seconds.parse(after)));

        assertThat(Figures.delta(change)).isEqualTo(delta);
        assertThat(Figures.percent(change)).isEqualTo(percent);
    }

    @Test
    void whatWasNotMeasuredIsSaidSo() {
        assertThat(Figures.duration(Optional.empty())).isEqualTo("not measured");
    }
}
