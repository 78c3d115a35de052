package dev.leanbench.core.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class HeavyTailTest {

    @Test
    void beforeAnythingIsKnownTailsAreTakenToBeALittleHeavy() {
        HeavyTail tail = new HeavyTail();

        assertThat(tail.degrees(8)).isEqualTo(40);
        assertThat(tail.beyond(3, tail.degrees(8))).isEqualTo(StudentT.twoSided(3, 40));
    }

    @Test
    void normalScoresAreFoundToBeAsGoodAsNormal() {
        assertThat(tailOf(100_000, 0).degrees(8)).isGreaterThanOrEqualTo(40);
    }

    @Test
    void heavyTailsAreFoundToBeAsHeavyAsTheyAre() {
        assertThat(tailOf(100_000, 3).degrees(8)).isBetween(2.5, 3.5);
        assertThat(tailOf(100_000, 5).degrees(8)).isBetween(4.0, 6.0);
    }

    @Test
    void aFewScoresDoNotOutweighWhatIsUsual() {
        HeavyTail tail = new HeavyTail();
        for (int i = 0; i < 3; i++) {
            tail.add(0.1, 1);
        }

        assertThat(tail.degrees(8)).isBetween(6.0, 10.0);
    }

    @Test
    void theChanceOfAScoreIsTheShareOfScoresThatAreAsLarge() {
        HeavyTail tail = tailOf(200_000, 4);
        double degrees = tail.degrees(8);
        for (double score : new double[] {0.5, 1, 2, 3, 4}) {
            assertThat(tail.beyond(score, degrees))
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

        assertThat(stoodFor.degrees(8)).isEqualTo(told.degrees(8));
        assertThat(stoodFor.beyond(5.5, 100)).isEqualTo(told.beyond(5.5, 100));
    }

    @Test
    void mishapsAreRememberedThoughNoSmoothDistributionForeseesThem() {
        HeavyTail tail = tailOf(9_900, 0);
        for (int i = 0; i < 100; i++) {
            tail.add(11, 1);
        }
        double degrees = tail.degrees(8);

        assertThat(tail.beyond(10, degrees)).isGreaterThanOrEqualTo(0.01);
        // Never seen that far out, but the cube of the distance says how rare it is at least.
        assertThat(tail.beyond(50, degrees)).isGreaterThanOrEqualTo(0.01 * Math.pow(5.0 / 50, 3));
    }

    @Test
    void theChanceNeverGrowsWithTheScore() {
        HeavyTail tail = tailOf(5_000, 3);
        double last = 1;
        for (double score = 0; score < 40; score += 0.07) {
            double next = tail.beyond(score, 3);
            assertThat(next).isBetween(0.0, last);
            last = next;
        }
    }

    @Test
    void whatIsLongAgoCountsForLess() {
        HeavyTail tail = tailOf(20_000, 3);
        tail.fade(0.001);
        assertThat(tail.degrees(8)).isBetween(4.0, 8.0);
        fill(tail, 20_000, 0);

        assertThat(tail.degrees(8)).isGreaterThanOrEqualTo(20);
        assertThat(tail.beyond(6, tail.degrees(8))).isLessThan(1e-3);
    }

    @Test
    void whatIsUsualSpeaksWhileScoresAreFew() {
        assertThat(tailOf(10, 0).degrees(8)).isBetween(6.0, 10.0);
        assertThat(tailOf(10, 0).degrees(20)).isBetween(14.0, 40.0);
        assertThat(tailOf(100_000, 3).degrees(20)).isBetween(2.5, 3.5);
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
