package dev.leanbench.store.git;

import static dev.leanbench.store.git.GitCommand.git;
import static org.assertj.core.api.Assertions.assertThat;

import dev.leanbench.core.model.CommitId;
import dev.leanbench.core.port.MovedFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GitMovedFilesTest {

    @TempDir
    private Path temporary;

    private Path project;
    private CommitId before = new CommitId("0000000");

    @BeforeEach
    void makeRepository() throws IOException {
        project = GitCommand.repositoryWithACommit(temporary.resolve("project"));
        write("Lab/Order/Lattice.lean", theorems(40));
        write("Lab/Notes.md", theorems(30));
        before = commit();
    }

    @Test
    void aFileThatWasMovedAndEditedIsTheSameFile() throws IOException {
        Files.delete(project.resolve("Lab/Order/Lattice.lean"));
        write("Lab/Algebra/Sup.lean", theorems(50));
        CommitId after = commit();

        assertThat(moved().between(before, after)).isEqualTo(Map.of("Lab/Order/Lattice.lean", "Lab/Algebra/Sup.lean"));
        assertThat(moved().between(after, before)).isEqualTo(Map.of("Lab/Algebra/Sup.lean", "Lab/Order/Lattice.lean"));
    }

    @Test
    void anotherFileInThePlaceOfOneIsNotTheSame() throws IOException {
        Files.delete(project.resolve("Lab/Order/Lattice.lean"));
        write("Lab/Order/Lattices.lean", "def other := 2\n".repeat(40));

        assertThat(moved().between(before, commit())).isEmpty();
    }

    @Test
    void onlyLeanFilesAreLookedAt() throws IOException {
        Files.move(project.resolve("Lab/Notes.md"), project.resolve("Lab/README.md"));

        assertThat(moved().between(before, commit())).isEmpty();
    }

    @Test
    void shortIdsAreUnderstood() throws IOException {
        Files.move(project.resolve("Lab/Order/Lattice.lean"), project.resolve("Lab/Sup.lean"));
        CommitId after = commit();

        assertThat(moved().between(shortened(before), shortened(after)))
                .containsExactlyEntriesOf(Map.of("Lab/Order/Lattice.lean", "Lab/Sup.lean"));
    }

    @Test
    void nothingIsKnownInAShallowCloneOrOfAnUnknownCommitOrWithoutARepository() throws IOException {
        Files.move(project.resolve("Lab/Order/Lattice.lean"), project.resolve("Lab/Sup.lean"));
        CommitId after = commit();
        git(temporary, "clone", "-q", "--depth", "1", project.toUri().toString(), "shallow");

        assertThat(GitStorage.movedFiles(temporary.resolve("shallow")).between(before, after))
                .isEmpty();
        assertThat(moved().between(new CommitId("0123456789abcdef0123456789abcdef01234567"), after))
                .isEmpty();
        assertThat(GitStorage.movedFiles(temporary).between(before, after)).isEmpty();
    }

    private MovedFiles moved() {
        return GitStorage.movedFiles(project);
    }

    private static CommitId shortened(CommitId commit) {
        return new CommitId(commit.toString().substring(0, 7));
    }

    private void write(String path, String content) throws IOException {
        Path file = project.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }

    private CommitId commit() {
        git(project, "add", "-A");
        git(project, "commit", "-q", "-m", "feat: go on");
        return new CommitId(git(project, "rev-parse", "HEAD").strip());
    }

    private static String theorems(int count) {
        return IntStream.range(0, count)
                .mapToObj("theorem fact%1$d : %1$d + 0 = %1$d := rfl\n"::formatted)
                .collect(Collectors.joining());
    }
}
