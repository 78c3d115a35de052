package dev.leanbench.core.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.hipparchus.distribution.continuous.NormalDistribution;
import org.hipparchus.distribution.continuous.TDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StudentTTest {

    /** The table of critical values in NIST's e-Handbook of Statistical Methods, section 1.3.6.7.2. */
    @ParameterizedTest
    @CsvSource({
        "1, 0.05, 12.706",
        "2, 0.05, 4.303",
        "5, 0.05, 2.571",
        "10, 0.05, 2.228",
        "30, 0.05, 2.042",
        "100, 0.05, 1.984",
        "1, 0.01, 63.657",
        "10, 0.01, 3.169",
        "10, 0.2, 1.372",
        "30, 0.002, 3.385"
    })
    void theCriticalValuesAreThoseOfThePublishedTable(double degrees, double probability, double critical) {
        assertThat(StudentT.critical(probability, degrees)).isCloseTo(critical, within(5e-4));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.5, 1, 2, 2.5, 3, 4.7, 8, 20, 60, 100, 1000})
    void theProbabilityIsThatOfTheOracleFarIntoTheTails(double degrees) {
        TDistribution oracle = new TDistribution(degrees);
        for (double t : new double[] {1e-6, 0.01, 0.3, 1, 1.96, 3, 5, 10, 40}) {
            double expected = 2 * oracle.cumulativeProbability(-t);

            assertThat(StudentT.twoSided(t, degrees))
                    .as("t = %s", t)
                    .isCloseTo(expected, within(1e-9 * expected + 1e-14));
        }
    }

    @Test
    void theSignOfTheStatisticDoesNotMatter() {
        assertThat(StudentT.twoSided(-2.5, 7)).isEqualTo(StudentT.twoSided(2.5, 7));
    }

    @Test
    void noDifferenceAtAllIsAlwaysAtLeastReached() {
        assertThat(StudentT.twoSided(0, 7)).isEqualTo(1);
        assertThat(StudentT.critical(1, 7)).isCloseTo(0, within(1e-12));
    }

    @Test
    void anEndlessDistanceIsNeverReached() {
        assertThat(StudentT.twoSided(1e200, 7)).isZero();
    }

    @Test
    void theCriticalValueIsExceededWithTheProbabilityAskedFor() {
        Random random = new Random(1);
        for (int i = 0; i < 200; i++) {
            double probability = Math.pow(10, -6 * random.nextDouble());
            double degrees = 1 + 50 * random.nextDouble();

            assertThat(StudentT.twoSided(StudentT.critical(probability, degrees), degrees))
                    .isCloseTo(probability, within(1e-9 * probability));
        }
    }

    @Test
    void theProbabilityFallsAsTheStatisticGrows() {
        for (double degrees : new double[] {1, 3, 9, 60}) {
            double last = 1;
            for (double t = 0.05; t < 20; t += 0.05) {
                double next = StudentT.twoSided(t, degrees);
                assertThat(next).isLessThan(last);
                last = next;
            }
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {3, 4, 6, 10, 30, 100})
    void theNormalScoreIsAsRareAsTheStatisticWithinItsDocumentedError(double degrees) {
        NormalDistribution normal = new NormalDistribution();
        for (double t = 0.1; t <= 30; t += 0.1) {
            double exact = -normal.inverseCumulativeProbability(StudentT.twoSided(t, degrees) / 2);
            if (exact <= 4) {
                assertThat(StudentT.normalScore(t, degrees)).as("t = %s", t).isCloseTo(exact, within(0.03 * exact));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {-12, -2, -0.1, 0, 0.1, 1, 3, 40})
    void theNormalScoreCanBeTurnedBack(double t) {
        assertThat(StudentT.fromNormalScore(StudentT.normalScore(t, 5), 5))
                .isCloseTo(t, within(1e-12 * (1 + Math.abs(t))));
    }
}
