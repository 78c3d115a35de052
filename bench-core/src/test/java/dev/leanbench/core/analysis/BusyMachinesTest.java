package dev.leanbench.core.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BusyMachinesTest {

    private static final double WAVER = 0.03;

    @Test
    void aRunFarOffThoseBesideItIsDrawnInToThem() {
        double[] speeds = wavering(30, 1);
        speeds[12] += 0.5;

        double[] drawnIn = drawIn(speeds, new int[30]);

        assertThat(drawnIn[12]).isBetween(WAVER, 6 * WAVER);
        speeds[12] = drawnIn[12];
        assertThat(drawnIn).containsExactly(speeds);
    }

    @Test
    void threeRunsThatBearEachOtherOutStay() {
        double[] speeds = wavering(30, 2);
        for (int run = 27; run < 30; run++) {
            speeds[run] += 0.5;
        }

        assertThat(drawIn(speeds, new int[30])).containsExactly(speeds);
    }

    @Test
    void aRunIsHeldAgainstThoseOnItsProcessor() {
        double[] speeds = wavering(30, 3);
        int[] models = new int[30];
        for (int run = 0; run < 30; run += 6) {
            models[run] = 1;
            speeds[run] += 0.5;
        }

        assertThat(drawIn(speeds, models)).containsExactly(speeds);
    }

    @Test
    void whereEveryThirdRunIsBusyThatIsUsual() {
        double[] speeds = wavering(30, 4);
        for (int run = 0; run < 30; run += 3) {
            speeds[run] += 0.3;
        }

        assertThat(drawIn(speeds, new int[30])).containsExactly(speeds);
    }

    @Test
    void machinesThatDoNotWaverAtAllAreNotBelieved() {
        double[] speeds = new double[12];
        speeds[4] = 0.01;

        assertThat(drawIn(speeds, new int[12])).containsExactly(speeds);
    }

    private static double[] wavering(int runs, long seed) {
        Random random = new Random(seed);
        double[] speeds = new double[runs];
        Arrays.setAll(speeds, run -> WAVER * Math.max(-1.5, Math.min(1.5, random.nextGaussian())));
        return speeds;
    }

    private static double[] drawIn(double[] speeds, int[] models) {
        double[] weeks = new double[speeds.length];
        int[] runs = new int[speeds.length];
        Arrays.setAll(runs, run -> run);
        Arrays.setAll(weeks, run -> run + 1.0 - speeds.length);
        return BusyMachines.drawIn(new Series(weeks, speeds.clone(), runs, models))
                .values();
    }
}
