package dev.leanbench.core.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class StepFitTest {

    private static final double VARIANCE = 0.04 * 0.04;

    @Test
    void onOneModelAStepIsTheDifferenceOfTheMeans() {
        StepFit fit = fit(new double[] {1.00, 1.02, 1.04, 1.20, 1.22}, new int[5], 3, 0.5);

        assertThat(fit.step()).isCloseTo(1.21 - 1.02, within(1e-12));
        assertThat(fit.doubt()).isCloseTo(1 / 3.0 + 1 / 2.0, within(1e-12));
    }

    @Test
    void processorsThatTakeTurnsDoNotHideAStep() {
        double[] values = {1.0, 1.3, 1.0, 1.3, 1.0, 1.3, 1.1, 1.4, 1.1, 1.4};
        int[] models = {0, 1, 0, 1, 0, 1, 0, 1, 0, 1};

        StepFit fit = fit(values, models, 6, 20);

        assertThat(fit.step()).isCloseTo(0.1, within(0.005));
        assertThat(fit.doubt()).isLessThan(0.45);
        assertThat(fit.response(1) - fit.response(0)).isCloseTo(0.3, within(0.01));
    }

    @Test
    void aStepThatFallsTogetherWithAnotherProcessorIsDoubtful() {
        double[] values = {1, 1, 1, 1, 1, 1.1, 1.1, 1.1};

        assertThat(fit(values, new int[] {0, 0, 0, 0, 0, 1, 1, 1}, 5, 2).doubt())
                .isGreaterThan(4 * fit(values, new int[8], 5, 2).doubt());
    }

    @Test
    void aReadingOfABusyRunCountsForLess() {
        StepFit fit = new StepFit(1);
        fit.clear(0);
        fit.add(1, 1, 0);
        fit.add(1.1, 1, 0);
        fit.add(1.4, 0.25, 0);
        fit.begin();
        fit.moveAfter(1.4, 0.25, 0);
        fit.moveAfter(1.1, 1, 0);

        assertThat(fit.step()).isCloseTo((1.1 + 0.25 * 1.4) / 1.25 - 1, within(1e-12));
        assertThat(fit.doubt()).isCloseTo(1 + 1 / 1.25, within(1e-12));
    }

    @Test
    void theDoubtIsAsLargeAsTheErrorsAre() {
        Random random = new Random(11);
        int[] models = {0, 1, 0, 2, 1, 0, 2, 1, 1, 2, 0};
        double response = 0.05;
        double squares = 0;
        double doubts = 0;
        int trials = 20_000;
        for (int trial = 0; trial < trials; trial++) {
            double[] responses = new double[3];
            for (int m = 0; m < 3; m++) {
                responses[m] = response * random.nextGaussian();
            }
            double[] values = new double[models.length];
            for (int i = 0; i < values.length; i++) {
                values[i] = responses[models[i]] + Math.sqrt(VARIANCE) * random.nextGaussian();
            }
            StepFit fit = fit(values, models, 4 + trial % 5, response * response / VARIANCE);
            squares += fit.step() * fit.step() / VARIANCE;
            doubts += fit.doubt();
        }

        assertThat(squares / trials).isCloseTo(doubts / trials, within(0.05 * doubts / trials));
    }

    private static StepFit fit(double[] values, int[] models, int first, double share) {
        StepFit fit = new StepFit(3);
        fit.clear(share);
        for (int i = 0; i < values.length; i++) {
            fit.add(values[i], 1, models[i]);
        }
        fit.begin();
        for (int i = values.length - 1; i >= first; i--) {
            fit.moveAfter(values[i], 1, models[i]);
        }
        return fit;
    }
}
