package dev.leanbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What the packaged program leaves behind when it comes to a bad end while it holds a token. */
@DisabledOnOs(OS.WINDOWS)
class SecretInMemoryIT {

    private static final String TOKEN = "ghs_heldInMemory0123456789";
    private static final String BENCH =
            MarkdownFile.PROJECT.resolve("bench/bench").toString();

    @TempDir
    private Path directory;

    private Path home;

    @BeforeEach
    void aProjectWithARun() throws Exception {
        Terminal terminal = new Terminal(directory);
        terminal.repository();
        terminal.file("run.json", """
                {"schema_version": 1, "date": "2026-05-04", "sha": "679046f", "total_seconds": 60.5,
                 "targets": [{"name": "A", "seconds": 24.0}]}
                """);
        home = Files.createDirectory(directory.resolve("home"));
    }

    private Process start(String line, Map<String, String> variables) throws IOException {
        ProcessBuilder process = new ProcessBuilder("/bin/sh", "-c", line)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("said.txt").toFile());
        process.environment().keySet().removeIf(name -> name.matches("(GITHUB|BENCH|GIT|RUNNER|XDG)_.*"));
        process.environment().put("CI", "true"); // The launcher leaves nothing running behind it.
        process.environment().put("HOME", home.toString());
        process.environment().put("BENCH_TOKEN", TOKEN);
        process.environment().putAll(variables);
        return process.start();
    }

    private List<String> filesWith(String secret) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> text(file).contains(secret))
                    .map(file -> directory.relativize(file).toString())
                    .toList();
        }
    }

    private static String text(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<String> namesLike(String glob) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.matches(glob))
                    .toList();
        }
    }

    @Test
    void aCrashInTheMiddleOfAPushLeavesNoTokenBehind() throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Process process = start(
                    "ulimit -c unlimited 2>/dev/null; exec '" + BENCH + "' append run.json --verbose --remote"
                            + " http://127.0.0.1:" + silent.getLocalPort() + "/o/r.git",
                    Map.of());
            try (Socket push = silent.accept()) {
                assertThat(push.getInputStream().read()).isPositive();
                assertThat(commandLines()).contains("append run.json").doesNotContain(TOKEN);

                assertThat(new Shell(directory)
                                .run("kill -SEGV " + process.pid())
                                .exitCode())
                        .isZero();
                process.waitFor();
            }
        }

        assertThat(namesLike("hs_err_pid.*")).as("reports of the crash").hasSize(1);
        assertThat(namesLike("core.*")).as("images of the memory").isEmpty();
        assertThat(filesWith(TOKEN)).isEmpty();
    }

    private static String commandLines() {
        return ProcessHandle.allProcesses()
                .flatMap(process -> process.info().commandLine().stream())
                .collect(Collectors.joining("\n"));
    }

    @Test
    void whoRunsOutOfMemoryDoesNotWriteItToTheDisk() throws Exception {
        String targets = IntStream.range(0, 60_000)
                .mapToObj("{\"name\": \"Module.Name%05d\", \"seconds\": 1.5}"::formatted)
                .collect(Collectors.joining(",\n"));
        Files.writeString(directory.resolve("large.json"), """
                {"schema_version": 1, "date": "2026-05-04", "sha": "679046f", "total_seconds": 60.5, "targets": [%s]}
                """.formatted(targets));
        Map<String, String> small =
                Map.of("JAVA_TOOL_OPTIONS", "-Xmx10m -XX:+HeapDumpOnOutOfMemoryError -XX:HeapDumpPath=" + directory);

        int exitCode = start("exec '" + BENCH + "' validate large.json", small).waitFor();

        assertThat(exitCode).isNotZero();
        assertThat(text(directory.resolve("said.txt"))).contains("OutOfMemoryError");
        assertThat(namesLike(".*\\.hprof")).isEmpty();
        assertThat(filesWith(TOKEN)).isEmpty();
    }

    @Test
    void whoIsTurnedAwayLeavesTheTokenNowhere() throws Exception {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread refusing = new Thread(() -> refuse(server), "refusing server");
            refusing.setDaemon(true);
            refusing.start();

            Process process = start(
                    "exec '" + BENCH + "' append run.json --verbose --remote http://127.0.0.1:" + server.getLocalPort()
                            + "/o/r.git",
                    Map.of());

            assertThat(process.waitFor()).isEqualTo(ExitCode.HISTORY_UNREACHABLE.code());
        }
        assertThat(text(directory.resolve("said.txt")))
                .contains("not permitted", "bench-unsent-2026-05-04-679046f.json");
        assertThat(filesWith(TOKEN)).isEmpty();
    }

    private static void refuse(ServerSocket server) {
        try {
            while (true) {
                try (Socket client = server.accept()) {
                    byte[] request = new byte[65_536];
                    if (client.getInputStream().read(request) > 0) {
                        client.getOutputStream()
                                .write("HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
                                        .getBytes(StandardCharsets.US_ASCII));
                    }
                }
            }
        } catch (IOException e) {
            // The test is over.
            return;
        }
    }
}
