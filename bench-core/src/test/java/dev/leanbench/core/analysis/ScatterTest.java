package dev.leanbench.core.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.leanbench.core.model.TargetName;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ScatterTest {

    private static final double VARIANCE = 0.04 * 0.04;
    private static final double RESPONSE = 0.05 * 0.05;
    private static final double BEYOND_ALL_BOUNDS = 1e6;

    /** The processors of a dozen runs. */
    private static final int[] ALIKE = new int[12];

    private static final int[] MIXED = {0, 1, 0, 2, 1, 0, 3, 2, 0, 1, 0, 2};

    @Test
    void onOneModelItIsTheSumOfSquaresAboutTheMean() {
        Scatter scatter = readings(new int[4], 1.00, 1.02, 0.98, 1.04).scatter(0);

        assertThat(scatter.squares()).isCloseTo(0.0001 + 0.0001 + 0.0009 + 0.0009, within(1e-12));
        assertThat(scatter.degrees()).isCloseTo(3, within(1e-12));
    }

    @Test
    void whereTargetsRespondMuchOnlyReadingsOnTheSameModelTellOfNoise() {
        Scatter scatter =
                readings(new int[] {0, 1, 0, 1}, 1.00, 2.00, 1.02, 2.04).scatter(BEYOND_ALL_BOUNDS);

        assertThat(scatter.squares()).isCloseTo(0.02 * 0.02 / 2 + 0.04 * 0.04 / 2, within(1e-9));
        assertThat(scatter.degrees()).isCloseTo(2, within(1e-6));
    }

    @Test
    void oneReadingTellsNothing() {
        Scatter scatter = readings(new int[1], 1.0).scatter(RESPONSE);

        assertThat(scatter.squares()).isZero();
        assertThat(scatter.degrees()).isZero();
    }

    @Test
    void readingsThatMayNotBeChanceAreLeftOut() {
        Readings readings = readings(new int[2], 1.00, 1.02);
        readings.add(0, 3.00, 1);

        assertThat(readings.scatter(0).squares()).isCloseTo(0.0002, within(1e-12));
        assertThat(readings.scatter(0).degrees()).isCloseTo(1, within(1e-12));
    }

    @Test
    void aStrayReadingCountsAsIfItWereFourDeviationsOut() {
        double far = 4 * Math.sqrt(VARIANCE);

        Scatter scatter = readings(new int[5], 1, 1, 1, 1, 1 + 10 * far).scatter(0);

        assertThat(scatter.squares()).isCloseTo(far * far * 4 / 5, within(1e-12));
    }

    @Test
    void aReadingOfANoisyRunCountsForLess() {
        Readings readings = new Readings(2);
        readings.add(0, 0, 1).takeForOrdinary();
        readings.add(0, 0.1, 0.25).takeForOrdinary();

        // The variance of the difference is 1 + 4 of a usual reading's.
        assertThat(readings.scatter(0).squares()).isCloseTo(0.1 * 0.1 / 5, within(1e-12));
    }

    @Test
    void onAverageItIsAsManyVariancesAsThereAreDegreesOfFreedom() {
        assertThat(meanSquare(ALIKE, 0)).isCloseTo(VARIANCE, within(0.02 * VARIANCE));
        assertThat(meanSquare(MIXED, RESPONSE)).isCloseTo(VARIANCE, within(0.02 * VARIANCE));
    }

    @Test
    void whatTargetsMakeOfModelsCostsSomeDegreesOfFreedomButNotOneForEachModel() {
        Readings readings = readings(MIXED, new double[MIXED.length]);

        assertThat(readings.scatter(0).degrees()).isCloseTo(11, within(1e-9));
        assertThat(readings.scatter(RESPONSE).degrees()).isBetween(8.2, 10.0);
        assertThat(readings.scatter(BEYOND_ALL_BOUNDS).degrees()).isCloseTo(8, within(1e-6));
    }

    private static double meanSquare(int[] models, double response) {
        Random random = new Random(7);
        double squares = 0;
        double degrees = 0;
        for (int target = 0; target < 4_000; target++) {
            double[] responses = new double[4];
            Arrays.setAll(responses, m -> Math.sqrt(response) * random.nextGaussian());
            double[] values = Arrays.stream(models)
                    .mapToDouble(m -> responses[m] + Math.sqrt(VARIANCE) * random.nextGaussian())
                    .toArray();
            Scatter scatter = readings(models, values).scatter(response);
            squares += scatter.squares();
            degrees += scatter.degrees();
        }
        return squares / degrees;
    }

    private static Readings readings(int[] models, double... values) {
        Readings readings = new Readings(values.length + 1);
        for (int i = 0; i < values.length; i++) {
            readings.add(models[i], values[i], 1).takeForOrdinary();
        }
        return readings;
    }

    /** One target's readings, and the runs they are from. */
    private static final class Readings {

        private final Timeline timeline;
        private Optional<Track> track = Optional.empty();

        Readings(int most) {
            timeline = new Timeline(most);
        }

        Track add(int model, double value, double weight) {
            timeline.add(Optional.of("model " + model));
            timeline.weigh(weight);
            Track grown = track.orElseGet(() -> new Track(new TargetName("Lab"), timeline));
            grown.add(timeline.newest(), value, 0);
            track = Optional.of(grown);
            return grown;
        }

        Scatter scatter(double response) {
            Scatter scatter = new Scatter(timeline, response);
            Track measured = track.orElseThrow();
            scatter.measure(measured, 0, measured.count(), measured.level(), VARIANCE);
            return scatter;
        }
    }
}
