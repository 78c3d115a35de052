package dev.leanbench.core.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class DoubtTest {

    @Test
    void aReadingIsResolvedByTheNextOneWhereThatIsNearerToTheLevel() {
        Doubt doubt = new Doubt(3, 1, 4, 1);

        assertThat(doubt.isResolvedBy(1.9)).isTrue();
        assertThat(doubt.isResolvedBy(2.1)).isFalse();
        assertThat(doubt.isResolvedBy(-5)).isTrue();
    }

    @Test
    void whatTheNextReadingTakesBackStandsForAllThatChanceBroughtAsFar() {
        for (double doubt : new double[] {0, 0.1, 0.3, 0.6}) {
            for (double least : new double[] {2, 2.5, 3}) {
                Random random = new Random(7);
                int far = 0;
                double stoodFor = 0;
                for (int i = 0; i < 1_000_000; i++) {
                    double level = Math.sqrt(doubt) * random.nextGaussian();
                    double reading = random.nextGaussian();
                    double next = random.nextGaussian();
                    double score = (reading - level) / Math.sqrt(1 + doubt);
                    if (Math.abs(score) > least) {
                        far++;
                        Doubt told = new Doubt(reading, level, score, Doubt.weight(score, doubt, 1_000));
                        stoodFor += told.isResolvedBy(next) ? told.weight() : 0;
                    }
                }
                assertThat(stoodFor / far)
                        .as("level off by a variance of %s, readings beyond %s", doubt, least)
                        .isCloseTo(1, within(0.02));
            }
        }
    }

    @Test
    void aReadingFarOutOnALevelThatIsKnownStandsForItselfAndOneOnAnUnknownLevelForTwoAtMost() {
        assertThat(Doubt.weight(20, 0, 1_000)).isCloseTo(1, within(1e-9));
        assertThat(Doubt.weight(-20, 0, 1_000)).isCloseTo(1, within(1e-9));
        assertThat(Doubt.weight(20, 5, 1_000)).isCloseTo(2, within(1e-9));
    }
}
