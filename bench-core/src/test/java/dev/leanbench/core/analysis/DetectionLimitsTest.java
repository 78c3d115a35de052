package dev.leanbench.core.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leanbench.core.compare.DetectionLimit;
import java.util.List;
import org.junit.jupiter.api.Test;

class DetectionLimitsTest {

    @Test
    void everyReportSaysForEachSizeTheSmallestChangeItCouldHaveSeen() {
        List<DetectionLimit> limits =
                MadeUpProject.ofTargets(200, 91).build(10).report().findings().limits();

        assertThat(limits).extracting(DetectionLimit::fromSeconds).containsExactly(0.0, 1.0, 3.0, 10.0, 30.0);
        assertThat(limits.stream().mapToInt(DetectionLimit::targets).sum()).isEqualTo(200);
        assertThat(limits).allSatisfy(limit -> assertThat(limit.ratio()).isBetween(0.05, 0.6));
        // A tenth of a second matters more the shorter the target is.
        assertThat(limits.get(0).ratio()).isGreaterThan(limits.get(4).ratio());
    }

    @Test
    void noisierTargetsHideLargerChanges() {
        double quiet = limitAround20Seconds(0.01);
        double noisy = limitAround20Seconds(0.08);

        assertThat(noisy).isGreaterThan(2 * quiet);
    }

    @Test
    void moreHistoryShowsSmallerChanges() {
        MadeUpProject project = MadeUpProject.ofTargets(200, 92).build(3);
        double early = project.report().findings().limits().get(3).ratio();
        project.build(20);

        assertThat(project.report().findings().limits().get(3).ratio()).isLessThan(early);
    }

    @Test
    void aProjectOfTwentyTargetsIsToldSoonerThatATargetTakesThreeTimesAsLong() {
        int found = 0;
        int falseFlags = 0;
        for (int seed = 0; seed < 20; seed++) {
            MadeUpProject project =
                    MadeUpProject.ofTargets(20, 4000 + seed).withNoise(0.08).build(4);
            project.slow("Lab.Module015", 3);
            project.build(1);
            List<String> flagged = Reports.flagged(project.report());
            found += flagged.contains("Lab.Module015") ? 1 : 0;
            falseFlags += flagged.stream()
                    .filter(name -> !"Lab.Module015".equals(name))
                    .toArray()
                    .length;
        }

        assertThat(found).as("of twenty").isGreaterThanOrEqualTo(18);
        assertThat(falseFlags).as("in twenty reports").isLessThanOrEqualTo(2);
    }

    @Test
    void whatLiesWellAboveTheLimitIsSeenAndWhatLiesWellBelowIsNot() {
        int above = 0;
        int below = 0;
        for (int seed = 0; seed < 20; seed++) {
            MadeUpProject project = MadeUpProject.ofTargets(100, 3000 + seed).build(10);
            double limit = project.report().findings().limits().get(3).ratio();
            project.slow("Lab.Module070", 1 + 1.6 * limit);
            project.slow("Lab.Module075", 1 + 0.4 * limit);
            project.build(1);
            List<String> flagged = Reports.flagged(project.report());
            above += flagged.contains("Lab.Module070") ? 1 : 0;
            below += flagged.contains("Lab.Module075") ? 1 : 0;
        }

        assertThat(above).as("of twenty").isGreaterThanOrEqualTo(16);
        assertThat(below).as("of twenty").isLessThanOrEqualTo(3);
    }

    @Test
    void theExpectedNumberOfFalseFlagsFollowsFromTheFlags() {
        MadeUpProject project = MadeUpProject.ofTargets(120, 93).build(8);
        assertThat(project.report().findings().expectedFalseFlags()).isZero();
        project.slow("Lab.Module060", 2);
        project.slow("Lab.Module070", 2);
        project.build(1);

        assertThat(project.report().findings().expectedFalseFlags()).isEqualTo(2 * 0.06);
    }

    private static double limitAround20Seconds(double noise) {
        return MadeUpProject.ofTargets(200, 94)
                .withNoise(noise)
                .measured()
                .build(10)
                .report()
                .findings()
                .limits()
                .get(3)
                .ratio();
    }
}
