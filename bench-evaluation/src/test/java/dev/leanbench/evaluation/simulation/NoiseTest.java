package dev.leanbench.evaluation.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NoiseTest {

    private static final int DRAWS = 200_000;

    private final SplittableRandom random = new SplittableRandom(7);

    @ParameterizedTest
    @ValueSource(ints = {0, 5})
    void drawsHaveUnitVarianceWhateverTheirTails(int degrees) {
        Noise noise = Noise.normal(0.04).withTails(degrees);
        double squares = DoubleStream.generate(() -> noise.draw(random))
                .limit(DRAWS)
                .map(draw -> draw * draw)
                .average()
                .orElseThrow();
        assertThat(squares).isCloseTo(1, within(0.05));
    }

    @Test
    void heavyTailsHoldMoreExtremeDraws() {
        assertThat(extremeDraws(Noise.normal(0.04).withTails(3)))
                .isGreaterThan(5 * extremeDraws(Noise.normal(0.04)))
                .isPositive();
    }

    private long extremeDraws(Noise noise) {
        return DoubleStream.generate(() -> noise.draw(random))
                .limit(DRAWS)
                .filter(draw -> Math.abs(draw) > 4)
                .count();
    }

    @Test
    void outliersAreAsFrequentAndAsLargeAsAskedForAndOnlyUpward() {
        Noise noise = Noise.normal(0.04).withOutliers(0.01, 2);
        double[] factors = DoubleStream.generate(() -> noise.outlier(random))
                .limit(DRAWS)
                .filter(factor -> factor != 1)
                .toArray();
        assertThat(factors.length / (double) DRAWS).isCloseTo(0.01, within(0.001));
        assertThat(factors)
                .isNotEmpty()
                .satisfies(all -> assertThat(DoubleStream.of(all).allMatch(factor -> factor > 1.5 && factor <= 3))
                        .isTrue());
    }

    @Test
    void smallTargetsAreNoisierThanLargeOnes() {
        Noise noise = new Noise(0.04, 0, 1, 0, 0, 0);
        assertThat(noise.scaleOf(1, random)).isCloseTo(0.04 * Math.sqrt(2), within(1e-12));
        assertThat(noise.scaleOf(1e9, random)).isCloseTo(0.04, within(1e-6));
    }
}
