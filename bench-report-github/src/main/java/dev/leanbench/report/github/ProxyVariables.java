package dev.leanbench.report.github;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Chooses the proxy by the variables that curl and git read, unless {@code NO_PROXY} lists the host. Where they say nothing,
 * Java's own settings hold.
 */
final class ProxyVariables extends ProxySelector {

    private static final int DEFAULT_PORT = 80;

    private final Map<String, String> variables;
    private final ProxySelector otherwise;

    ProxyVariables(Map<String, String> variables, ProxySelector otherwise) {
        this.variables = Map.copyOf(variables);
        this.otherwise = otherwise;
    }

    @Override
    public List<Proxy> select(URI address) {
        Optional<String> proxy = variable(namesFor(address.getScheme()));
        if (proxy.isEmpty()) {
            return otherwise.select(address);
        }
        return isExempt(address) ? List.of(Proxy.NO_PROXY) : List.of(proxy(proxy.get()));
    }

    private static List<String> namesFor(String scheme) {
        // HTTP_PROXY in capitals is not read: a CGI's client could set it with a header.
        return scheme.equalsIgnoreCase("https")
                ? List.of("https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY")
                : List.of("http_proxy", "all_proxy", "ALL_PROXY");
    }

    private boolean isExempt(URI address) {
        String host = "." + address.getHost().toLowerCase(Locale.ROOT);
        String list = variable(List.of("no_proxy", "NO_PROXY")).orElse("").toLowerCase(Locale.ROOT);
        return Arrays.stream(list.split("[,\\s]+"))
                .map(entry -> entry.replaceFirst("^\\*?\\.", "").replaceFirst(":\\d+$", ""))
                .filter(entry -> !entry.isEmpty())
                .anyMatch(entry -> entry.equals("*") || host.endsWith("." + entry));
    }

    private static Proxy proxy(String value) {
        URI address;
        try {
            address = URI.create(value.contains("://") ? value : "http://" + value);
        } catch (IllegalArgumentException e) {
            throw unusable();
        }
        if (!"http".equalsIgnoreCase(address.getScheme()) || address.getHost() == null) {
            throw unusable();
        }
        int port = address.getPort() < 0 ? DEFAULT_PORT : address.getPort();
        return new Proxy(Proxy.Type.HTTP, InetSocketAddress.createUnresolved(address.getHost(), port));
    }

    /** The value is not quoted, because it may hold a password. */
    private static RuntimeException unusable() {
        return PublishFailure.of(
                "the proxy is not given as http://host:port, the only kind that GitHub's API can be asked through",
                "HTTPS_PROXY, http_proxy or ALL_PROXY",
                "Correct or unset it, or list the host in NO_PROXY");
    }

    private Optional<String> variable(List<String> names) {
        return names.stream()
                .flatMap(name -> Stream.ofNullable(variables.get(name)))
                .filter(value -> !value.isBlank())
                .findFirst();
    }

    @Override
    public void connectFailed(URI address, SocketAddress proxy, IOException failure) {
        // The request fails by itself, and there is no other proxy to choose.
    }
}
