package dev.leanbench.store.git;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leanbench.core.model.History;
import dev.leanbench.core.model.Run;
import dev.leanbench.core.port.HistoryWindow;
import dev.leanbench.core.port.RunStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Measures ten years of a large library, beside the way of git's command line, and writes {@code target/scale.md}. What
 * it asserts is no timing.
 */
@Tag("scale")
class ScaleTest {

    private static final int RUNS = Integer.getInteger("scale.runs", 520);
    private static final int TARGETS = Integer.getInteger("scale.targets", 8_000);
    private static final int REPEATS = Integer.getInteger("scale.repeats", 5);

    /** Made by {@code bench/bench} or by packaging bench-cli; without it nothing is measured as a whole process. */
    private static final Path PROGRAM = Path.of("../bench-cli/target/bench.jar");

    @TempDir
    private Path temporary;

    private final List<String> report = new ArrayList<>();
    private int appended;

    private interface Step {
        void run() throws Exception;
    }

    @Test
    void tenYearsOfALargeLibrary() throws Exception {
        LongHistory years = new LongHistory(TARGETS);
        Path project = GitCommand.repositoryWithACommit(temporary.resolve("project"));
        try (GitHttpServer server = GitHttpServer.start(temporary.resolve("server"), GitHttpServer.Door.OPEN)) {
            Path remote = server.repository("project.git");
            years.writeTo(remote, RUNS);
            say("| what | measured |");
            say("|---|---|");
            long perRun = packedBytes(remote) / RUNS;
            say("| packed size of the branch, per run | %.1f KiB |".formatted(perRun / 1024.0));
            assertThat(perRun).isLessThanOrEqualTo(60 * 1024);

            String http = server.address("project.git");
            String file = remote.toUri().toString();
            compareAppends("file://", project, file, years);
            compareAppends("HTTP", project, http, years);
            read("the last 13 runs over HTTP, nothing cached", store(project, http, Optional.empty()), 13);
            read("all runs over HTTP, nothing cached", store(project, http, Optional.empty()), RUNS + appended);
            Optional<Path> cache = Optional.of(temporary.resolve("cache"));
            store(project, http, cache).read(HistoryWindow.ALL);
            read("all runs over HTTP, cached", store(project, http, cache), RUNS + appended);
            read("all runs of a repository on disk", store(project, file, Optional.empty()), RUNS + appended);
            check(project, file);
            if (Files.exists(PROGRAM)) {
                compareProcesses(project, file, years);
                weekly(project, file, years);
            } else {
                say("| whole processes | not measured: there is no " + PROGRAM + " |");
            }
        }
        Files.write(
                Path.of("target", "scale.md"), report, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING);
    }

    private static RunStore store(Path project, String remote, Optional<Path> cache) {
        return GitStorage.branch(
                project, Optional.of(remote), new GitStorage.Access(Optional.empty(), Map.of(), cache));
    }

    private void compareAppends(String name, Path project, String remote, LongHistory years) throws Exception {
        double[] ours = new double[REPEATS];
        double[] gits = new double[REPEATS];
        for (int i = 0; i < REPEATS; i++) {
            ours[i] = seconds(() -> store(project, remote, Optional.empty()).append(nextRun(years)));
            gits[i] = seconds(() -> appendWithGit(remote, nextRun(years)));
        }
        say("| append over %s: bench in this process, git's command line, ratio | %s, %s, %.2f |"
                .formatted(name, spread(ours), spread(gits), median(ours) / median(gits)));
    }

    private void check(Path project, String remote) throws Exception {
        double[] times = new double[REPEATS];
        for (int i = 0; i < REPEATS; i++) {
            times[i] =
                    seconds(() -> assertThat(GitStorage.care(project, Optional.of(remote), GitStorage.Access.ANONYMOUS)
                                    .check())
                            .isEmpty());
        }
        say("| check every document against the schema | " + spread(times) + " |");
    }

