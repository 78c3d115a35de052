package dev.leanbench.store.git;

import static dev.leanbench.core.contract.Runs.run;
import static dev.leanbench.core.contract.Runs.target;
import static dev.leanbench.store.git.GitCommand.git;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.leanbench.core.model.Run;
import dev.leanbench.core.port.HistoryWindow;
import dev.leanbench.core.port.RunStore;
import dev.leanbench.core.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Storing on a remote changes nothing in the user's repository, whatever kind of repository it is. */
class UntouchedRepositoryTest {

    private static final Run RUN = run("2026-05-04T06:00:00Z", 'a', target("A", "1.2"));

    @TempDir
    private Path temporary;

    private Path remote;

    @BeforeEach
    void makeEveryKindOfRepository() {
        remote = GitCommand.bareRepository(temporary.resolve("remote.git"));
        Path plain = GitCommand.repositoryWithACommit(temporary.resolve("plain"));
        git(plain, "remote", "add", "origin", remote.toString());
        git(plain, "push", "-q", "origin", "main");
        git(
                temporary,
                "clone",
                "-q",
                "--depth",
                "1",
                "--branch=main",
                remote.toUri().toString(),
                "shallow");
        git(temporary, "clone", "-q", "--bare", remote.toString(), "bare");
        git(plain, "worktree", "add", "-q", "../worktree", "-b", "side");
        Path parent = GitCommand.repositoryWithACommit(temporary.resolve("parent"));
        git(parent, "remote", "add", "origin", remote.toString());
        git(
                parent,
                "-c",
                "protocol.file.allow=always",
                "submodule",
                "add",
                "-q",
                "-b",
                "main",
                remote.toUri().toString(),
                "child");
    }

    @ParameterizedTest
    @ValueSource(strings = {"plain", "shallow", "bare", "worktree", "parent", "parent/child"})
    void everyFileRefReflogAndSettingStaysAsItWas(String kind) throws IOException {
        Path project = temporary.resolve(kind);
        Map<String, Integer> before = everythingBut(remote);
        RunStore store = GitStorage.branch(project, Optional.of("origin"), GitStorage.Access.ANONYMOUS);

        store.append(RUN);

        assertThat(store.read(HistoryWindow.ALL).runs()).hasSize(1);
        assertThat(everythingBut(remote)).isEqualTo(before);
    }

    private Map<String, Integer> everythingBut(Path excluded) throws IOException {
        Map<String, Integer> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(temporary)) {
            for (Path path : paths.filter(file -> !file.startsWith(excluded)).toList()) {
                int content = Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)
                        ? Arrays.hashCode(Files.readAllBytes(path))
                        : 0;
                files.put(temporary.relativize(path).toString(), content);
            }
        }
        return files;
    }

    @Test
    void sha256RepositoriesAreNamedForWhatTheyAre() throws IOException {
        Path project = Files.createDirectories(temporary.resolve("sha256"));
        git(project, "init", "-q", "--object-format=sha256");

        RunStore store = GitStorage.branch(project, Optional.empty(), Optional.empty());

        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> store.append(RUN))
                .withMessageContaining("SHA-256");
    }

    @Test
    void nothingIsWrittenToARemoteOnThisMachineThatIsNamedBySha256() throws IOException {
        Path sha256 = Files.createDirectories(temporary.resolve("sha256.git"));
        git(sha256, "init", "-q", "--bare", "--object-format=sha256");
        Map<String, Integer> before = everythingBut(remote);

        for (String address : List.of(sha256.toString(), sha256.toUri().toString())) {
            RunStore store =
                    GitStorage.branch(temporary.resolve("plain"), Optional.of(address), GitStorage.Access.ANONYMOUS);
            assertThatExceptionOfType(ProblemException.class)
                    .isThrownBy(() -> store.append(RUN))
                    .withMessageContaining("SHA-256");
        }

        assertThat(everythingBut(remote)).isEqualTo(before);
    }
}
