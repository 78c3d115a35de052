package dev.leanbench.store.git;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills writers at random moments, 200 times in all. What was reported as stored is there, once, and the next run heals. */
@Tag("faults")
class KilledWriterTest {

    private static final int MANY = 100_000;

    @TempDir
    private Path temporary;

    @Test
    void aWriterToTheLocalRepositoryMayBeKilledAtAnyMoment() throws Exception {
        Path project = GitCommand.repositoryWithACommit(temporary.resolve("project"));

        killAndGoOn(90, project, Optional.empty(), project);
    }

    @Test
    void aWriterToARepositoryOnDiskMayBeKilledAtAnyMoment() throws Exception {
        Path project = GitCommand.repositoryWithACommit(temporary.resolve("project"));
        Path remote = GitCommand.bareRepository(temporary.resolve("remote.git"));

        killAndGoOn(70, project, Optional.of(remote.toUri().toString()), remote);
    }

    @Test
    void aWriterToAServerMayBeKilledAtAnyMoment() throws Exception {
        Path project = GitCommand.repositoryWithACommit(temporary.resolve("project"));
        try (GitHttpServer server =
                GitHttpServer.start(temporary.resolve("server"), GitHttpServer.Door.TOKEN_TO_WRITE)) {
            Path remote = server.repository("project.git");

            killAndGoOn(40, project, Optional.of(server.address("project.git")), remote);
        }
    }

    private void killAndGoOn(int times, Path project, Optional<String> remote, Path keeper) throws Exception {
        Random moments = new Random(20260504);
        BranchWitness witness = new BranchWitness(keeper);
        TreeSet<Integer> reported = new TreeSet<>();
        int abandoned = 0;
        int longestLife = millisecondsForTwoRuns(project, remote, reported);
        for (int i = 0; i < times; i++) {
            reported.addAll(killed(project, remote, reported.last() + 1, moments.nextInt(longestLife)));
            abandoned += workplaces().size();
            letAWeekPass(keeper);
            if (i % 20 == 19) {
                assertStored(witness, reported);
            }
        }
        int next = reported.last() + 1;
        Path output = temporary.resolve("last.txt");
        Process last = AppendingProcess.start(output, project, remote, 1, next, next + 1, 3);

        assertThat(last.waitFor()).as(Files.readString(output)).isZero();
        reported.add(next);
        assertStored(witness, reported);
        witness.assertThatEveryCommitAddsOneRun();
        witness.assertThatGitFindsNoFault();
        assertThat(abandoned > 0).as("killed writers left workplaces").isEqualTo(remote.isPresent());
        assertThat(workplaces()).as("workplaces that are left in the end").isEmpty();
    }

    /** How long a writer lives that stores two runs undisturbed: on another machine the moments are others, too. */
    private int millisecondsForTwoRuns(Path project, Optional<String> remote, Set<Integer> reported) throws Exception {
        Path output = temporary.resolve("first.txt");
        Process first = AppendingProcess.start(output, project, remote, 1, 0, 2, 3);
        awaitReady(first, output);
        long ready = System.nanoTime();
        assertThat(first.waitFor()).as(Files.readString(output)).isZero();
        reported.addAll(AppendingProcess.storedIn(output));
        return (int) TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - ready) + 1;
    }

    private static void awaitReady(Process process, Path output) throws Exception {
        while (process.isAlive() && !Files.readString(output).startsWith("ready")) {
            TimeUnit.MILLISECONDS.sleep(5);
        }
    }

    /** Starts a writer, kills it some time after it began to write, and says what it reported as stored. */
    private List<Integer> killed(Path project, Optional<String> remote, int from, int milliseconds) throws Exception {
        Path output = Files.createTempFile(temporary, "writer", ".txt");
        Process process = AppendingProcess.start(output, project, remote, 1, from, MANY, 3);
        awaitReady(process, output);
        TimeUnit.MILLISECONDS.sleep(milliseconds);
        assertThat(process.isAlive()).as(Files.readString(output)).isTrue();
        process.destroyForcibly().waitFor();
        return AppendingProcess.storedIn(output);
    }

    /** A week goes by until the next run; what a dead process locked or left is then long forgotten. */
    private void letAWeekPass(Path repository) throws IOException {
        FileTime aWeekAgo = FileTime.from(Instant.now().minus(Duration.ofDays(7)));
        for (Path gitDirectory : List.of(repository, repository.resolve(".git"))) {
            try {
                Files.setLastModifiedTime(gitDirectory.resolve(BranchLayout.REF + ".lock"), aWeekAgo);
            } catch (NoSuchFileException e) {
                // Nobody holds it, or a server that outlived its client has just let it go.
            }
        }
        for (Path workplace : workplaces()) {
            Files.setLastModifiedTime(workplace, aWeekAgo);
        }
    }

    private List<Path> workplaces() throws IOException {
        try (Stream<Path> files = Files.list(AppendingProcess.temporaryBeside(temporary.resolve("any.txt")))) {
            return files.filter(file -> file.getFileName().toString().startsWith(ForgottenWorkplaces.PREFIX))
                    .toList();
        }
    }

    /** A run may be stored without having been reported, when its writer was killed in between; never the reverse. */
    private static void assertStored(BranchWitness witness, Set<Integer> reported) {
        List<String> commits = witness.commitsOldestFirst();
        List<String> stored = witness.runsAt(commits.get(commits.size() - 1)).values().stream()
                .map(run -> run.origin().ciRun().orElseThrow().id())
                .toList();
        assertThat(stored).containsAll(reported.stream().map(i -> "1-" + i).toList());
        assertThat(stored.size()).isBetween(reported.size(), reported.size() + 1);
    }
}
