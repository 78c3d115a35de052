package dev.leanbench.core.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.LUDecomposition;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;
import org.junit.jupiter.api.Test;

/** The filter and the smoother are held against the same belief written down as one large normal distribution. */
class RandomWalkTest {

    private static final double[] STEPS = {0, 0.02, 0.05, 0.1, 0.2, 0.4, 0.8};

    @Test
    void oneValueIsBelievedAsFarAsItsError() {
        RandomWalk.Path path = RandomWalk.mostLikely(new double[] {2}, new double[] {0.3}, new double[] {0.01});

        assertThat(path.values()).containsExactly(0.3);
        assertThat(path.variances()).containsExactly(0.01);
    }

    @Test
    void valuesThatAgreeGiveTheirWeightedMeanEverywhere() {
        double[] values = {0.10, 0.11, 0.09, 0.10};
        double[] variances = {0.01, 0.02, 0.01, 0.04};

        RandomWalk.Path path = RandomWalk.mostLikely(new double[] {0, 1, 2, 3}, values, variances);

        double weights = 0;
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            weights += 1 / variances[i];
            sum += values[i] / variances[i];
        }
        for (int i = 0; i < values.length; i++) {
            assertThat(path.values()[i]).isCloseTo(sum / weights, within(1e-12));
            assertThat(path.variances()[i]).isCloseTo(1 / weights, within(1e-12));
        }
    }

    @Test
    void thePathIsTheConditionalMeanUnderTheMostLikelySpeed() {
        Random random = new Random(10);
        for (int trial = 0; trial < 60; trial++) {
            int count = 2 + random.nextInt(20);
            double[] places = random.doubles(count, 0, 5).sorted().toArray();
            double[] variances = random.doubles(count, 1e-4, 1e-2).toArray();
            double step = STEPS[1 + random.nextInt(STEPS.length - 1)];
            double[] values = new double[count];
            double truth = random.nextGaussian();
            for (int i = 0; i < count; i++) {
                truth += i == 0 ? 0 : step * Math.sqrt(places[i] - places[i - 1]) * random.nextGaussian();
                values[i] = truth + Math.sqrt(variances[i]) * random.nextGaussian();
            }

            RandomWalk.Path path = RandomWalk.mostLikely(places, values, variances);

            assertIsConditional(path, places, values, variances, mostLikelyStep(places, values, variances));
        }
    }

    /** The values but the first, as their distances from it, are normal with a covariance that can be written down. */
    private static double mostLikelyStep(double[] places, double[] values, double[] variances) {
        double best = Double.NaN;
        double highest = Double.NEGATIVE_INFINITY;
        for (double step : STEPS) {
            int count = values.length - 1;
            RealMatrix covariance = new Array2DRowRealMatrix(count, count);
            RealVector distances = new ArrayRealVector(count);
            for (int i = 0; i < count; i++) {
                distances.setEntry(i, values[i + 1] - values[0]);
                for (int j = 0; j < count; j++) {
                    covariance.setEntry(
                            i,
                            j,
                            step * step * (places[Math.min(i, j) + 1] - places[0])
                                    + variances[0]
                                    + (i == j ? variances[i + 1] : 0));
                }
            }
            LUDecomposition solved = new LUDecomposition(covariance, 0);
            double likelihood = -0.5
                    * (Math.log(solved.getDeterminant())
                            + distances.dotProduct(solved.getSolver().solve(distances)));
            if (likelihood > highest) {
                highest = likelihood;
                best = step;
            }
        }
        return best;
    }

    private static void assertIsConditional(
            RandomWalk.Path path, double[] places, double[] values, double[] variances, double step) {
        int count = values.length;
        double[] weighted = new double[count];
        Arrays.setAll(weighted, i -> values[i] / variances[i]);
        if (step == 0) {
            double information =
                    Arrays.stream(variances).map(variance -> 1 / variance).sum();
            double mean = Arrays.stream(weighted).sum() / information;
            assertThat(path.values()).usingComparatorWithPrecision(1e-9).containsOnly(mean);
            assertThat(path.variances()).usingComparatorWithPrecision(1e-9).containsOnly(1 / information);
            return;
        }
        RealMatrix precision = new Array2DRowRealMatrix(count, count);
        for (int i = 0; i < count; i++) {
            precision.addToEntry(i, i, 1 / variances[i]);
            if (i > 0) {
                double tie = 1 / (step * step * (places[i] - places[i - 1]));
                precision.addToEntry(i, i, tie);
                precision.addToEntry(i - 1, i - 1, tie);
                precision.addToEntry(i, i - 1, -tie);
                precision.addToEntry(i - 1, i, -tie);
            }
        }
        RealMatrix covariance = MatrixUtils.inverse(precision);
        double[] means = covariance.operate(weighted);
        for (int i = 0; i < count; i++) {
            assertThat(path.values()[i]).isCloseTo(means[i], within(1e-7));
            assertThat(path.variances()[i]).isCloseTo(covariance.getEntry(i, i), within(1e-8));
        }
    }
}
