package dev.leanbench.report.github;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.HttpRetryException;
import java.net.ProxySelector;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.kohsuke.github.connector.GitHubConnector;
import org.kohsuke.github.connector.GitHubConnectorRequest;
import org.kohsuke.github.connector.GitHubConnectorResponse;

/** Sends requests and gives up in time: the library's own connector waits for ever on a server that never answers. */
final class BoundedConnector implements GitHubConnector {

    private static final Set<String> SET_BY_THE_CLIENT = Set.of("host", "connection", "content-length", "upgrade");

    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 307, 308);

    /** Those that say "repeat this elsewhere", whatever it is. The others are how GitHub says that an issue has moved. */
    private static final Set<Integer> REDIRECTS_OF_WRITES = Set.of(307, 308);

    private static final int MOST_REDIRECTS = 3;

    private final HttpClient client;
    private final Duration patience;

    /**
     * Makes a connector.
     *
     * @param patience how long one request may take, from connecting to the last byte of the answer
     * @param proxies which proxy leads to which address
     */
    BoundedConnector(Duration patience, ProxySelector proxies) {
        this.patience = patience;
        this.client = HttpClient.newBuilder()
                .connectTimeout(patience)
                .proxy(proxies)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    /** Follows redirects, as after a repository was renamed, but never to another server: the token would go along. */
    @Override
    public GitHubConnectorResponse send(GitHubConnectorRequest request) throws IOException {
        byte[] body = body(request);
        URI address = address(request);
        HttpResponse<byte[]> response = send(request, address, body);
        Set<Integer> redirects = request.method().equals("GET") ? REDIRECTS : REDIRECTS_OF_WRITES;
        for (int followed = 0; followed < MOST_REDIRECTS && redirects.contains(response.statusCode()); followed++) {
            address = next(address, response);
            response = send(request, address, body);
        }
        return new Answer(request, response.statusCode(), response.headers().map(), response.body());
    }

    private static URI next(URI from, HttpResponse<byte[]> response) throws HttpRetryException {
        String location = response.headers().firstValue("Location").orElse("");
        URI next;
        try {
            next = from.resolve(new URI(location));
        } catch (URISyntaxException e) {
            throw new HttpRetryException("redirected to no address", response.statusCode(), location);
        }
        if (!from.getScheme().equals(next.getScheme())
                || !from.getRawAuthority().equals(next.getRawAuthority())) {
            throw new HttpRetryException("redirected to another server", response.statusCode(), location);
        }
        return next;
    }

    private HttpResponse<byte[]> send(GitHubConnectorRequest request, URI address, byte[] body) throws IOException {
        // The client's own timeout ends with the headers; a body that trickles in must be bounded too.
        CompletableFuture<HttpResponse<byte[]>> answer =
                client.sendAsync(translate(request, address, body), HttpResponse.BodyHandlers.ofByteArray());
        try {
            return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw timeout(e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof HttpTimeoutException) {
                throw timeout(e);
            }
            throw broken(request, e);
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            InterruptedIOException interrupted = new InterruptedIOException("interrupted");
            interrupted.initCause(e);
            throw interrupted;
        }
    }

    private HttpTimeoutException timeout(Exception cause) {
        HttpTimeoutException timeout = new HttpTimeoutException("no answer within " + patience.toMillis() + " ms");
        timeout.initCause(cause);
        return timeout;
    }

    /** A plain exception: the library repeats requests that end in a socket's, and a POST repeated makes two issues. */
    private static IOException broken(GitHubConnectorRequest request, ExecutionException e) {
        Throwable cause = e.getCause() == null ? e : e.getCause();
        return new IOException(request.method() + " " + request.url().getPath() + " got no answer", cause);
    }

    private HttpRequest translate(GitHubConnectorRequest request, URI address, byte[] body) {
        HttpRequest.Builder builder = HttpRequest.newBuilder(address).timeout(patience);
        request.allHeaders().forEach((name, values) -> {
            if (!SET_BY_THE_CLIENT.contains(name.toLowerCase(Locale.ROOT))) {
                values.forEach(value -> builder.header(name, value));
            }
        });
        HttpRequest.BodyPublisher publisher =
                body.length == 0 ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofByteArray(body);
        return builder.method(request.method(), publisher).build();
    }

    private static URI address(GitHubConnectorRequest request) throws IOException {
        try {
            return request.url().toURI();
        } catch (URISyntaxException e) {
            throw new IOException("not an address: " + request.url(), e);
        }
    }

    private static byte[] body(GitHubConnectorRequest request) throws IOException {
        if (!request.hasBody()) {
            return new byte[0];
        }
        try (InputStream body = request.body()) {
            return body.readAllBytes();
        }
    }

    private static final class Answer extends GitHubConnectorResponse.ByteArrayResponse {

        private final byte[] body;

        Answer(GitHubConnectorRequest request, int status, Map<String, List<String>> headers, byte[] body) {
            super(request, status, headers);
            this.body = body;
        }

        @Override
        protected InputStream rawBodyStream() {
            return new ByteArrayInputStream(body);
        }
    }
}
