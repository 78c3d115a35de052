package dev.leanbench.report.github;

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

/** An HTTP proxy that does nothing but open tunnels, all of them to one port of this machine. */
final class TunnelProxy implements AutoCloseable {

    private final ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final ExecutorService threads = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "tunnel");
        thread.setDaemon(true);
        return thread;
    });
    private final List<String> heads = new CopyOnWriteArrayList<>();
    private final int to;
    private volatile boolean refusing;

    TunnelProxy(int to) throws IOException {
        this.to = to;
        threads.execute(this::acceptAll);
    }

    int port() {
        return server.getLocalPort();
    }

    /** What the proxy was asked, each with its headers. */
    List<String> heads() {
        return List.copyOf(heads);
    }

    void refuse() {
        refusing = true;
    }

    private void acceptAll() {
        try {
            while (true) {
                Socket client = server.accept();
                threads.execute(() -> serve(client));
            }
        } catch (IOException e) {
            // It was closed.
        }
    }

    private void serve(Socket client) {
        try (client) {
            heads.add(head(client.getInputStream()));
            if (refusing) {
                answer(client, "403 Forbidden");
                return;
            }
            try (Socket target = new Socket(InetAddress.getLoopbackAddress(), to)) {
                answer(client, "200 Connection established");
                threads.execute(() -> pump(target, client));
                pump(client, target);
            }
        } catch (IOException e) {
            // One of the two ends hung up.
        }
    }

    private static void answer(Socket client, String status) throws IOException {
        OutputStream out = client.getOutputStream();
        out.write(("HTTP/1.1 " + status + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    private static String head(InputStream in) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        while (!head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
            int next = in.read();
            if (next < 0) {
                throw new IOException("hung up");
            }
            head.write(next);
        }
        return head.toString(StandardCharsets.ISO_8859_1);
    }

    private static void pump(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
            to.shutdownOutput();
        } catch (IOException e) {
            // One of the two ends hung up.
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        threads.shutdownNow();
    }
}
