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

/**
 * Chooses the proxy as curl does: by {@code HTTPS_PROXY} or {@code HTTP_PROXY}, unless {@code NO_PROXY} lists the host;
 * each of them in either case. Where they say nothing, Java's own settings hold.
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
        Optional<String> proxy = variable(address.getScheme().toLowerCase(Locale.ROOT) + "_proxy");
        if (proxy.isEmpty()) {
            return otherwise.select(address);
        }
        return isExempt(address) ? List.of(Proxy.NO_PROXY) : List.of(proxy(proxy.get()));
    }

    private boolean isExempt(URI address) {
        String host = "." + address.getHost().toLowerCase(Locale.ROOT);
        return Arrays.stream(
                        variable("no_proxy").orElse("").toLowerCase(Locale.ROOT).split("[,\\s]+"))
                .filter(entry -> !entry.isEmpty())
                .anyMatch(entry -> entry.equals("*") || host.endsWith("." + entry.replaceFirst("^\\.", "")));
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
                "the proxy is not given as http://host:port", "HTTPS_PROXY or HTTP_PROXY", "Correct or unset it");
    }

    private Optional<String> variable(String name) {
        return Optional.ofNullable(variables.get(name))
                .or(() -> Optional.ofNullable(variables.get(name.toUpperCase(Locale.ROOT))))
                .filter(value -> !value.isBlank());
    }

    @Override
    public void connectFailed(URI address, SocketAddress proxy, IOException failure) {
        // The request fails by itself, and there is no other proxy to choose.
    }
}
