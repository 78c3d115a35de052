package dev.leanbench.lakeprof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.leanbench.core.problem.ProblemException;
import dev.leanbench.lakeprof.LakeBuilds.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectFilesTest {

    @TempDir
    private Path directory;

    @Test
    void aDirectoryWithoutALakefileIsNoProject() {
        assertThat(LakeBuilds.project(directory)).isEmpty();
    }

    @Test
    void aTomlLakefileNamesItsLibrariesExecutablesAndRequirements() throws IOException {
        file("lakefile.toml", """
                name = "lab"
                defaultTargets = ["Lab"]

                [[require]]
                name = "mathlib"
                scope = "leanprover-community"

                [[lean_lib]]
                name = "Lab"

                [[lean_lib]]
                name = "lab-tests"
                roots = ["LabTests", "Lab-Old.Tests"]

                [[lean_exe]]
                name = "lab"
                root = "Main"
                """);

        assertThat(LakeBuilds.project(directory))
                .contains(new Project(List.of("Lab", "LabTests", "«Lab-Old».Tests", "Main"), true));
    }

    @Test
    void aLeanLakefileIsReadAsFarAsThatIsPossibleWithoutLean() throws IOException {
        file("lakefile.lean", """
                import Lake
                open Lake DSL -- lean_lib Commented
                /- lean_lib Gone /- nested -/ where
                     roots := #[`Gone.Too] -/
                package «lab» where
                  description := "-- not a comment /-"

                require "leanprover-community" / "aesop" @ git "v4.24.0"

                @[default_target]
                lean_lib Lab where
                  globs := #[.submodules `Lab]

                lean_lib «lab-tests» where
                  srcDir := "tests"
                  roots := #[`LabTests, `Lab.More]

                @[test_driver] lean_exe runner where
                  root := `Main
                lean_lib "Old"
                """);

        assertThat(LakeBuilds.project(directory))
                .contains(new Project(List.of("Lab", "LabTests", "Lab.More", "Main", "Old"), false));
    }

    @Test
    void mathlibIsSeenInTheLakefileOrInTheManifestButIsNotItsOwnDependency() throws IOException {
        file("lakefile.lean", "require mathlib from git \"https://example.org/mathlib4\"\nlean_lib A\n");
        assertThat(LakeBuilds.project(directory)).map(Project::usesMathlib).contains(true);

        file("lakefile.lean", "package mathlib\nlean_lib Mathlib\n");
        file("lake-manifest.json", "{\"packages\": [], \"name\": \"mathlib\"}");
        assertThat(LakeBuilds.project(directory)).map(Project::usesMathlib).contains(false);

        file("lake-manifest.json", "{\"packages\": [{\"name\": \"mathlib\", \"rev\": \"abc\"}]}");
        assertThat(LakeBuilds.project(directory)).map(Project::usesMathlib).contains(true);
    }

    @Test
    void aLakefileThatIsNotTomlIsNamed() throws IOException {
        file("lakefile.toml", "name = ");

        assertThatThrownBy(() -> LakeBuilds.project(directory))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("lakefile.toml: it is not TOML");
    }

    private void file(String name, String content) throws IOException {
        Files.writeString(directory.resolve(name), content);
    }
}
