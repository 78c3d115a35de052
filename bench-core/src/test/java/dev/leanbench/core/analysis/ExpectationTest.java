package dev.leanbench.core.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.leanbench.core.model.TargetName;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ExpectationTest {

    private static final double VARIANCE = 0.04 * 0.04;
    private static final double RESPONSE = 0.05 * 0.05;

    @Test
    void onOneModelTheLevelIsTheMeanAndItsDoubtThatOfAMean() {
        Expectation expectation = expect(new double[] {1.00, 1.02, 0.98, 1.04}, new int[4], 0);

        assertThat(expectation.value()).isCloseTo(1.01, within(1e-12));
        assertThat(expectation.doubt()).isCloseTo(1.0 / 4, within(1e-12));
    }

    @Test
    void whatATargetMakesOfAModelIsBelievedTheMoreTheOftenerItWasSeen() {
        double once = expect(new double[] {1, 1, 1, 1, 1.1}, new int[] {0, 0, 0, 0, 1}, 1)
                .value();
        double often = expect(new double[] {1, 1, 1, 1, 1.1, 1.1, 1.1}, new int[] {0, 0, 0, 0, 1, 1, 1}, 1)
                .value();

        assertThat(once).isBetween(1.04, 1.09);
        assertThat(often).isBetween(once, 1.1);
    }

    @Test
    void aModelNeverSeenBeforeIsExpectedToDoAsTheOthersDoWithMoreDoubt() {
        double[] values = {0.95, 0.95, 1.05, 1.05};
        int[] models = {0, 0, 1, 1};

        Expectation unseen = expect(values, models, 2);

        assertThat(unseen.value()).isCloseTo(1, within(1e-12));
        assertThat(unseen.doubt()).isGreaterThan(RESPONSE / VARIANCE);
        assertThat(expect(values, models, 1).doubt()).isLessThan(unseen.doubt());
    }

    @Test
    void oneWildReadingMovesTheLevelByNoMoreThanTwoDeviationsOfOneReading() {
        double[] values = {1, 1, 1, 1, 1, 1, 1, 1, 1, 3};

        assertThat(expect(values, ones(10), new int[10], 0, 0).value()).isCloseTo(1 + 2 * 0.04 / 10, within(1e-12));
    }

    @Test
    void aReadingOfABusyRunCountsForLess() {
        double[] weights = {1, 1, 0.25};

        assertThat(expect(new double[] {1, 1, 1.045}, weights, new int[3], 0, 0).value())
                .isCloseTo(1 + 0.045 * 0.25 / 2.25, within(1e-12));
    }

    @Test
    void theDoubtIsAsLargeAsTheErrorsAre() {
        Random random = new Random(7);
        int[] models = {0, 0, 1, 2, 1, 0, 2, 2, 1};
        double squares = 0;
        double doubts = 0;
        int trials = 20_000;
        for (int trial = 0; trial < trials; trial++) {
            double[] responses = random.doubles(3).toArray();
            Arrays.setAll(responses, model -> Math.sqrt(RESPONSE) * random.nextGaussian());
            double[] values = new double[models.length];
            Arrays.setAll(values, i -> responses[models[i]] + Math.sqrt(VARIANCE) * random.nextGaussian());
            Expectation expectation = expect(values, models, trial % 3);
            double error = expectation.value() - responses[trial % 3];
            squares += error * error / VARIANCE;
            doubts += expectation.doubt();
        }

        assertThat(squares / trials).isCloseTo(doubts / trials, within(0.08 * doubts / trials));
    }

    private static Expectation expect(double[] values, int[] models, int model) {
        return expect(values, ones(values.length), models, model, RESPONSE);
    }

    private static Expectation expect(double[] values, double[] weights, int[] models, int model, double response) {
        Timeline timeline = new Timeline(values.length + 1);
        timeline.add(Optional.of("0"));
        Track track = new Track(new TargetName("Lab"), timeline);
        for (int i = 0; i < values.length; i++) {
            if (i > 0) {
                timeline.add(Optional.of("" + models[i]));
            }
            timeline.weigh(weights[i]);
            track.add(i, values[i], 0);
        }
        timeline.add(Optional.of("" + model));
        return Expectation.of(track, new ModelSums(), model, VARIANCE, response);
    }

    private static double[] ones(int count) {
        double[] ones = new double[count];
        Arrays.fill(ones, 1);
        return ones;
    }
}
