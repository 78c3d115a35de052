package dev.leanbench.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Recordings that something ends, in processes of their own. */
@EnabledOnOs(OS.LINUX)
class RecordingProcessTest {

    private static final String BUILDS_ONE_AND_HANGS =
            "printf '✔ [1/3] Built A (1.5s)\\n'; sleep 600 & echo $! > child; wait";

    @TempDir
    private Path directory;

    @BeforeEach
    void repository() throws IOException, InterruptedException {
        new Terminal(directory).repository();
    }

    private Process bench(String shell, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                "sh",
                "-c",
                shell + " exec \"$@\"",
                "sh",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dfile.encoding=UTF-8",
                "-XX:-UsePerfData",
                "-Djava.io.tmpdir=" + directory,
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile());
        builder.environment().put("CI", "true");
        builder.redirectError(new File(directory.toFile(), "said"));
        builder.redirectOutput(new File(directory.toFile(), "printed"));
        return builder.start();
    }

    private long waitForChild(Process bench) throws Exception {
        Path child = directory.resolve("child");
        while (!Files.exists(child) || Files.size(child) == 0) {
            assertThat(bench.isAlive()).as("bench waits for its build").isTrue();
            TimeUnit.MILLISECONDS.sleep(20);
        }
        return Long.parseLong(Files.readString(child).strip());
    }

    private void assertThatWhatWasRecordedIsKept(long child) throws IOException {
        assertThat(ProcessHandle.of(child).filter(ProcessHandle::isAlive)).isEmpty();
        assertThat(Files.readString(directory.resolve("lakeprof.log"))).contains("✔ [1/3] Built A (1.5s)");
        assertThat(Files.readString(directory.resolve("bench-run.json")))
                .contains("\"outcome\": \"partial\"", "\"complete\": false", "\"name\": \"A\"");
        assertThat(Files.readString(directory.resolve("said")))
                .contains("The build was interrupted", "To store it: bench append bench-run.json");
    }

    private static int exitCodeOf(Process bench) throws InterruptedException {
        assertThat(bench.waitFor(1, TimeUnit.MINUTES)).as("bench has ended").isTrue();
        return bench.exitValue();
    }

    /** A process passes on to its children which signals it ignores, and a JVM leaves an ignored one ignored. */
    static boolean interruptIsIgnored() throws IOException {
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("SigIgn:"))
                .anyMatch(line -> (Long.parseUnsignedLong(line.substring(7).strip(), 16) & 0b10) != 0);
    }

    @Test
    void aTerminationEndsTheBuildAndKeepsWhatWasRecorded() throws Exception {
        Process bench = bench("", "record", "--", "sh", "-c", BUILDS_ONE_AND_HANGS);
        long child = waitForChild(bench);

        bench.destroy();

        assertThat(exitCodeOf(bench)).isEqualTo(128 + 15);
        assertThatWhatWasRecordedIsKept(child);
    }

    @Test
    void aWeeklyJobThatIsInterruptedStoresNothingAndSaysHowTo() throws Exception {
        assumeFalse(interruptIsIgnored(), "these tests were started where SIGINT is ignored, as in the background");
        Process bench = bench("", "weekly", "--", "sh", "-c", BUILDS_ONE_AND_HANGS);
        long child = waitForChild(bench);

        new ProcessBuilder("kill", "-INT", Long.toString(bench.pid())).start().waitFor();

        assertThat(exitCodeOf(bench)).isEqualTo(128 + 2);
        assertThatWhatWasRecordedIsKept(child);
        Terminal terminal = new Terminal(directory);
        assertThat(terminal.bench("history", "--json")).isZero();
        assertThat(terminal.out()).doesNotContain("\"sha\"");
        assertThat(terminal.bench("append", "bench-run.json")).isZero();
    }

    @Test
    void aLogThatCannotGrowCostsNoTarget() throws Exception {
        String prints = "i=0; while [ $i -lt 2000 ]; do i=$((i+1)); echo \"✔ [$i/3000] Built M$i (1.5s)\"; done;"
                + " echo 'Build completed successfully (3000 jobs).'";

        Process bench = bench("ulimit -f 64;", "record", "--include", "M19*", "--", "sh", "-c", prints);

        assertThat(exitCodeOf(bench)).isZero();
        assertThat(Files.readString(directory.resolve("said"))).contains("the log could not be written to its end");
        assertThat(Files.readString(directory.resolve("bench-run.json")))
                .contains("\"outcome\": \"success\"", "\"complete\": true", "\"built\": 2000", "\"name\": \"M1999\"");
    }

    @Test
    void aRunDocumentForWhichThereIsNoRoomIsNotLeftInHalf() throws Exception {
        String prints = "i=0; while [ $i -lt 2000 ]; do i=$((i+1)); echo \"✔ [$i/3000] Built M$i (1.5s)\"; done;"
                + " echo 'Build completed successfully (3000 jobs).'";

        Process bench = bench("ulimit -f 64;", "record", "--", "sh", "-c", prints);

        assertThat(exitCodeOf(bench)).isEqualTo(ExitCode.INPUT_UNREADABLE.code());
        assertThat(Files.readString(directory.resolve("said"))).contains("the run document cannot be written");
        assertThat(directory.resolve("bench-run.json")).doesNotExist();
        assertThat(directory.resolve("bench-run.json.part")).doesNotExist();
    }

    /** By the digest a run is known again whose log is imported later. */
    @Test
    void aRunThatLakeprofRecordedBearsTheDigestOfLakeprofsLog() throws Exception {
        Path standIn = Files.createDirectory(directory.resolve("bin")).resolve("lakeprof");
        Files.writeString(standIn, """
                #!/bin/bash
                # A stand-in for lakeprof, not lakeprof: for "record -o FILE -- COMMAND" it writes what lakeprof writes.
                log=$3
                shift 4
                "$@" 2>&1 | while IFS= read -r line; do
                  printf '[0.250] %s\n' "$line" >>"$log"
                  printf '%s\n' "$line" >&2
                done
                exit "${PIPESTATUS[0]}"
                """);
        assertThat(standIn.toFile().setExecutable(true)).isTrue();
        String prints = "echo '✔ [1/1] Built A (1.5s)'; echo 'Build completed successfully (1 job).'";

        Process bench = bench("PATH=$PWD/bin:$PATH;", "record", "--with", "lakeprof", "--", "sh", "-c", prints);

        assertThat(exitCodeOf(bench)).isZero();
        Path log = directory.resolve("lakeprof.log");
        assertThat(log).content().startsWith("[0.250] ✔ [1/1] Built A (1.5s)\n");
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(log));
        String field = "\"content_digest\": \"sha256:" + HexFormat.of().formatHex(digest) + "\"";
        assertThat(directory.resolve("bench-run.json")).content().contains("\"tool\": \"lakeprof\"", field);
        Terminal terminal = new Terminal(directory);
        assertThat(terminal.bench("import", "lakeprof.log")).isZero();
        assertThat(terminal.out()).contains(field);
    }
}
