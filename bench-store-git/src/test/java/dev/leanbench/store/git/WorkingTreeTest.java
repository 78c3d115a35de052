package dev.leanbench.store.git;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkingTreeTest {

    @TempDir
    private Path directory;

    @Test
    void theRootIsFoundFromAnyDirectoryOfTheRepository() throws Exception {
        git("init", "-q", "-b", "trunk", ".");
        Path below = Files.createDirectories(directory.resolve("a/b"));

        assertThat(GitStorage.workingTree(below).orElseThrow().toRealPath()).isEqualTo(directory.toRealPath());
    }

    @Test
    void aBareRepositoryHasNoFilesAndElsewhereThereIsNoRepository() throws Exception {
        assertThat(GitStorage.workingTree(directory)).isEmpty();
        assertThat(GitStorage.defaultBranch(directory, "origin")).isEmpty();

        git("init", "-q", "--bare", ".");

        assertThat(GitStorage.workingTree(directory)).isEmpty();
    }

    @Test
    void theDefaultBranchIsTheRemotesElseTheOneCheckedOut() throws Exception {
        git("init", "-q", "-b", "feature", ".");
        assertThat(GitStorage.defaultBranch(directory, "origin")).contains("feature");

        git("symbolic-ref", "refs/remotes/origin/HEAD", "refs/remotes/origin/stable/main");

        assertThat(GitStorage.defaultBranch(directory, "origin")).contains("stable/main");
    }

    private void git(String... arguments) throws Exception {
        GitCommand.git(directory, arguments);
    }
}
