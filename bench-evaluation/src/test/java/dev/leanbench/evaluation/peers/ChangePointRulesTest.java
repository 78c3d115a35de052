package dev.leanbench.evaluation.peers;

import static dev.leanbench.evaluation.truth.Direction.FASTER;
import static dev.leanbench.evaluation.truth.Direction.SLOWER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ChangePointRulesTest {

    /** A level with a regular scatter of 1, then another one. */
    private static double[] step(int before, double from, int after, double to) {
        return IntStream.range(0, before + after)
                .mapToDouble(i -> (i < before ? from : to) + (i % 3 - 1))
                .toArray();
    }

    @Test
    void aChangePointIsNewsInTheRunThatBringsIt() {
        ChangePointRule rule =
                new ChangePointRule(series -> series.length < 5 ? List.of() : List.of(new ChangePoint(3, SLOWER)));
        assertThat(rule.judge(new double[] {1, 1, 1}, 2)).isEmpty();
        assertThat(rule.judge(new double[] {1, 1, 1, 2}, 2)).contains(SLOWER);
        assertThat(rule.judge(new double[] {1, 1, 1, 2, 2}, 2)).isEmpty();
    }

    @Test
    void aChangePointThatMovesByOneIsStillTheSame() {
        ChangePointRule rule =
                new ChangePointRule(series -> List.of(new ChangePoint(series.length < 6 ? 3 : 4, FASTER)));
        assertThat(rule.judge(new double[] {1, 1, 1, 2, 2}, 2)).isEmpty();
    }

    @Test
    void perfherderNeedsTwelveValuesOnBothSides() {
        assertThat(PerfherderMethod.DEFAULT.find(step(12, 100, 11, 130))).isEmpty();
        assertThat(PerfherderMethod.DEFAULT.find(step(12, 100, 12, 130))).containsExactly(new ChangePoint(12, SLOWER));
        assertThat(PerfherderMethod.DEFAULT.find(step(14, 130, 14, 100))).containsExactly(new ChangePoint(14, FASTER));
    }

    @Test
    void perfherderSeesNothingWhereNothingHappens() {
        assertThat(PerfherderMethod.DEFAULT.find(step(40, 100, 0, 0))).isEmpty();
    }

    @Test
    void otavaFindsTheStepAndItsDirection() {
        assertThat(OtavaMethod.DEFAULT.find(step(10, 100, 10, 60))).containsExactly(new ChangePoint(10, FASTER));
        assertThat(OtavaMethod.DEFAULT.find(step(9, 60, 12, 100))).containsExactly(new ChangePoint(9, SLOWER));
    }

    @Test
    void otavaSeesNothingInScatterAndFindsTwoStepsInOneSeries() {
        assertThat(OtavaMethod.DEFAULT.find(step(20, 100, 0, 0))).isEmpty();
        double[] twice = Arrays.copyOf(step(9, 60, 9, 100), 27);
        System.arraycopy(step(9, 140, 0, 0), 0, twice, 18, 9);
        assertThat(OtavaMethod.DEFAULT.find(twice))
                .extracting(ChangePoint::position)
                .containsExactly(9, 18);
    }

    @Test
    void theEnergyDistanceOfTwoPairsIsTheirMeanDistanceLessWhatIsWithinThem() {
        // Between {0, 1} and {4, 6}: 4 + 6 + 3 + 5 = 18, times 2/4; within: 2/(2−1) · 1 and 2/(2−1) · 2, times 2/4.
        EnergyDistance.Candidate best = new EnergyDistance(new double[] {0, 1, 4, 6}).best(0, 4);
        assertThat(best.position()).isEqualTo(2);
        assertThat(best.distance()).isCloseTo(9 - 1 - 2, within(1e-12));
    }

    @Test
    void noSideOfASplitIsSmallerThanAskedFor() {
        EnergyDistance distance = new EnergyDistance(new double[] {0, 1, 1, 40});
        assertThat(distance.best(0, 4).position()).isEqualTo(3);
        assertThat(distance.best(0, 4, 2).position()).isEqualTo(2);
        assertThat(distance.best(0, 4, 3).position()).isEqualTo(-1);
    }

    @Test
    void asvReportsAStepAtOnceIfItIsFarBeyondTheScatter() {
        assertThat(AsvMethod.DEFAULT.find(step(13, 100, 1, 160))).containsExactly(new ChangePoint(13, SLOWER));
        assertThat(AsvMethod.DEFAULT.find(step(13, 160, 5, 100))).containsExactly(new ChangePoint(13, FASTER));
    }

    @Test
    void asvTellsStepsInBothDirectionsOldestFirst() {
        double[] series = Arrays.copyOf(step(8, 160, 8, 100), 24);
        System.arraycopy(step(8, 130, 0, 0), 0, series, 16, 8);
        assertThat(AsvMethod.DEFAULT.find(series))
                .containsExactly(new ChangePoint(8, FASTER), new ChangePoint(16, SLOWER));
    }

    @Test
    void asvDoesNotReportAnOutlierThatHasGone() {
        double[] series = step(14, 100, 0, 0);
        series[7] = 160;
        assertThat(AsvMethod.DEFAULT.find(series)).isEmpty();
    }

    @Test
    void asvLeavesStepsBelowFivePercentAlone() {
        assertThat(AsvMethod.DEFAULT.find(step(10, 1000, 10, 1040))).isEmpty();
        assertThat(AsvMethod.DEFAULT.find(step(10, 1000, 10, 1060))).containsExactly(new ChangePoint(10, SLOWER));
    }

    @Test
    void goldenSectionFindsTheMinimum() {
        assertThat(GoldenSection.minimum(x -> (x - 0.3) * (x - 0.3), -1, 1, 1e-9, 0))
                .isCloseTo(0.3, within(1e-6));
    }
}
