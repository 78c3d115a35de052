package dev.leanbench.core.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class StaircaseTest {

    @Test
    void eachStepIsFoundOnceAndLeavesNothing() {
        double[] residuals = Staircase.residuals(series(1, 1, 1, 1, 1, 1, 2, 2, 2, 5, 5, 5), 3);

        assertThat(residuals[0]).isGreaterThan(1);
        assertThat(residuals[2]).isCloseTo(0, within(0.4));
        assertThat(residuals[0]).isGreaterThan(residuals[1]);
        assertThat(residuals[1]).isGreaterThanOrEqualTo(residuals[2]);
    }

    @Test
    void oneStepIsExplainedByOne() {
        assertThat(Staircase.residuals(series(1, 1, 1, 3, 3, 3), 1)[0]).isCloseTo(0, within(1e-12));
    }

    @Test
    void aSlopeIsNotExplainedByOneStep() {
        double[] residuals = Staircase.residuals(series(0, 1, 2, 3, 4, 5, 6, 7), 3);

        assertThat(residuals[0]).isCloseTo(10, within(1e-9));
        assertThat(residuals[2]).isGreaterThan(0.9);
    }

    @Test
    void ofTwoReadingsThereIsButOneStep() {
        assertThat(Staircase.residuals(series(1, 2), 3)).hasSize(1);
    }

    private static Series series(double... values) {
        double[] weeks = new double[values.length];
        Arrays.setAll(weeks, i -> i - values.length + 1);
        return new Series(weeks, values, new int[values.length], new int[values.length]);
    }
}
