package dev.leanbench.store.git;

import static dev.leanbench.store.git.Git.git;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.leanbench.core.contract.RunStoreContract;
import dev.leanbench.core.contract.Runs;
import dev.leanbench.core.port.RunStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RemoteBranchTest implements RunStoreContract {

    @TempDir
    private Path directory;

    private Path clone;

    @BeforeEach
    void aCloneOfABareRepository() throws IOException {
        git(directory, "init", "-q", "--bare", "remote.git");
        clone = Git.repository(Files.createDirectory(directory.resolve("clone")));
        git(
                clone,
                "remote",
                "add",
                "origin",
                directory.resolve("remote.git").toUri().toString());
    }

    @Override
    public RunStore emptyStore() {
        return GitStorage.branch(clone, Optional.of("origin"), Optional.empty());
    }

    @Test
    void theBranchIsOnTheRemoteAndTheCloneKnowsNothingOfIt() {
        emptyStore().append(Runs.withEverything());

        assertThat(git(directory.resolve("remote.git"), "for-each-ref", "--format=%(refname)"))
                .isEqualTo("refs/heads/bench-history\n");
        assertThat(git(clone, "for-each-ref", "--format=%(refname)")).isEqualTo("refs/heads/main\n");
        git(directory.resolve("remote.git"), "fsck", "--strict");
    }

    @Test
    void aRemoteThatIsNotThereIsNamed() {
        RunStore store = GitStorage.branch(
                clone, Optional.of(directory.resolve("none.git").toString()), Optional.empty());

        assertThatThrownBy(() -> store.append(Runs.withEverything())).hasMessageContaining("none.git");
    }
}
