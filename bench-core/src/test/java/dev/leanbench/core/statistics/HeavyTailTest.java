package dev.leanbench.core.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class HeavyTailTest {

    @Test
    void beforeAnythingIsKnownTailsAreTakenToBeALittleHeavy() {
        HeavyTail tail = new HeavyTail();

        assertThat(tail.fit(8).degrees()).isEqualTo(40);
        assertThat(tail.fit(8).beyond(3)).isEqualTo(StudentT.twoSided(3, 40));
    }

    @Test
    void normalScoresAreFoundToBeAsGoodAsNormal() {
        assertThat(tailOf(100_000, 0).fit(8).degrees()).isGreaterThanOrEqualTo(40);
    }

    @Test
    void heavyTailsAreFoundToBeAsHeavyAsTheyAre() {
        assertThat(tailOf(100_000, 3).fit(8).degrees()).isBetween(2.5, 3.5);
        assertThat(tailOf(100_000, 5).fit(8).degrees()).isBetween(4.0, 6.0);
    }

    @Test
    void aFewScoresDoNotOutweighWhatIsUsual() {
        HeavyTail tail = new HeavyTail();
        for (int i = 0; i < 3; i++) {
            tail.add(0.1, 1);
        }

        assertThat(tail.fit(8).degrees()).isBetween(6.0, 10.0);
    }

    @Test
    void theChanceOfAScoreIsTheShareOfScoresThatAreAsLarge() {
        HeavyTail tail = tailOf(200_000, 4);
        HeavyTail.Fit fit = tail.fit(8);
        for (double score : new double[] {0.5, 1, 2, 3, 4}) {
            assertThat(fit.beyond(score))
                    .as("score %s", score)
                    .isCloseTo(StudentT.twoSided(score, 4), within(0.1 * StudentT.twoSided(score, 4) + 0.001));
        }
    }

    @Test
    void aScoreThatStandsForThreeCountsThreeTimes() {
        HeavyTail told = tailOf(1_000, 0);
        HeavyTail stoodFor = tailOf(1_000, 0);
        for (int i = 0; i < 3; i++) {
            told.add(6, 1);
        }
        stoodFor.add(6, 3);

        assertThat(stoodFor.fit(8).degrees()).isEqualTo(told.fit(8).degrees());
        assertThat(stoodFor.fit(8).beyond(5.5)).isEqualTo(told.fit(8).beyond(5.5));
    }

    @Test
    void mishapsAreRememberedThoughNoSmoothDistributionForeseesThem() {
        HeavyTail tail = tailOf(9_900, 0);
        for (int i = 0; i < 100; i++) {
            tail.add(11, 1);
        }
        HeavyTail.Fit fit = tail.fit(8);

        assertThat(fit.beyond(10)).isGreaterThanOrEqualTo(0.01);
        // Never seen that far out, but the cube of the distance says how rare it is at least.
        assertThat(fit.beyond(50)).isGreaterThanOrEqualTo(0.01 * Math.pow(5.0 / 50, 3));
    }

    @Test
    void theChanceNeverGrowsWithTheScore() {
        HeavyTail.Fit fit = tailOf(5_000, 3).fit(8);
        double last = 1;
        for (double score = 0; score < 40; score += 0.07) {
            double next = fit.beyond(score);
            assertThat(next).isBetween(0.0, last);
            last = next;
        }
    }

    @Test
    void whatIsLongAgoCountsForLess() {
        HeavyTail tail = tailOf(20_000, 3);
        tail.fade(0.001);
        assertThat(tail.fit(8).degrees()).isBetween(4.0, 8.0);
        fill(tail, 20_000, 0);

        assertThat(tail.fit(8).degrees()).isGreaterThanOrEqualTo(20);
        assertThat(tail.fit(8).beyond(6)).isLessThan(1e-3);
    }

    @Test
    void whatIsSeenLaterDoesNotChangeWhatWasFittedBefore() {
        HeavyTail tail = tailOf(5_000, 0);
        HeavyTail.Fit before = tail.fit(8);
        double chance = before.beyond(7);
        fill(tail, 5_000, 3);

        assertThat(before.beyond(7)).isEqualTo(chance);
        assertThat(tail.fit(8).beyond(7)).isGreaterThan(chance);
    }

    @Test
    void whatIsUsualSpeaksWhileScoresAreFew() {
        assertThat(tailOf(10, 0).fit(8).degrees()).isBetween(6.0, 10.0);
        assertThat(tailOf(10, 0).fit(20).degrees()).isBetween(14.0, 40.0);
        assertThat(tailOf(100_000, 3).fit(20).degrees()).isBetween(2.5, 3.5);
    }

    @Test
    void tailsAreKnownToBeLightOnceManyScoresHaveShownIt() {
        assertThat(new HeavyTail().fit(20).isKnownToBeLight()).isFalse();
        assertThat(tailOf(399, 0).fit(20).isKnownToBeLight()).isFalse();
        assertThat(tailOf(400, 0).fit(20).isKnownToBeLight()).isTrue();
        assertThat(tailOf(5_000, 5).fit(20).isKnownToBeLight()).isFalse();
    }

    private static HeavyTail tailOf(int scores, int degrees) {
        HeavyTail tail = new HeavyTail();
        fill(tail, scores, degrees);
        return tail;
    }

    private static void fill(HeavyTail tail, int scores, int degrees) {
        Random random = new Random(11);
        for (int i = 0; i < scores; i++) {
            double square = 0;
            for (int d = 0; d < degrees; d++) {
                double other = random.nextGaussian();
                square += other * other;
            }
            double draw = random.nextGaussian();
            tail.add(Math.abs(degrees == 0 ? draw : draw / Math.sqrt(square / degrees)), 1);
        }
    }
}
