package dev.leanbench.report.github;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serial;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kohsuke.github.connector.GitHubConnectorResponse;

/** The server answered, and the answer is no. */
final class RefusalException extends IOException {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final int MOST_OF_BODY = 2_000;
    private static final Pattern FIELD = Pattern.compile("\"field\"\\s*:\\s*\"(\\w{1,40})\"");

    private final boolean writing;
    private final int status;
    private final String body;
    private final boolean needsSingleSignOn;

    private RefusalException(String request, boolean writing, int status, String body, boolean needsSingleSignOn) {
        super(request + " was answered " + status + ": " + body);
        this.writing = writing;
        this.status = status;
        this.body = body;
        this.needsSingleSignOn = needsSingleSignOn;
    }

    static RefusalException of(GitHubConnectorResponse response) throws IOException {
        String method = response.request().method();
        return new RefusalException(
                method + " " + response.request().url().getPath(),
                !method.equals("GET"),
                response.statusCode(),
                beginning(response),
                response.header("X-GitHub-SSO") != null);
    }

    private static String beginning(GitHubConnectorResponse response) throws IOException {
        try (InputStream body = response.bodyStream()) {
            return new String(body.readNBytes(MOST_OF_BODY), StandardCharsets.UTF_8);
        }
    }

    /** Whether something was to be changed, not only read. */
    boolean writing() {
        return writing;
    }

    int status() {
        return status;
    }

    boolean needsSingleSignOn() {
        return needsSingleSignOn;
    }

    /** Whether the server used these words, in whatever case. */
    boolean says(String words) {
        return body.toLowerCase(Locale.ROOT).contains(words);
    }

    /** The field the server would not take, where it names one. */
    Optional<String> field() {
        Matcher field = FIELD.matcher(body);
        return field.find() ? Optional.of(field.group(1)) : Optional.empty();
    }
}
