package dev.leanbench.core.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leanbench.core.statistics.Robust;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MovingMedianTest {

    @Test
    void whereverItMovesItIsTheMedianOfTheValuesThere() {
        Random random = new Random(11);
        for (int trial = 0; trial < 200; trial++) {
            double[] values =
                    random.doubles(60).map(value -> Math.rint(20 * value)).toArray();
            MovingMedian median = new MovingMedian();
            int end = 1;
            for (int move = 0; move < 100; move++) {
                end = random.nextInt(10) == 0 ? 1 + random.nextInt(60) : Math.min(60, end + random.nextInt(3));
                int first = Math.max(0, end - 1 - random.nextInt(Track.LEVEL_RUNS));

                assertThat(median.of(values, first, end))
                        .as("trial %s, from %s to %s", trial, first, end)
                        .isEqualTo(Robust.median(Arrays.copyOfRange(values, first, end)));
            }
        }
    }

    @Test
    void valuesThatAreOthersThanItWasToldAreToldAgain() {
        double[] values = {1, 2, 3};
        MovingMedian median = new MovingMedian();
        assertThat(median.of(values, 0, 3)).isEqualTo(2);

        values[0] = 9;
        median.clear();

        assertThat(median.of(values, 0, 3)).isEqualTo(3);
    }
}
