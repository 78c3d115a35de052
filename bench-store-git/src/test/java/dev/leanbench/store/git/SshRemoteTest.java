package dev.leanbench.store.git;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A remote behind OpenSSH's own server, reached by the machine's own {@code ssh}. */
class SshRemoteTest {

    @TempDir
    private Path temporary;

    private SshServer server;
    private Path project;
    private Path remote;

    @BeforeEach
    void startServer() throws Exception {
        server = SshServer.start(temporary.resolve("ssh"));
        project = GitCommand.repositoryWithACommit(temporary.resolve("project"));
        remote = GitCommand.bareRepository(temporary.resolve("remote.git"));
        GitCommand.git(remote, "config", "uploadpack.allowFilter", "true");
    }

    @AfterEach
    void stopServer() {
        if (server != null) {
            server.close();
        }
    }

    /** What a process of its own says that appends the runs from 0 to 3, excluded. */
    private List<String> append(Path client) throws IOException, InterruptedException {
        Path output = temporary.resolve("out.txt");
        ProcessBuilder builder =
                new ProcessBuilder(AppendingProcess.command(project, Optional.of(server.address(remote)), 1, 0, 3, 50));
        builder.environment().merge("PATH", client.toString(), (path, first) -> first + ":" + path);
        builder.environment().remove("SSH_AUTH_SOCK");
        builder.redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start()
                .waitFor();
        return Files.readAllLines(output);
    }

    @Test
    void runsAreStoredAndFoundAgain() throws Exception {
        Path client = server.clientWith(server.userKey(), server.knownHosts());

        assertThat(append(client)).containsExactly("ready", "stored 0 Added", "stored 1 Added", "stored 2 Added");
        assertThat(append(client))
                .containsExactly("ready", "stored 0 AlreadyThere", "stored 1 AlreadyThere", "stored 2 AlreadyThere");

        BranchWitness witness = new BranchWitness(remote);
        assertThat(witness.commitsOldestFirst()).hasSize(3);
        witness.assertThatEveryCommitAddsOneRun();
        witness.assertThatGitFindsNoFault();
    }

    @Test
    void aRepositoryNamedBySha256IsSaidToBeOne() throws Exception {
        remote = Files.createDirectories(temporary.resolve("sha256.git"));
        GitCommand.git(remote, "init", "-q", "--bare", "--object-format=sha256");

        assertThat(append(server.clientWith(server.userKey(), server.knownHosts()))
                        .get(1))
                .startsWith("problem ")
                .contains("named by SHA-256, which bench cannot read");
    }

    @Test
    void whoIsNotLetInIsTold() throws Exception {
        Path client = server.clientWith(server.otherKey(), server.knownHosts());

        assertThat(append(client).get(1)).startsWith("problem ").contains("ermission denied");
    }

    @Test
    void aServerThatNobodyKnowsIsNotTrusted() throws Exception {
        Path nobody = Files.createFile(temporary.resolve("nobody"));

        assertThat(append(server.clientWith(server.userKey(), nobody)).get(1))
                .startsWith("problem ")
                .contains("ost key verification failed");
    }
}
