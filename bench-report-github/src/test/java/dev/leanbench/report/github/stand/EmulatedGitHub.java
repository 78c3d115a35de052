package dev.leanbench.report.github.stand;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The npm package {@code emulate} as a process: users, repositories, labels, issues and comments, kept in memory. */
final class EmulatedGitHub implements AutoCloseable {

    private static final int MOST_TRIES = 100;
    private static final int PAUSE_MILLISECONDS = 100;

    private final Process process;
    private final String url;

    private EmulatedGitHub(Process process, String url) {
        this.process = process;
        this.url = url;
    }

    /**
     * Starts the emulator and waits until it answers.
     *
     * @param publicUrl the address that it gives itself in its answers
     * @param token the token of the user {@code owner}
     */
    static EmulatedGitHub start(String publicUrl, String token) throws IOException, InterruptedException {
        List<String> command = Stream.of(NodePackages.emulator()).toList();
        Path seed = Files.createTempFile("github", ".yaml");
        Files.writeString(seed, """
                github:
                  users:
                    - login: owner
                tokens:
                  %s:
                    login: owner
                    scopes: [repo]
                """.formatted(token));
        int port = freePort();
        List<String> options =
                List.of("start", "-s", "github", "-p", "" + port, "--seed", seed.toString(), "--base-url", publicUrl);
        Process process = new ProcessBuilder(
                        Stream.concat(command.stream(), options.stream()).toList())
                .redirectErrorStream(true)
                .redirectOutput(Path.of("target", "emulate.log").toFile())
                .start();
        EmulatedGitHub gitHub = new EmulatedGitHub(process, "http://127.0.0.1:" + port);
        gitHub.awaitReady();
        Files.delete(seed);
        return gitHub;
    }

    String url() {
        return url;
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(5, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private void awaitReady() throws IOException, InterruptedException {
        HttpClient client = HttpClient.newHttpClient();
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(url + "/users/owner")).build();
        for (int tried = 1; ; tried++) {
            try {
                client.send(request, HttpResponse.BodyHandlers.discarding());
                return;
            } catch (IOException e) {
                if (tried == MOST_TRIES || !process.isAlive()) {
                    close();
                    throw new IOException("the emulated GitHub did not start: see target/emulate.log", e);
                }
                Thread.sleep(PAUSE_MILLISECONDS);
            }
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
