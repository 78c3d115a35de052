package dev.leanbench.core.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecondsTest {

    @ParameterizedTest
    @ValueSource(strings = {"0", "24", "24.0", "1.9", "0.268", "2444.873", "1.234567", "100000000", "100000000.000000"})
    void theDigitsThatWereReadAreTheDigitsThatAreWritten(String printed) {
        assertThat(Seconds.parse(printed)).hasToString(printed);
    }

    @ParameterizedTest
    @CsvSource({
        "1.2345674, 1.234567", // below a microsecond nothing is kept,
        "1.2345675, 1.234568", // rounded half up
        "1e2, 100",
        "1.5E+1, 15",
        "25e-3, 0.025",
        "0e9, 0"
    })
    void otherNotationsBecomePlainDigits(String text, String printed) {
        assertThat(Seconds.parse(text)).hasToString(printed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "x", "1,5", "0x10", "NaN", "Infinity", "1 s"})
    void whatIsNoNumberIsRefusedByName(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Seconds.parse(text))
                .withMessageContaining("'" + text + "'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "-0.000001", "100000000.1", "100000001", "1e10", "1e999999999", "9e18"})
    void timesThatNoBuildTakesAreRefused(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Seconds.parse(text))
                .withMessageContaining("expected 0 to 100000000");
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 7})
    void decimalsBeyondAMicrosecondAreRefused(int decimals) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Seconds(1, decimals))
                .withMessageContaining(decimals + " decimals");
    }

    @Test
    void aClocksMillisecondsHaveThreeDecimals() {
        assertThat(Seconds.ofMilliseconds(1_950)).hasToString("1.950").isNotEqualTo(Seconds.parse("1.95"));
    }

    @ParameterizedTest
    @CsvSource({"1.25, 1, 1.3", "1.24, 1, 1.2", "24, 1, 24", "0.268, 3, 0.268", "9.99, 0, 10", "1.9, 6, 1.9"})
    void roundingShortensAndNeverInventsDigits(String time, int most, String rounded) {
        assertThat(Seconds.parse(time).roundedTo(most)).hasToString(rounded);
    }

    @Test
    void equalTimesWithMoreDigitsComeLaterSoThatTheOrderAgreesWithEquals() {
        assertThat(Seconds.parse("24")).isLessThan(Seconds.parse("24.0")).isNotEqualTo(Seconds.parse("24.0"));
        assertThat(Seconds.parse("9")).isLessThan(Seconds.parse("10"));
        assertThat(Seconds.parse("9.5")).isGreaterThan(Seconds.parse("9"));
    }

    @Test
    void anyTimeSurvivesWritingAndReadingAndIsOrderedLikeItsNumber() {
        Random random = new Random(20261123);
        Seconds previous = Seconds.parse("0");
        for (int i = 0; i < 10_000; i++) {
            int decimals = random.nextInt(Seconds.MAX_DECIMALS + 1);
            Seconds time = new Seconds(random.nextLong(Seconds.MAX_SECONDS), decimals);

            assertThat(Seconds.parse(time.toString())).isEqualTo(time);
            assertThat(Seconds.of(time.toBigDecimal())).isEqualTo(time);
            assertThat(time.toDouble()).isEqualTo(new BigDecimal(time.toString()).doubleValue());
            int byNumber = time.toBigDecimal().compareTo(previous.toBigDecimal());
            if (byNumber != 0) {
                assertThat(Integer.signum(time.compareTo(previous))).isEqualTo(byNumber);
            }
            previous = time;
        }
    }
}
