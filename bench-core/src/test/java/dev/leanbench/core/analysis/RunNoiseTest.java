package dev.leanbench.core.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leanbench.core.compare.Signal;
import dev.leanbench.core.port.MovedFiles;
import dev.leanbench.core.statistics.Robust;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RunNoiseTest {

    private static final int TARGETS = 100;

    @Test
    void runsThatOnlyChanceSetsApartAreEquallyNoisy() {
        int alike = 0;
        for (int seed = 0; seed < 40; seed++) {
            Replay replay = replay(MadeUpProject.ofTargets(TARGETS, 900 + seed).build(10));
            alike += replay.last().noise() == usual(replay) ? 1 : 0;
        }

        // Two in three are within a standard error of the truth, fewer of an estimate; not one would hit it by itself.
        assertThat(alike).as("of forty").isBetween(13, 30);
    }

    @Test
    void aNoisyRunIsNotTakenForOneLikeTheOthers() {
        for (int seed = 0; seed < 5; seed++) {
            MadeUpProject project =
                    MadeUpProject.ofTargets(TARGETS, 950 + seed).withNoise(0.05).build(10);
            project.withNoise(0.15).build(1);

            Replay replay = replay(project);

            assertThat(replay.last().noise() / usual(replay)).isBetween(1.8, 3.2);
        }
    }

    @Test
    void aCalmRunIsNotTakenForOneLikeTheOthersEither() {
        MadeUpProject project =
                MadeUpProject.ofTargets(TARGETS, 960).withNoise(0.15).build(10);
        project.withNoise(0.04).build(1);

        Replay replay = replay(project);

        assertThat(replay.last().noise() / usual(replay)).isLessThan(0.75);
    }

    /** The noise of the runs before the last one, as it was known then. */
    private static double usual(Replay replay) {
        return Robust.median(IntStream.range(1, replay.runs().size() - 1)
                .mapToDouble(run -> replay.outline(run).noise())
                .toArray());
    }

    private static Replay replay(MadeUpProject project) {
        return Replay.of(Signal.WALL_TIME, Settings.DEFAULT, Renames.by(MovedFiles.UNKNOWN), project.runs());
    }
}
