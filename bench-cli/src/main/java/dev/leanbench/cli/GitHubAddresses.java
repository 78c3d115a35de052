package dev.leanbench.cli;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where GitHub is: github.com unless the environment names an Enterprise server.
 *
 * @param variables the environment variables
 */
record GitHubAddresses(Map<String, String> variables) {

    private static final String API = "https://api.github.com";
    private static final String ENTERPRISE_API = "/api/v3";
    private static final Pattern SERVER = Pattern.compile("https?://[^\\s/]+(/\\S*[^\\s/])?");

    /** The REST API, by {@code GITHUB_API_URL}. */
    String apiUrl() {
        return variable("GITHUB_API_URL").orElse(API);
    }

    /**
     * The pages for people, by {@code GITHUB_SERVER_URL} or else by the API's address.
     *
     * @return the address without a slash at its end; empty where it is not known, because no link is better than a wrong
     *     one
     */
    Optional<String> serverUrl() {
        return variable("GITHUB_SERVER_URL")
                .or(this::byApi)
                .filter(url -> SERVER.matcher(url).matches());
    }

    /** The repository {@code owner/name} that a remote's URL means, where it is on this server. */
    Optional<String> repository(String url) {
        return host().map(host -> Pattern.compile("(?:https?://|ssh://|)(?:[^@/]*@)?" + Pattern.quote(host)
                                + "[:/]([\\w.-]+/[\\w.-]+?)(?:\\.git)?/?")
                        .matcher(url))
                .filter(Matcher::matches)
                .map(matcher -> matcher.group(1));
    }

    /** Whether a URL is one of this server, reached as its pages are. */
    boolean isOnServer(String url) {
        return host().filter(host -> url.matches("(?i)https?://(?:[^/@]*@)?" + Pattern.quote(host) + "/.*"))
                .isPresent();
    }

    private Optional<String> host() {
        return serverUrl().map(server -> server.replaceFirst("https?://([^/]+).*", "$1"));
    }

    private Optional<String> byApi() {
        String api = apiUrl();
        if (api.equals(API)) {
            return Optional.of("https://github.com");
        }
        return api.endsWith(ENTERPRISE_API)
                ? Optional.of(api.substring(0, api.length() - ENTERPRISE_API.length()))
                : Optional.empty();
    }

    private Optional<String> variable(String name) {
        return Optional.ofNullable(variables.get(name))
                .map(value -> value.strip().replaceAll("/+$", ""))
                .filter(value -> !value.isEmpty());
    }
}
