package dev.leanbench.core.analysis;

import static dev.leanbench.core.analysis.Reports.flagged;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.leanbench.core.compare.RunDiff;
import dev.leanbench.core.statistics.FalseDiscovery;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ToleranceTest {

    private static final double SINGLE = 0.05;

    private final Tolerance tolerance = new Tolerance(SINGLE);

    @Test
    void aSingleFlagIsHeldToTheShareItIsGiven() {
        assertThat(tolerance.shareFor(new double[] {0.01, 0.9, 1})).isEqualTo(SINGLE);
        assertThat(tolerance.shareFor(new double[] {0.9, 1})).isEqualTo(SINGLE);
        assertThat(tolerance.shareFor(new double[0])).isEqualTo(SINGLE);
    }

    @Test
    void eachFurtherFlagAddsAFifthUpToElevenFifths() {
        for (int flags = 2; flags < 12; flags++) {
            double expected = Math.min(2.2, 1 + 0.2 * (flags - 1)) * SINGLE;
            assertThat(tolerance.shareFor(new double[flags]))
                    .as(flags + " flags")
                    .isCloseTo(expected, within(1e-15));
        }
        assertThat(tolerance.limit()).isCloseTo(0.11, within(1e-15));
    }

    @Test
    void flagsThatOnlyManyCouldExcuseDoNotExcuseOneAnother() {
        // Six flags would be allowed 0.1, but only two of these are below it, and two are allowed 0.06.
        double share = tolerance.shareFor(new double[] {0.01, 0.059, 0.105, 0.108, 0.3, 1});
        assertThat(share).isCloseTo(0.06, within(1e-15));
        assertThat(tolerance.shareFor(new double[] {0.01, 0.061, 0.3})).isEqualTo(SINGLE);
    }

    @Test
    void noMoreThanAllMayBeFalse() {
        assertThat(new Tolerance(0.6).limit()).isEqualTo(1);
        assertThat(new Tolerance(0.6).shareFor(new double[20])).isEqualTo(1);
    }

    /** Independent p-values, a few of them small for a reason: what the class says of errors is what comes out. */
    @Test
    void quietReportsStayAsQuietAndOfManyFlagsNoMoreThanTheLimitAreFalse() {
        Random random = new Random(5);
        int trials = 4_000;
        int loud = 0;
        double falseShares = 0;
        for (int trial = 0; trial < trials; trial++) {
            loud += flagsAmong(random.doubles(200).toArray()) > 0 ? 1 : 0;
            double[] p = random.doubles(200).toArray();
            IntStream.range(0, 12).forEach(i -> p[i] *= 1e-3);
            int flags = flagsAmong(p);
            int right = flagsAmong(p, 12);
            falseShares += flags == 0 ? 0 : (flags - right) / (double) flags;
        }

        assertThat((double) loud / trials).isBetween(0.6 * SINGLE, 1.3 * SINGLE);
        assertThat(falseShares / trials).isBetween(SINGLE, tolerance.limit());
    }

    @Test
    void aReportSaysHowManyOfItsFlagsMayBeFalse() {
        RunDiff one = reportOn(MadeUpProject.ofTargets(300, 71), 13, 1);
        RunDiff many = reportOn(MadeUpProject.ofTargets(300, 71), 13, 12);

        assertThat(shareOfFalse(one)).isCloseTo(0.06, within(1e-12));
        assertThat(flagged(many)).hasSizeGreaterThanOrEqualTo(12);
        assertThat(shareOfFalse(many)).isCloseTo(2.2 * 0.06, within(1e-12));
    }

    @Test
    void flagsAreHeldToTheSameShareWhereChanceReachesFarOutOrItsReachIsHardlyKnown() {
        assertThat(shareOfFalse(reportOn(MadeUpProject.ofTargets(300, 72).withHeavyTails(), 13, 12)))
                .isCloseTo(0.06, within(1e-12));
        assertThat(shareOfFalse(reportOn(MadeUpProject.ofTargets(300, 73), 2, 12)))
                .isCloseTo(0.06, within(1e-12));
        assertThat(shareOfFalse(reportOn(MadeUpProject.ofTargets(60, 74), 13, 12)))
                .isCloseTo(0.06, within(1e-12));
    }

    private int flagsAmong(double[] p) {
        return flagsAmong(p, p.length);
    }

    private int flagsAmong(double[] p, int first) {
        double[] adjusted = FalseDiscovery.adjusted(p);
        double share = tolerance.shareFor(adjusted);
        return (int)
                Arrays.stream(adjusted, 0, first).filter(each -> each <= share).count();
    }

    /** Some of the longest targets take three times as long in the last run. */
    private static RunDiff reportOn(MadeUpProject project, int runsBefore, int slowed) {
        project.build(runsBefore);
        for (int i = 0; i < slowed; i++) {
            project.slow("Lab.Module%03d".formatted(40 + i), 3);
        }
        return project.build(1).report();
    }

    private static double shareOfFalse(RunDiff diff) {
        return diff.findings().expectedFalseFlags() / flagged(diff).size();
    }
}
