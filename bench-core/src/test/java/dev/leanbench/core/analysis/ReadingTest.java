package dev.leanbench.core.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.leanbench.core.compare.Signal;
import dev.leanbench.core.model.Seconds;
import dev.leanbench.core.model.TargetMeasures;
import dev.leanbench.core.model.TargetName;
import dev.leanbench.core.model.TargetTiming;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadingTest {

    @ParameterizedTest
    @CsvSource({
        "24, 24, 25, false", // floored
        "2.3, 2.25, 2.35, false",
        "1.0, 1, 2, true", // 1.0 s to 1.05 s, or 1.95 s to 2 s
        "9.0, 9, 10, true",
        "0.5, 0.45, 0.55, false",
        "0.268, 0.2675, 0.2685, false"
    })
    void aPrintedTimeIsAnInterval(String printed, double low, double high, boolean ambiguous) {
        Reading reading = Reading.printed(Seconds.parse(printed));

        assertThat(reading.low()).isCloseTo(low, within(1e-12));
        assertThat(reading.high()).isCloseTo(high, within(1e-12));
        assertThat(reading.ambiguous()).isEqualTo(ambiguous);
    }

    @Test
    void whatLakePrintsCanAlwaysMeanTheTimeItWasPrintedFor() {
        Random random = new Random(111);
        for (int i = 0; i < 20_000; i++) {
            long milliseconds = 1 + (long) Math.exp(Math.log(100_000) * random.nextDouble());
            double truth = milliseconds / 1000.0;

            assertThat(Reading.printed(LakePrinting.print(milliseconds)).distanceFrom(truth))
                    .as("%s ms", milliseconds)
                    .isLessThan(1e-9);
        }
    }

    @Test
    void anAmbiguousTimeIsReadAsWhatIsNearerToTheExpectedOne() {
        Reading reading = Reading.printed(Seconds.parse("1.0"));

        assertThat(reading.near(1.9)).isCloseTo(1.975, within(1e-12));
        assertThat(reading.near(1.1)).isCloseTo(1.025, within(1e-12));
        assertThat(reading.distanceFrom(1.5)).isCloseTo(0.45, within(1e-12));
        assertThat(reading.halfUnit()).isEqualTo(0.025);
    }

    @Test
    void nothingThatRanTookNoTimeAtAll() {
        assertThat(Reading.printed(Seconds.parse("0.000")).near(0)).isPositive();
        assertThat(Reading.printed(Seconds.parse("0")).near(0)).isPositive();
    }

    @Test
    void exactMillisecondsOutdoWhatWasPrinted() {
        Reading reading = Reading.wall(new TargetTiming(
                new TargetName("A"),
                Seconds.parse("1.0"),
                new TargetMeasures(Optional.empty(), OptionalLong.of(1_962), OptionalLong.empty())));

        assertThat(reading.ambiguous()).isFalse();
        assertThat(reading.near(1)).isCloseTo(1.962, within(1e-9));
    }

    @Test
    void whatWasNotMeasuredOrMeasuredAsNothingIsNoReading() {
        TargetTiming bare = new TargetTiming(new TargetName("A"), Seconds.parse("1.0"));
        TargetTiming zero = new TargetTiming(
                new TargetName("A"),
                Seconds.parse("1.0"),
                new TargetMeasures(Optional.of(Seconds.parse("0.00")), OptionalLong.empty(), OptionalLong.of(0)));

        assertThat(Reading.of(bare, Signal.CPU_TIME)).isEmpty();
        assertThat(Reading.of(bare, Signal.PEAK_MEMORY)).isEmpty();
        assertThat(Reading.of(zero, Signal.CPU_TIME)).isEmpty();
        assertThat(Reading.of(zero, Signal.PEAK_MEMORY)).isEmpty();
        assertThat(Reading.of(bare, Signal.WALL_TIME)).isPresent();
    }

    @Test
    void anEmptyIntervalIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Reading(2, 2, false));
        assertThatIllegalArgumentException().isThrownBy(() -> new Reading(-1, 2, false));
        assertThatIllegalArgumentException().isThrownBy(() -> new Reading(0, Double.NaN, false));
    }
}
