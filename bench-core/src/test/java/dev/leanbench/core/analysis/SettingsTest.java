package dev.leanbench.core.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.leanbench.core.compare.Signal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0.05, 0.2, 0.1, 1, 104, false discovery rate 0.0",
        "1, 0.05, 0.2, 0.1, 1, 104, false discovery rate 1.0",
        "NaN, 0.05, 0.2, 0.1, 1, 104, false discovery rate NaN",
        "0.05, -0.1, 0.2, 0.1, 1, 104, smallest change below 0",
        "0.05, 0.05, NaN, 0.1, 1, 104, smallest change below 0",
        "0.05, 0.05, 0.2, -1, 1, 104, smallest change below 0",
        "0.05, 0.05, 0.2, 0.1, -1, 104, smallest change below 0",
        "0.05, 0.05, 0.2, 0.1, 1, 1, analysis of 1 runs"
    })
    void settingsThatMakeNoSenseAreRefusedByName(
            double rate, double ratio, double seconds, double memoryRatio, double bytes, int runs, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Settings(rate, ratio, seconds, memoryRatio, bytes, runs))
                .withMessageContaining(message);
    }

    @ParameterizedTest
    @CsvSource({
        "10, 10.6, true",
        "10, 10.4, false", // 4 %
        "2, 2.15, false", // 0.15 s
        "2, 2.25, true",
        "10, 9.4, true",
        "10, 9.6, false"
    })
    void aChangeMattersWhenItIsLargeEnoughInBothRatioAndSeconds(double before, double after, boolean matters) {
        assertThat(Settings.DEFAULT.matters(Signal.WALL_TIME, Math.log(before), Math.log(after)))
                .isEqualTo(matters);
        assertThat(Settings.DEFAULT.matters(Signal.CPU_TIME, Math.log(before), Math.log(after)))
                .isEqualTo(matters);
    }

    @Test
    void memoryHasItsOwnMeasure() {
        double gibibyte = Math.log(1 << 30);

        assertThat(Settings.DEFAULT.matters(Signal.PEAK_MEMORY, gibibyte, gibibyte + Math.log(1.09)))
                .isFalse();
        assertThat(Settings.DEFAULT.matters(Signal.PEAK_MEMORY, gibibyte, gibibyte + Math.log(1.11)))
                .isTrue();
        assertThat(Settings.DEFAULT.matters(Signal.PEAK_MEMORY, Math.log(1 << 20), Math.log(3 << 20)))
                .isFalse();
    }
}
