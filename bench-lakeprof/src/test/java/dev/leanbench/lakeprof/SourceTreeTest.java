package dev.leanbench.lakeprof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceTreeTest {

    @TempDir
    private Path temporary;

    @Test
    void theProjectsOwnLeanFilesAreItsModules() throws IOException {
        Path project = temporary.resolve(".hidden/project");
        for (String file : new String[] {
            "Lab/Order/Lattice.lean",
            "src/Main.lean",
            "lakefile.lean",
            "Lab/notes.md",
            ".lake/packages/mathlib/Mathlib.lean"
        }) {
            Path path = project.resolve(file);
            Files.createDirectories(path.getParent());
            Files.writeString(path, "");
        }
        Files.createSymbolicLink(project.resolve("Lab/again"), project);

        assertThat(new SourceTree(project).modules()).hasValue(2);
    }

    @Test
    void whereThereIsNoneNothingIsKnown() throws IOException {
        Files.writeString(temporary.resolve("lakefile.lean"), "");

        assertThat(new SourceTree(temporary).modules()).isEmpty();
        assertThat(new SourceTree(temporary.resolve("none")).modules()).isEmpty();
    }
}
