package dev.leanbench.evaluation.changepoints;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PeltTest {

    private static final Condition HEAVY_TAILS = Condition.all().get(4);

    @ParameterizedTest
    @ValueSource(doubles = {1, 4, 12})
    void pruningLosesNothing(double penalty) {
        for (long seed = 1; seed <= 20; seed++) {
            double[] series = new Step(3, 20).applied(HEAVY_TAILS.quiet(seed));
            assertThat(seed).satisfies(each -> {
                comparesWithAllSegmentations(SegmentCost::normalMean, series, penalty);
                comparesWithAllSegmentations(SegmentCost::empiricalDistribution, series, penalty);
            });
        }
    }

    private static void comparesWithAllSegmentations(
            Function<double[], SegmentCost> cost, double[] series, double penalty) {
        SegmentCost segment = cost.apply(series);
        double[] cheapest = new double[series.length + 1];
        Arrays.fill(cheapest, Double.POSITIVE_INFINITY);
        cheapest[0] = -penalty;
        for (int end = 2; end <= series.length; end++) {
            for (int last = 0; last <= end - 2; last++) {
                cheapest[end] = Math.min(cheapest[end], cheapest[last] + segment.of(last, end) + penalty);
            }
        }
        assertThat(Pelt.cheapest(segment, series.length, penalty)).containsExactly(cheapest, within(1e-9));
    }

    @Test
    void theScoreIsWhatTheStepSavesInSquares() {
        double[] series = new double[16];
        Arrays.fill(series, 12, 16, 1);
        // One level of 1/4: 12 · (1/4)² + 4 · (3/4)² = 3; two levels: nothing.
        assertThat(Method.PELT.search().score(series)).isCloseTo(3, within(1e-9));
    }

    @Test
    void theEmpiricalCostOfTwoValuesIsThatOfTheirDistributionAtTheSmallerOne() {
        // All three quantiles are the smaller value, which counts half: F = 1/4.
        double expected = -2 * Math.log(3) * 2 * (0.25 * Math.log(0.25) + 0.75 * Math.log(0.75));
        assertThat(SegmentCost.empiricalDistribution(new double[] {1, 2}).of(0, 2))
                .isCloseTo(expected, within(1e-12));
    }

    @Test
    void theEmpiricalCostOnlyKnowsWhichValueIsLarger() {
        double[] series = HEAVY_TAILS.quiet(3);
        SegmentCost cost = SegmentCost.empiricalDistribution(series);
        SegmentCost ofCubes = SegmentCost.empiricalDistribution(
                Arrays.stream(series).map(value -> value * value * value).toArray());
        assertThat(IntStream.range(2, series.length).mapToDouble(end -> cost.of(0, end)))
                .containsExactlyElementsOf(IntStream.range(2, series.length)
                        .mapToObj(end -> ofCubes.of(0, end))
                        .toList());
    }
}
