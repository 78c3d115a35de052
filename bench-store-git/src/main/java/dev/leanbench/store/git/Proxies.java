package dev.leanbench.store.git;

import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.URI;
import java.net.URL;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which proxy leads to a URL: the setting {@code http.proxy}, else the variables that curl and git read. Java's own
 * properties ({@code -Dhttps.proxyHost}) win over both and are not looked at here.
 */
record Proxies(Optional<String> setting, Map<String, String> variables) {

    Proxy proxyFor(URL url) {
        return setting.or(() -> isExempt(url.getHost()) ? Optional.empty() : fromVariables(url.getProtocol()))
                .flatMap(Proxies::parse)
                .orElse(Proxy.NO_PROXY);
    }

    private Optional<String> fromVariables(String protocol) {
        // HTTP_PROXY in capitals is not read: a CGI's client could set it with a header.
        Stream<String> names = protocol.equalsIgnoreCase("https")
                ? Stream.of("https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY")
                : Stream.of("http_proxy", "all_proxy", "ALL_PROXY");
        return names.flatMap(name -> Stream.ofNullable(variables.get(name)))
                .filter(value -> !value.isBlank())
                .findFirst();
    }

    private boolean isExempt(String host) {
        String list = variables.getOrDefault("no_proxy", variables.getOrDefault("NO_PROXY", ""));
        String wanted = host.toLowerCase(Locale.ROOT);
        return Arrays.stream(list.toLowerCase(Locale.ROOT).split("[,\\s]+"))
                .map(entry -> entry.replaceFirst("^\\*?\\.", "").replaceFirst(":\\d+$", ""))
                .filter(entry -> !entry.isEmpty())
                .anyMatch(entry -> entry.equals("*") || wanted.equals(entry) || wanted.endsWith("." + entry));
    }

    private static Optional<Proxy> parse(String address) {
        try {
            URI uri = URI.create(address.contains("://") ? address : "http://" + address);
            boolean socks = String.valueOf(uri.getScheme()).startsWith("socks");
            int port = uri.getPort() >= 0 ? uri.getPort() : socks ? 1080 : 80;
            return Optional.ofNullable(uri.getHost())
                    .map(host ->
                            new Proxy(socks ? Proxy.Type.SOCKS : Proxy.Type.HTTP, new InetSocketAddress(host, port)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