    private void compareProcesses(Path project, String remote, LongHistory years) throws Exception {
        double[] ours = new double[REPEATS];
        double[] gits = new double[REPEATS];
        for (int i = 0; i < REPEATS; i++) {
            Path document = Files.writeString(temporary.resolve("run.json"), GitStorage.write(nextRun(years)));
            ours[i] = seconds(() -> bench(project, "append", document.toString(), "--remote", remote));
            gits[i] = seconds(() -> appendWithGit(remote, nextRun(years)));
        }
        say("| append over file://, whole processes: bench, git's command line, ratio | %s, %s, %.2f |"
                .formatted(spread(ours), spread(gits), median(ours) / median(gits)));
    }

    private void weekly(Path project, String remote, LongHistory years) throws Exception {
        double[] times = new double[REPEATS];
        for (int i = 0; i < REPEATS; i++) {
            Run run = nextRun(years);
            Path log = Files.writeString(temporary.resolve("lake.log"), LongHistory.logOf(run));
            String date = run.origin().moment().toString();
            String commit = run.origin().commit().hex();
            times[i] = seconds(() -> bench(
                    project, "weekly", "--log", log.toString(), "--date", date, "--sha", commit, "--remote", remote));
        }
        say("| weekly from a log over file://, whole process | " + spread(times) + " |");
    }

    /** The program as its launcher starts it. */
    private void bench(Path project, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-XX:-UsePerfData",
                "-Xmx512m",
                "-jar",
                PROGRAM.toAbsolutePath().toString()));
        command.addAll(List.of(arguments));
        Path output = temporary.resolve("bench.out");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(project.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("GITHUB_") || name.startsWith("BENCH_"));
        assertThat(builder.start().waitFor()).as(Files.readString(output)).isZero();
    }

    private Run nextRun(LongHistory years) {
        return years.next(RUNS + appended++);
    }

    /** Clone without blobs, check out, write, commit, push. */
    private void appendWithGit(String remote, Run run) throws IOException {
        Path clone = Files.createTempDirectory(temporary, "clone");
        GitCommand.git(
                clone,
                "clone",
                "-q",
                "--no-checkout",
                "--filter=blob:none",
                "--depth=1",
                "--branch=bench-history",
                remote,
                ".");
        GitCommand.git(clone, "checkout", "-q", "bench-history");
        Path document = clone.resolve("bench/history/" + run.origin().date() + "-"
                + run.origin().commit().shortForm() + ".json");
        Files.writeString(document, GitStorage.write(run));
        Files.copy(document, clone.resolve("bench/latest.json"), StandardCopyOption.REPLACE_EXISTING);
        GitCommand.git(clone, "add", "-A");
        GitCommand.git(
                clone, "-c", "user.name=b", "-c", "user.email=b@example.org", "commit", "-q", "-m", "bench: a run");
        GitCommand.git(clone, "push", "-q", "origin", "bench-history");
    }

    private void read(String name, RunStore store, int runs) throws Exception {
        double[] times = new double[REPEATS];
        long most = 0;
        for (int i = 0; i < REPEATS; i++) {
            System.gc();
            long before = usedHeap();
            History[] history = new History[1];
            times[i] = seconds(() -> history[0] = store.read(HistoryWindow.newest(runs)));
            System.gc();
            most = Math.max(most, usedHeap() - before);
            assertThat(history[0].runs()).hasSize(runs);
        }
        say("| read %s | %s, %d MiB of runs in memory |".formatted(name, spread(times), most >> 20));
    }

    private static long usedHeap() {
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static double seconds(Step step) throws Exception {
        long began = System.nanoTime();
        step.run();
        return (System.nanoTime() - began) / 1e9;
    }

    private static String spread(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return "%.2f s (%.2f to %.2f)".formatted(median(values), sorted[0], sorted[sorted.length - 1]);
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static long packedBytes(Path repository) throws IOException {
        try (Stream<Path> files = Files.list(repository.resolve("objects/pack"))) {
            return files.filter(file -> file.toString().endsWith(".pack"))
                    .max(Comparator.naturalOrder())
                    .map(file -> file.toFile().length())
                    .orElseThrow();
        }
    }

    private void say(String line) {
        report.add(line);
        System.out.println(line);
    }
}
