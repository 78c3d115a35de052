package dev.leanbench.core.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GammaTest {

    private static final double EULER = 0.5772156649015329;

    @Test
    void theLogarithmOfAFactorialIsTheSumOfLogarithms() {
        double sum = 0;
        for (int n = 1; n < 170; n++) {
            sum += Math.log(n);

            assertThat(Gamma.logarithm(n + 1)).isCloseTo(sum, within(1e-13 * (1 + sum)));
        }
    }

    @Test
    void halfHasTheRootOfPi() {
        assertThat(Gamma.logarithm(0.5)).isCloseTo(Math.log(Math.PI) / 2, within(1e-14));
    }

    /** Closed forms of Gauss and Euler: Abramowitz and Stegun 6.3.2, 6.3.3, 6.4.2 and 6.4.4. */
    @Test
    void theDerivativesHaveTheirKnownValues() {
        assertThat(Gamma.digamma(1)).isCloseTo(-EULER, within(1e-10));
        assertThat(Gamma.digamma(0.5)).isCloseTo(-EULER - 2 * Math.log(2), within(1e-10));
        assertThat(Gamma.trigamma(1)).isCloseTo(Math.PI * Math.PI / 6, within(1e-10));
        assertThat(Gamma.trigamma(0.5)).isCloseTo(Math.PI * Math.PI / 2, within(1e-10));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.05, 0.3, 0.5, 1, 1.46, 2, 3.7, 9.99, 10, 25, 400, 1e5})
    void theFunctionsAgreeWithTheOracle(double x) {
        assertThat(Gamma.logarithm(x)).isCloseTo(oracleLogarithm(x), relative(oracleLogarithm(x), 1e-12));
        assertThat(Gamma.digamma(x))
                .isCloseTo(
                        org.hipparchus.special.Gamma.digamma(x),
                        relative(org.hipparchus.special.Gamma.digamma(x), 1e-8));
        assertThat(Gamma.trigamma(x))
                .isCloseTo(
                        org.hipparchus.special.Gamma.trigamma(x),
                        relative(org.hipparchus.special.Gamma.trigamma(x), 1e-9));
    }

    private static double oracleLogarithm(double x) {
        return org.hipparchus.special.Gamma.logGamma(x);
    }

    private static Offset<Double> relative(double expected, double tolerance) {
        return within(tolerance * (1 + Math.abs(expected)));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.002, 0.1, 0.5, 1, 2, 10, 30, 1000, 9e5})
    void theInverseOfTrigammaGivesBackWhereItCameFrom(double x) {
        assertThat(Gamma.inverseTrigamma(Gamma.trigamma(x))).isCloseTo(x, within(1e-8 * x));
    }

    @ParameterizedTest
    @CsvSource({"1e9, 0.001", "1e-12, 1000000"})
    void theInverseOfTrigammaKeepsWithinItsRange(double y, double bound) {
        assertThat(Gamma.inverseTrigamma(y)).isCloseTo(bound, within(1e-9 * bound));
    }
}
