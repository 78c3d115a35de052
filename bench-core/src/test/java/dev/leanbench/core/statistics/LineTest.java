package dev.leanbench.core.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.hipparchus.stat.regression.SimpleRegression;
import org.junit.jupiter.api.Test;

class LineTest {

    @Test
    void pointsOnALineGiveThatLine() {
        Line line = Line.through(new double[] {0, 1, 5}, new double[] {2, 5, 17});

        assertThat(line.slope()).isCloseTo(3, within(1e-12));
        assertThat(line.residual()).isCloseTo(0, within(1e-20));
    }

    @Test
    void aLineThroughTheTwoPlacesOfAStepIsTwoLevels() {
        Line line = Line.through(Line.stepAt(3, 5), new double[] {1, 2, 3, 8, 10});

        assertThat(line.slope()).isCloseTo(9 - 2, within(1e-12));
        assertThat(line.residual()).isCloseTo(2 + 2, within(1e-12));
    }

    @Test
    void theLineIsThatOfTheOracle() {
        Random random = new Random(9);
        for (int trial = 0; trial < 100; trial++) {
            int count = 3 + random.nextInt(30);
            double[] x = random.doubles(count, -50, 50).toArray();
            double[] y = random.doubles(count, -5, 5).toArray();
            SimpleRegression oracle = new SimpleRegression();
            for (int i = 0; i < count; i++) {
                oracle.addData(x[i], y[i]);
            }

            Line line = Line.through(x, y);

            assertThat(line.slope()).isCloseTo(oracle.getSlope(), within(1e-10));
            assertThat(line.residual()).isCloseTo(oracle.getSumSquaredErrors(), within(1e-8));
            // The oracle knows no spread and estimates it; ours is for a spread of 1.
            assertThat(line.slopeError() * Math.sqrt(oracle.getMeanSquareError()))
                    .isCloseTo(oracle.getSlopeStdErr(), within(1e-10));
        }
    }
}
