package dev.leanbench.evaluation.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LakePrintingTest {

    @ParameterizedTest
    @CsvSource({
        "1, 0.001",
        "999, 0.999",
        "1000, 1.000",
        "1001, 1.0",
        "1049, 1.0",
        "1050, 1.1",
        "1949, 1.9",
        "1950, 1.0",
        "1999, 1.0",
        "2000, 2.0",
        "7749, 7.7",
        "9949, 9.9",
        "9950, 9.0",
        "9999, 9.0",
        "10000, 10.0",
        "10001, 10",
        "10999, 10",
        "11000, 11",
        "61999, 61"
    })
    void printsTheDigitsThatLakePrints(long milliseconds, String printed) {
        assertThat(LakePrinting.print(milliseconds)).hasToString(printed);
    }
}
