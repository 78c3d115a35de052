package dev.leanbench.store.git;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A program that serves on a port of loopback.
 *
 * @param port where it listens
 * @param process the program
 */
record LoopbackServer(int port, Process process) implements AutoCloseable {

    private static final int MOST_PORTS = 3;

    /** A minute on a machine that does nothing else. */
    private static final int MOST_KNOCKS = 3_000;

    private static final int MILLISECONDS_BETWEEN_KNOCKS = 20;
    private static final int SECONDS_TO_DIE = 10;

    /** Makes the command of a server that listens at a port. */
    @FunctionalInterface
    interface Command {
        List<String> at(int port) throws IOException;
    }

    /**
     * Starts it and waits until it answers. A port that was free a moment ago may be somebody else's by the time the
     * program wants it; then it ends, and gets another.
     *
     * @param command what is started
     * @param output where it complains
     */
    static LoopbackServer start(Command command, Path output) throws IOException {
        for (int tried = 1; ; tried++) {
            int port = freePort();
            Process process = new ProcessBuilder(command.at(port))
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            LoopbackServer server = new LoopbackServer(port, process);
            if (server.answers()) {
                return server;
            }
            server.close();
            if (tried == MOST_PORTS) {
                throw new IOException("the server did not start: " + Files.readString(output));
            }
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private boolean answers() {
        for (int knocks = 0; knocks < MOST_KNOCKS && process.isAlive(); knocks++) {
            try {
                new Socket(InetAddress.getLoopbackAddress(), port).close();
                return true;
            } catch (IOException e) {
                pause();
            }
        }
        return false;
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(MILLISECONDS_BETWEEN_KNOCKS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Ends it with all it started, so that nobody writes any more where it served from. */
    @Override
    public void close() {
        List<ProcessHandle> processes = Stream.concat(Stream.of(process.toHandle()), process.descendants())
                .toList();
        processes.forEach(ProcessHandle::destroyForcibly);
        process.onExit().join();
        for (int waited = 0;
                waited < SECONDS_TO_DIE * 1000 && anyIsAlive(processes);
                waited += MILLISECONDS_BETWEEN_KNOCKS) {
            pause();
        }
    }

    private static boolean anyIsAlive(List<ProcessHandle> processes) {
        return processes.stream().anyMatch(ProcessHandle::isAlive);
    }
}
