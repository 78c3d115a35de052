package dev.leanbench.store.git;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** Stands between a client and a server, listens to every request, and does to it what a bad network does. */
final class Meddler implements AutoCloseable {

    /** What to do to a request. */
    sealed interface Deed {}

    /** Let it through. */
    record Pass() implements Deed {}

    /** Let it through without one of its headers. */
    record PassWithout(String header) implements Deed {}

    /** Answer it, and never tell the server. */
    record Answer(String statusLine, String headers) implements Deed {}

    /** Say nothing. */
    record Silence() implements Deed {}

    /** Break off after so many bytes of it. */
    record CutRequest(int bytes) implements Deed {}

    /** Let the server have it, and break off after so many bytes of the answer. */
    record CutAnswer(int bytes) implements Deed {}

    private final ServerSocket door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final ExecutorService threads = Executors.newCachedThreadPool(Meddler::thread);
    private final List<String> heads = new CopyOnWriteArrayList<>();
    private final int server;
    private final Function<String, Deed> plan;

    /**
     * Begins to meddle.
     *
     * @param server the server's port on loopback
     * @param plan what to do, by the request's first line
     */
    Meddler(int server, Function<String, Deed> plan) throws IOException {
        this.server = server;
        this.plan = plan;
        threads.execute(this::listen);
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "meddler");
        thread.setDaemon(true);
        return thread;
    }

    int port() {
        return door.getLocalPort();
    }

    /** The heads of all requests so far. */
    List<String> heads() {
        return List.copyOf(heads);
    }

    private void listen() {
        while (!door.isClosed()) {
            try {
                Socket client = door.accept();
                threads.execute(() -> serve(client));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Socket client) {
        try (client) {
            String head = head(client.getInputStream());
            if (head.isEmpty()) {
                return;
            }
            heads.add(head);
            Deed deed = plan.apply(head.lines().findFirst().orElse(""));
            if (deed instanceof Answer answer) {
                String text = "HTTP/1.1 " + answer.statusLine() + "\r\n" + answer.headers()
                        + "Content-Length: 0\r\nConnection: close\r\n\r\n";
                client.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
            } else if (deed instanceof Silence) {
                while (client.getInputStream().read() >= 0) {
                    // Listens, and says nothing.
                }
            } else {
                String dropped = deed instanceof PassWithout without ? without.header() : "Connection";
                forward(client, withoutKeepAlive(without(dropped, head)), deed);
            }
        } catch (IOException e) {
            // Networks break; that is the point.
        }
    }

    private static String head(InputStream in) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        for (int b = in.read(); b >= 0; b = in.read()) {
            head.write(b);
            if (head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
                return head.toString(StandardCharsets.ISO_8859_1);
            }
        }
        return "";
    }

    private static String withoutKeepAlive(String head) {
        return without("Connection", head).replaceFirst("\r\n", "\r\nConnection: close\r\n");
    }

    private static String without(String header, String head) {
        return head.replaceAll("(?im)^" + header + ": [^\r]*\r\n", "");
    }

    private void forward(Socket client, String head, Deed deed) throws IOException {
        try (Socket upstream = new Socket(InetAddress.getLoopbackAddress(), server)) {
            upstream.getOutputStream().write(head.getBytes(StandardCharsets.ISO_8859_1));
            int request = deed instanceof CutRequest cut ? cut.bytes() : Integer.MAX_VALUE;
            int answer = deed instanceof CutAnswer cut ? cut.bytes() : Integer.MAX_VALUE;
            threads.execute(() -> send(client, upstream, request));
            pump(upstream.getInputStream(), client.getOutputStream(), answer);
        }
    }

    private static void send(Socket client, Socket upstream, int most) {
        try {
            pump(client.getInputStream(), upstream.getOutputStream(), most);
            if (most != Integer.MAX_VALUE) {
                breakOff(upstream, client);
            }
        } catch (IOException e) {
            // The other direction ended first.
        }
    }

    private static void breakOff(Socket... connections) throws IOException {
        for (Socket connection : connections) {
            connection.close();
        }
    }

    private static void pump(InputStream from, OutputStream to, int most) throws IOException {
        byte[] buffer = new byte[8192];
        int left = most;
        while (left > 0) {
            int count = from.read(buffer, 0, Math.min(buffer.length, left));
            if (count < 0) {
                return;
            }
            to.write(buffer, 0, count);
            to.flush();
            left -= count;
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
        threads.shutdownNow();
    }
}
