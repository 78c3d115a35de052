package dev.leanbench.core.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FalseDiscoveryTest {

    /** The fifteen p-values of Benjamini and Hochberg (1995), section 4: at 5 % they reject the first four. */
    @Test
    void theExampleOfThePaperRejectsItsFourHypotheses() {
        double[] p = {
            0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262, 0.5719, 0.6528,
            0.7590, 1.0
        };

        double[] adjusted = FalseDiscovery.adjusted(p);

        assertThat(Arrays.stream(adjusted).filter(value -> value <= 0.05).count())
                .isEqualTo(4);
        assertThat(adjusted[0]).isCloseTo(0.0015, within(1e-12));
        assertThat(adjusted[3]).isCloseTo(0.0095 * 15 / 4, within(1e-12));
        // 0.0201 · 15 / 5 and 0.0278 · 15 / 6 both come down to what 0.0298 is given.
        assertThat(adjusted[5]).isCloseTo(0.0298 * 15 / 7, within(1e-12));
        assertThat(adjusted[14]).isEqualTo(1);
    }

    @Test
    void noTestsHaveNoDiscoveries() {
        assertThat(FalseDiscovery.adjusted(new double[0])).isEmpty();
    }

    @Test
    void oneTestIsLeftAsItIs() {
        assertThat(FalseDiscovery.adjusted(new double[] {0.03})).containsExactly(0.03);
    }

    @Test
    void adjustedValuesKeepTheOrderAreNoSmallerAndNoMoreThanOne() {
        Random random = new Random(2);
        for (int trial = 0; trial < 200; trial++) {
            double[] p = random.doubles(1 + random.nextInt(60)).map(x -> x * x).toArray();

            double[] adjusted = FalseDiscovery.adjusted(p);

            for (int i = 0; i < p.length; i++) {
                assertThat(adjusted[i]).isBetween(p[i] * (1 - 1e-15), 1.0);
                for (int j = 0; j < p.length; j++) {
                    assertThat(p[i] < p[j] && adjusted[i] > adjusted[j]).isFalse();
                }
            }
        }
    }

    @Test
    void aSmallerValueNeverMakesAnotherOneLarger() {
        Random random = new Random(3);
        for (int trial = 0; trial < 200; trial++) {
            double[] p = random.doubles(30).toArray();
            double[] smaller = p.clone();
            smaller[random.nextInt(p.length)] *= random.nextDouble();

            double[] adjusted = FalseDiscovery.adjusted(p);
            double[] after = FalseDiscovery.adjusted(smaller);

            for (int i = 0; i < p.length; i++) {
                assertThat(after[i]).isLessThanOrEqualTo(adjusted[i]);
            }
        }
    }

    @Test
    void whereNothingChangedAnyFlagIsAsRareAsPromised() {
        Random random = new Random(4);
        int trials = 4000;
        int flagged = 0;
        for (int trial = 0; trial < trials; trial++) {
            double[] adjusted = FalseDiscovery.adjusted(random.doubles(50).toArray());
            flagged += Arrays.stream(adjusted).anyMatch(value -> value <= 0.1) ? 1 : 0;
        }

        // Three standard errors of a share of 0.1 among the trials.
        assertThat((double) flagged / trials).isLessThanOrEqualTo(0.1 + 3 * Math.sqrt(0.09 / trials));
    }

    @Test
    void whereSomeChangedTheShareOfFalseFlagsStaysBelowTheRate() {
        Random random = new Random(5);
        double rate = 0.2;
        double falseShares = 0;
        int found = 0;
        int trials = 2000;
        for (int trial = 0; trial < trials; trial++) {
            double[] p = random.doubles(100).toArray();
            for (int i = 0; i < 20; i++) {
                p[i] *= 0.001;
            }
            double[] adjusted = FalseDiscovery.adjusted(p);
            int flags = 0;
            int wrong = 0;
            for (int i = 0; i < p.length; i++) {
                flags += adjusted[i] <= rate ? 1 : 0;
                wrong += adjusted[i] <= rate && i >= 20 ? 1 : 0;
            }
            found += flags - wrong;
            falseShares += flags == 0 ? 0 : (double) wrong / flags;
        }

        assertThat(falseShares / trials).isLessThanOrEqualTo(rate);
        assertThat(found).isEqualTo(20 * trials);
    }
}
