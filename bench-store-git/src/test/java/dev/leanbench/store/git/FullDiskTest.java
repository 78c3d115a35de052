package dev.leanbench.store.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A disk that takes no more: nothing is reported as stored that is not, and with room again the next run heals. */
@Tag("faults")
class FullDiskTest {

    private static final int TARGETS = 4_000;

    @TempDir
    private Path temporary;

    @Test
    void aFileThatCannotGrowIsAFailureAndTheNextRunHeals() throws Exception {
        Path project = GitCommand.repositoryWithACommit(temporary.resolve("project"));
        Path before = temporary.resolve("before.txt");
        assertThat(AppendingProcess.start(before, project, Optional.empty(), 1, 0, 1, 1)
                        .waitFor())
                .as(Files.readString(before))
                .isZero();

        Path during = temporary.resolve("during.txt");
        List<String> command = new ArrayList<>(List.of("sh", "-c", "ulimit -f 8; exec \"$@\"", "sh"));
        command.addAll(AppendingProcess.command(project, Optional.empty(), 1, 1, 2, TARGETS));
        command.add(5, "-XX:-UsePerfData");
        Process limited = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(during.toFile())
                .start();

        assertThat(limited.waitFor()).as(Files.readString(during)).isNotZero();
        assertThat(AppendingProcess.storedIn(during)).isEmpty();
        assertHealed(project, project, Optional.empty());
    }

    @Test
    void aFullFileSystemIsAFailureAndTheNextRunHeals() throws Exception {
        Path project = GitCommand.repositoryWithACommit(temporary.resolve("project"));
        Path disk = Files.createDirectories(temporary.resolve("disk"));
        assumeTrue(
                run("mount", "-t", "tmpfs", "-o", "size=256k", "tmpfs", disk.toString()) == 0,
                "a small file system cannot be mounted here (it takes root)");
        try {
            Path remote = GitCommand.bareRepository(disk.resolve("remote.git"));
            Optional<String> address = Optional.of(remote.toUri().toString());
            Path before = temporary.resolve("before.txt");
            assertThat(AppendingProcess.start(before, project, address, 1, 0, 1, 1)
                            .waitFor())
                    .as(Files.readString(before))
                    .isZero();
            Path filler = disk.resolve("filler");
            Files.write(filler, new byte[Math.toIntExact(disk.toFile().getUsableSpace())]);

            Path during = temporary.resolve("during.txt");
            assertThat(AppendingProcess.start(during, project, address, 1, 1, 2, 200)
                            .waitFor())
                    .as(Files.readString(during))
                    .isNotZero();
            assertThat(AppendingProcess.storedIn(during)).isEmpty();
            Files.delete(filler);
            assertHealed(project, remote, address);
        } finally {
            run("umount", "-l", disk.toString());
        }
    }

    private void assertHealed(Path project, Path keeper, Optional<String> remote) throws Exception {
        BranchWitness witness = new BranchWitness(keeper);
        assertThat(witness.commitsOldestFirst()).hasSize(1);
        witness.assertThatGitFindsNoFault();
        Path after = temporary.resolve("after.txt");
        assertThat(AppendingProcess.start(after, project, remote, 1, 1, 2, 100).waitFor())
                .as(Files.readString(after))
                .isZero();
        witness.assertThatEveryCommitAddsOneRun();
        assertThat(witness.commitsOldestFirst()).hasSize(2);
    }

    private static int run(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }
}
