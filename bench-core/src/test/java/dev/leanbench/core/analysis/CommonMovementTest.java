package dev.leanbench.core.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.leanbench.core.model.Seconds;
import dev.leanbench.core.model.TargetName;
import dev.leanbench.core.model.TargetTiming;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CommonMovementTest {

    private static final int RUNS = 60;
    private static final double SIZE = Math.log(4);

    private final Timeline timeline = new Timeline(RUNS);
    private final List<Appearance> known = new ArrayList<>();

    CommonMovementTest() {
        timeline.add(Optional.empty());
    }

    @Test
    void whatAllTargetsDoIsSeenInEveryRun() {
        targets(60, 0.001);

        CommonMovement together = new CommonMovement(known, RUNS);

        assertThat(together.at(0, SIZE)).isCloseTo(-0.001 * (RUNS - 7), within(0.01));
        assertThat(together.at(RUNS / 2, SIZE)).isCloseTo(-0.001 * (RUNS / 2 - 7), within(0.01));
    }

    @Test
    void whatOneTargetDoesIsNotInCommon() {
        targets(60, 0);
        target(0.01, new Random(5));

        assertThat(new CommonMovement(known, RUNS).at(0, SIZE)).isCloseTo(0, within(0.01));
    }

    @Test
    void aFewTargetsHaveNothingToTellOfAnother() {
        targets(20, 0.001);

        assertThat(new CommonMovement(known, RUNS).at(0, SIZE)).isZero();
    }

    private void targets(int count, double perRun) {
        Random random = new Random(17);
        for (int i = 0; i < count; i++) {
            target(perRun, random);
        }
    }

    private void target(double perRun, Random random) {
        TargetName name = new TargetName("Lab.Topic%03d".formatted(known.size()));
        Track track = new Track(name, timeline);
        for (int run = 0; run < RUNS; run++) {
            track.add(run, SIZE + perRun * run + 0.03 * random.nextGaussian(), 0.0125);
        }
        TargetTiming timing = new TargetTiming(name, Seconds.ofMilliseconds(4000));
        known.add(new Appearance(track, timing, Reading.wall(timing)));
    }
}
