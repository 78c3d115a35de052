package dev.leanbench.store.git;

import static dev.leanbench.store.git.GitCommand.git;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.leanbench.core.model.CommitNote;
import dev.leanbench.core.port.CheckedOut;
import dev.leanbench.core.problem.ProblemException;
import dev.leanbench.core.problem.ProblemKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GitCheckoutTest {

    @TempDir
    private Path temporary;

    private Path project;
    private String commit = "";

    @BeforeEach
    void makeRepository() {
        project = GitCommand.repositoryWithACommit(temporary.resolve("project"));
        commit = git(project, "rev-parse", "HEAD").strip();
    }

    @Test
    void aBranchIsKnownFromAnyDirectoryOfTheRepository() throws IOException {
        Path inside = Files.createDirectories(project.resolve("a/b"));

        CheckedOut head = GitStorage.checkout(inside).head();

        assertThat(head.commit()).hasToString(commit);
        assertThat(head.ref()).contains("refs/heads/main");
        assertThat(head.note()).map(CommitNote::subject).contains("feat: begin");
    }

    @Test
    void aDetachedHeadHasNoRef() {
        git(project, "checkout", "-q", "--detach");

        assertThat(GitStorage.checkout(project).head().ref()).isEmpty();
    }

    @Test
    void shallowClonesWorktreesAndBareRepositoriesAreRepositories() {
        git(temporary, "clone", "-q", "--depth", "1", project.toUri().toString(), "shallow");
        git(temporary, "clone", "-q", "--bare", project.toString(), "bare.git");
        git(project, "worktree", "add", "-q", "../worktree", "-b", "side");

        for (String name : new String[] {"shallow", "bare.git", "worktree"}) {
            assertThat(GitStorage.checkout(temporary.resolve(name)).head().commit())
                    .as(name)
                    .hasToString(commit);
        }
    }

    @Test
    void outsideARepositoryTheRemedyIsNamed() {
        assertUnusable(temporary, "not a git repository");
    }

    @Test
    void aRepositoryWithoutCommitsSaysSo() throws IOException {
        Path empty = Files.createDirectories(temporary.resolve("empty"));
        git(empty, "init", "-q");

        assertUnusable(empty, "no commit yet");
    }

    private static void assertUnusable(Path directory, String reason) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> GitStorage.checkout(directory).head())
                .withMessageContaining(reason)
                .withMessageContaining("--sha")
                .satisfies(failed -> assertThat(failed.problem().kind()).isEqualTo(ProblemKind.REPOSITORY_UNUSABLE));
    }
}
