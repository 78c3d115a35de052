package dev.leanbench.evaluation.recorded;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leanbench.core.model.StoredRun;
import dev.leanbench.core.model.TargetTiming;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TwoMachinesTest {

    @Test
    void onlyWhatBothHaveBuiltIsCompared(@TempDir Path directory) throws IOException {
        Path one = log(directory.resolve("one.log"), "A", "B");
        Path other = log(directory.resolve("other.log"), "B", "C");
        TwoMachines machines = TwoMachines.of(one, other);
        assertThat(machines.size()).isEqualTo(1);
        assertThat(names(machines.earlier())).containsExactly("B");
        assertThat(names(machines.later())).containsExactly("B");
        assertThat(machines.before().runs()).containsExactly(machines.earlier());
    }

    private static Path log(Path file, String first, String second) throws IOException {
        return Files.writeString(file, """
                ✔ [1/2] Built %s (1.2s)
                ✔ [2/2] Built %s (14s)
                Build completed successfully (2 jobs).
                """.formatted(first, second));
    }

    private static List<String> names(StoredRun run) {
        return run.run().build().targets().stream()
                .map(TargetTiming::name)
                .map(name -> name.value())
                .toList();
    }
}
