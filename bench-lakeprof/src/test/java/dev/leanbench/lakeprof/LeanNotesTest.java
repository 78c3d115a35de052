package dev.leanbench.lakeprof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leanbench.core.model.BuildResult;
import dev.leanbench.core.model.FailedTarget;
import dev.leanbench.core.model.Outcome;
import dev.leanbench.core.model.Resources;
import dev.leanbench.core.model.Seconds;
import dev.leanbench.core.model.TargetName;
import dev.leanbench.core.model.TargetTiming;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeanNotesTest {

    private static final List<TargetTiming> TARGETS = List.of(
            new TargetTiming(new TargetName("A"), Seconds.parse("1.5")),
            new TargetTiming(new TargetName("B"), Seconds.parse("1.5")));

    private static final BuildResult RESULT = BuildResult.successful(Optional.empty(), TARGETS);

    @Test
    void whatAModuleTookThatFailedIsNotTakenForThatOfOneWithTheEndOfItsName(@TempDir Path directory)
            throws IOException {
        Path notes = directory.resolve("notes.tsv");
        Files.writeString(notes, """
                300\t280000\t8192\t/p/.lake/build/lib/lean/B.olean
                9000\t9000000\t8192\t/p/.lake/build/lib/lean/A/B.olean
                """);
        BuildResult failure = new BuildResult(
                Optional.empty(),
                TARGETS,
                Outcome.FAILURE,
                Optional.empty(),
                List.of(new FailedTarget(new TargetName("A.B"), Optional.empty())),
                Resources.UNKNOWN);

        assertThat(LeanNotes.read(notes, failure).added(TARGETS))
                .extracting(target -> target.measures().wallMilliseconds())
                .containsExactly(OptionalLong.empty(), OptionalLong.of(300));
    }

    /** As of a directory that was named where another encoding was in use. */
    @Test
    void aPathThatIsNoTextCostsNoMeasurement(@TempDir Path directory) throws IOException {
        Path notes = directory.resolve("notes.tsv");
        Files.writeString(
                notes,
                "300\t280000\t8192\t/caf\u00e9/lib/lean/A.olean\n310\t290000\t8192\t/caf\u00e9/lib/lean/B.olean\n",
                StandardCharsets.ISO_8859_1);

        assertThat(LeanNotes.read(notes, RESULT).added(TARGETS))
                .allSatisfy(target -> assertThat(target.measures().cpu()).isPresent());
    }
}
