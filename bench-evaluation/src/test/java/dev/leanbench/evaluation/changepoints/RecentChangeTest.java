package dev.leanbench.evaluation.changepoints;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class RecentChangeTest {

    static final List<Method> METHODS = Method.ALL;

    /** Those that stop at the newest level, or place an older change where it is. */
    static final List<Method> METHODS_FOR_OLD_STEPS =
            List.of(Method.BINARY_SEGMENTATION, Method.PELT, Method.ED_PELT, Method.E_DIVISIVE);

    private static final double[] QUIET = Condition.all().get(3).quiet(5);

    @ParameterizedTest
    @FieldSource("METHODS")
    void everyMethodSeesAClearStepOfAnyAge(Method method) {
        double quiet = method.search().score(QUIET);
        for (int runs : Step.AGES) {
            assertThat(method.search().score(new Step(6, runs).applied(QUIET)))
                    .as("%d runs", runs)
                    .isGreaterThan(quiet * 1.5);
        }
    }

    @ParameterizedTest
    @FieldSource("METHODS")
    void everyMethodSeesAStepDown(Method method) {
        assertThat(method.search().score(new Step(-6, 4).applied(QUIET)))
                .isGreaterThan(method.search().score(QUIET) * 1.5);
    }

    @ParameterizedTest
    @FieldSource("METHODS_FOR_OLD_STEPS")
    void anOldStepIsNotARecentOne(Method method) {
        double old = method.search().score(new Step(6, 26).applied(QUIET));
        assertThat(old).isLessThan(method.search().score(new Step(6, 4).applied(QUIET)) / 2);
    }

    @Test
    void binarySegmentationGivesTheDifferenceOfTheMeansInStandardErrors() {
        double[] series = new double[15];
        Arrays.fill(series, 11, 15, 3);
        assertThat(new BinarySegmentation(13).score(series)).isCloseTo(3 / Math.sqrt(1.0 / 4 + 1.0 / 11), within(1e-9));
        assertThat(new BinarySegmentation(5).score(series)).isCloseTo(3 / Math.sqrt(1.0 / 4 + 1.0 / 5), within(1e-9));
    }

    @Test
    void oneOutlierIsDrawnIn() {
        double[] series = QUIET.clone();
        series[series.length - 3] += 20;
        assertThat(Method.BINARY_SEGMENTATION.search().score(series)).isGreaterThan(8);
        assertThat(Method.TAMED_SEGMENTATION.search().score(series)).isLessThan(3);
    }

    @Test
    void aSeriesWithoutAnyScatterHasNoChange() {
        assertThat(METHODS)
                .allSatisfy(method ->
                        assertThat(method.search().score(new double[20])).isLessThan(1e-9));
    }
}
