package dev.leanbench.core.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.hipparchus.distribution.continuous.NormalDistribution;
import org.hipparchus.stat.descriptive.rank.Percentile;
import org.hipparchus.stat.descriptive.rank.Percentile.EstimationType;
import org.junit.jupiter.api.Test;

class RobustTest {

    @Test
    void theMedianOfAnOddNumberIsTheMiddleOne() {
        assertThat(Robust.median(9, 1, 5)).isEqualTo(5);
        assertThat(Robust.median(7)).isEqualTo(7);
    }

    @Test
    void theMedianOfAnEvenNumberLiesBetweenTheTwoInTheMiddle() {
        assertThat(Robust.median(9, 1, 5, 2)).isEqualTo(3.5);
    }

    @Test
    void lessThanHalfOfTheValuesCannotMoveTheMedianBeyondTheOthers() {
        assertThat(Robust.median(1, 2, 3, 1e9, 1e9)).isEqualTo(3);
    }

    @Test
    void theCallersValuesAreLeftAsTheyAre() {
        double[] values = {3, 1, 2};

        Robust.median(values);
        Robust.scaleAbout(0, values);
        Robust.trimmedScaleAbout(0, values);

        assertThat(values).containsExactly(3, 1, 2);
    }

    @Test
    void theScaleOfNormalValuesIsTheirStandardDeviation() {
        double[] values = normal(100_000, 10, 3, new Random(6));

        assertThat(Robust.scaleAbout(10, values)).isCloseTo(3, within(0.03));
        assertThat(Robust.NORMAL_CONSISTENCY)
                .isCloseTo(1 / new NormalDistribution().inverseCumulativeProbability(0.75), within(1e-12));
    }

    @Test
    void theScaleOfEqualValuesIsNothing() {
        assertThat(Robust.scaleAbout(4, 4, 4, 4)).isZero();
        assertThat(Robust.trimmedScaleAbout(4, 4, 4, 4)).isZero();
    }

    @Test
    void theTrimmedScaleOfNormalValuesIsTheirStandardDeviationToo() {
        double[] values = normal(100_000, 10, 3, new Random(61));

        assertThat(Robust.trimmedScaleAbout(10, values)).isCloseTo(3, within(0.03));
    }

    @Test
    void theTrimmedScaleIsTheSameHoweverFarOutTheWildestValuesAre() {
        double[] values = {-2, -1.5, -1, -0.5, 0, 0.5, 1, 1.5, 2, 40};
        double[] wilder = {-2, -1.5, -1, -0.5, 0, 0.5, 1, 1.5, 2, 4e6};

        assertThat(Robust.trimmedScaleAbout(0, wilder)).isEqualTo(Robust.trimmedScaleAbout(0, values));
    }

    @Test
    void changesInSomeValuesMoveTheTrimmedScaleLessThanTheOther() {
        double[] values = normal(2_000, 0, 1, new Random(62));
        double[] someChanged = values.clone();
        Arrays.setAll(someChanged, i -> i % 30 == 0 ? values[i] + 6 : values[i]);

        double moved = Robust.trimmedScaleAbout(0, someChanged) / Robust.trimmedScaleAbout(0, values);
        assertThat(moved).isCloseTo(1, within(Robust.scaleAbout(0, someChanged) / Robust.scaleAbout(0, values) - 1));
    }

    @Test
    void theTrimmedScaleScattersLessFromSampleToSample() {
        Random random = new Random(63);
        double trimmed = 0;
        double untrimmed = 0;
        for (int trial = 0; trial < 500; trial++) {
            double[] values = normal(100, 0, 1, random);
            trimmed += Math.pow(Math.log(Robust.trimmedScaleAbout(0, values)), 2);
            untrimmed += Math.pow(Math.log(Robust.scaleAbout(0, values)), 2);
        }

        assertThat(trimmed).isLessThan(untrimmed);
    }

    @Test
    void quantilesAreThoseOfTheOracle() {
        Random random = new Random(7);
        Percentile oracle = new Percentile().withEstimationType(EstimationType.R_7);
        for (int trial = 0; trial < 100; trial++) {
            double[] sorted = random.doubles(1 + random.nextInt(30)).sorted().toArray();
            double share = Math.max(1e-9, random.nextDouble());

            assertThat(Robust.quantile(sorted, share)).isCloseTo(oracle.evaluate(sorted, 100 * share), within(1e-12));
        }
    }

    @Test
    void theOutermostQuantilesAreTheOutermostValues() {
        double[] sorted = {1, 4, 9};

        assertThat(Robust.quantile(sorted, 0)).isEqualTo(1);
        assertThat(Robust.quantile(sorted, 0.5)).isEqualTo(Robust.median(sorted));
        assertThat(Robust.quantile(sorted, 1)).isEqualTo(9);
    }

    @Test
    void theMedianDoesNotDependOnTheOrderAndMovesWithTheValues() {
        Random random = new Random(8);
        for (int trial = 0; trial < 100; trial++) {
            double[] values = random.doubles(1 + random.nextInt(40)).toArray();
            double[] reversed = new double[values.length];
            Arrays.setAll(reversed, i -> values[values.length - 1 - i]);
            double[] moved = Arrays.stream(values).map(value -> 2 * value + 1).toArray();

            assertThat(Robust.median(reversed)).isEqualTo(Robust.median(values));
            assertThat(Robust.median(moved)).isCloseTo(2 * Robust.median(values) + 1, within(1e-12));
        }
    }

    @Test
    void aWildValueCountsAsTheEndOfTheReach() {
        assertThat(Robust.drawnIn(5, 1, 2)).isEqualTo(3);
        assertThat(Robust.drawnIn(-5, 1, 2)).isEqualTo(-1);
        assertThat(Robust.drawnIn(2.5, 1, 2)).isEqualTo(2.5);
    }

    @Test
    void allOfAFewAndThreeQuartersOfSeveralMustStayAway() {
        assertThat(Robust.stayAway(new double[] {3, 3}, 1, 3)).isTrue();
        assertThat(Robust.stayAway(new double[] {3, 1}, 1, 3)).isFalse();
        assertThat(Robust.stayAway(new double[] {3, 1, 3, 3}, 1, 3)).isTrue();
        assertThat(Robust.stayAway(new double[] {3, 1, 1, 3}, 1, 3)).isFalse();
        assertThat(Robust.stayAway(new double[] {1, 1, 3, 1}, 3, 1)).isTrue();
    }

    private static double[] normal(int count, double mean, double deviation, Random random) {
        return random.doubles(count)
                .map(unused -> mean + deviation * random.nextGaussian())
                .toArray();
    }
}
