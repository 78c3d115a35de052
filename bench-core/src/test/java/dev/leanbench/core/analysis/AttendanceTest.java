package dev.leanbench.core.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class AttendanceTest {

    @Test
    void itTellsEveryRunWhateverTheGaps() {
        Random random = new Random(20261127);
        for (int trial = 0; trial < 2_000; trial++) {
            int first = random.nextInt(5);
            int gaps = random.nextInt(4);
            int[] runs = new int[1 + random.nextInt(40)];
            Attendance attendance = Attendance.from(first);
            for (int i = 0, run = first; i < runs.length; i++, run++) {
                run += i > 0 && random.nextInt(10) < gaps ? 1 + random.nextInt(3) : 0;
                runs[i] = run;
                attendance = attendance.with(i, run);
            }

            assertThat(attendance.runs(0, runs.length)).as("trial %s", trial).isEqualTo(runs);
            assertThat(attendance.run(runs.length - 1)).isEqualTo(runs[runs.length - 1]);
        }
    }

    @Test
    void whatTargetsShareIsNotChangedByTheOneThatMissesARun() {
        Attendance shared = Attendance.from(3);
        Attendance steady = shared.with(0, 3).with(1, 4).with(2, 5);
        Attendance missing = shared.with(0, 3).with(1, 5).with(2, 6).with(3, 9);

        assertThat(steady).isSameAs(shared);
        assertThat(steady.runs(0, 3)).containsExactly(3, 4, 5);
        assertThat(missing.runs(0, 4)).containsExactly(3, 5, 6, 9);
        assertThat(missing.runs(1, 3)).containsExactly(5, 6);
    }
}
