package dev.leanbench.evaluation.peers;

import static dev.leanbench.evaluation.truth.Direction.FASTER;
import static dev.leanbench.evaluation.truth.Direction.SLOWER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SeriesRulesTest {

    private static double[] alternating(int count, double even, double odd) {
        return IntStream.range(0, count)
                .mapToDouble(i -> i % 2 == 0 ? even : odd)
                .toArray();
    }

    @Nested
    class ThePreviousValue {

        private final PreviousRule rule = new PreviousRule(1.10);

        @Test
        void countsAloneAndMayBeExceededByTheRatio() {
            double[] earlier = {50, 10};
            assertThat(rule.judge(earlier, 10.99)).isEmpty();
            assertThat(rule.judge(earlier, 11.01)).contains(SLOWER);
            assertThat(rule.judge(earlier, 9.10)).isEmpty();
            assertThat(rule.judge(earlier, 9.08)).contains(FASTER);
        }
    }

    @Nested
    class Bencher {

        @Test
        void allowsWhatStudentsDistributionReachesOnceInAHundred() {
            // Mean 2, deviation √(2/3); the 99th percentile of t with 2 degrees is 6.9646: the limits are 2 ± 5.687.
            double[] earlier = {1, 2, 3};
            assertThat(BencherRule.DEFAULT.judge(earlier, 7.68)).isEmpty();
            assertThat(BencherRule.DEFAULT.judge(earlier, 7.69)).contains(SLOWER);
            assertThat(BencherRule.DEFAULT.judge(earlier, -3.69)).contains(FASTER);
        }

        @Test
        void saysNothingWithoutTwoDifferentValues() {
            assertThat(BencherRule.DEFAULT.judge(new double[] {1}, 100)).isEmpty();
            assertThat(BencherRule.DEFAULT.judge(new double[] {1, 1, 1}, 100)).isEmpty();
        }

        @Test
        void forgetsAllButTheLast64() {
            double[] earlier = Sample.newest(65, alternating(65, 10, 12));
            earlier[0] = 1e6;
            assertThat(BencherRule.DEFAULT.judge(earlier, 15)).contains(SLOWER);
        }
    }

    @Nested
    class Conbench {

        @Test
        void comparesWithTheSpreadOfEarlierResiduals() {
            // Residuals 0, 12 − 10, 11 − 11: deviation √(4/3) = 1.1547. The mean is 11, so the limit is 16.774.
            double[] earlier = {10, 12, 11};
            assertThat(ConbenchRule.DEFAULT.judge(earlier, 16.77)).isEmpty();
            assertThat(ConbenchRule.DEFAULT.judge(earlier, 16.78)).contains(SLOWER);
            assertThat(ConbenchRule.DEFAULT.judge(earlier, 5.22)).contains(FASTER);
        }

        @Test
        void saysNothingAfterOneRun() {
            assertThat(ConbenchRule.DEFAULT.judge(new double[] {10}, 100)).isEmpty();
        }
    }

    @Nested
    class RustcPerf {

        @Test
        void takesTwoThousandthsForSignificantWhileHistoryIsShort() {
            double[] earlier = {10, 10};
            // 1 %: five times the threshold, medium (3); half of 1 % is small (2); on average small: relevant.
            assertThat(RustcPerfRule.DEFAULT.judge(earlier, 10.1)).contains(SLOWER);
            // 0.3 %: small (2) and very small (1): not relevant.
            assertThat(RustcPerfRule.DEFAULT.judge(earlier, 10.031)).isEmpty();
        }

        @Test
        void fencesOffTheThirdQuartile() {
            // Half of the 29 changes are 10/110, half 10/100: Q1 = 0.0909, Q3 = 0.1.
            double[] earlier = alternating(30, 100, 110);
            double threshold = 0.1 + 3 * (0.1 - 10 / 110.0);
            assertThat(RustcPerfRule.significanceThreshold(earlier)).isCloseTo(threshold, within(1e-12));
            assertThat(RustcPerfRule.DEFAULT.judge(earlier, 110 * (1 + threshold) + 0.01))
                    .contains(SLOWER);
            assertThat(RustcPerfRule.DEFAULT.judge(earlier, 110 * (1 + threshold) - 0.01))
                    .isEmpty();
            assertThat(RustcPerfRule.DEFAULT.judge(earlier, 110 * (1 - threshold) - 0.01))
                    .contains(FASTER);
        }
    }

    @Nested
    class Radar {

        @Test
        void reportsThreeTimesTheUsualLargestChange() {
            double[] earlier = alternating(11, 10, 12);
            assertThat(RadarRule.DEFAULT.judge(earlier, 15.9)).isEmpty();
            assertThat(RadarRule.DEFAULT.judge(earlier, 16)).contains(SLOWER);
            assertThat(RadarRule.DEFAULT.judge(earlier, 4)).contains(FASTER);
        }

        @Test
        void saysNothingBeforeTheEleventhRun() {
            assertThat(RadarRule.DEFAULT.judge(alternating(10, 10, 12), 1000)).isEmpty();
        }

        @Test
        void reportsAnyChangeOfWhatNeverChanged() {
            double[] earlier = new double[11];
            Arrays.fill(earlier, 10);
            assertThat(RadarRule.DEFAULT.judge(earlier, 10.1)).contains(SLOWER);
            assertThat(RadarRule.DEFAULT.judge(earlier, 10)).isEmpty();
        }
    }

    @Nested
    class Lnt {

        @Test
        void reportsEverythingFromOnePercentAndAHundredthOfASecondOn() {
            assertThat(LntRule.DEFAULT.judge(new double[] {10}, 10.09)).isEmpty();
            assertThat(LntRule.DEFAULT.judge(new double[] {10}, 10.11)).contains(SLOWER);
            assertThat(LntRule.DEFAULT.judge(new double[] {10}, 9.8)).contains(FASTER);
            assertThat(LntRule.DEFAULT.judge(new double[] {0.5}, 0.509)).isEmpty();
        }
    }
}
