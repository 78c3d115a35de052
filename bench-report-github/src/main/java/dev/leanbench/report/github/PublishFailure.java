package dev.leanbench.report.github;

import dev.leanbench.core.problem.Problem;
import dev.leanbench.core.problem.ProblemException;
import dev.leanbench.core.problem.ProblemKind;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.HttpRetryException;
import java.net.http.HttpTimeoutException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.kohsuke.github.HttpException;

/** Says why a report could not be published, and what to do. The run is stored by then, and that is said too. */
final class PublishFailure {

    private static final String AGAIN = "; the run is stored: then run `bench publish` again.";
    private static final Pattern FIELD = Pattern.compile("\"field\"\\s*:\\s*\"(\\w{1,40})\"");

    private PublishFailure() {}

    static ProblemException of(String what, String where, String remedy) {
        return new ProblemException(ProblemKind.PUBLISH_FAILED, what, where, remedy + AGAIN);
    }

    static ProblemException ofFile(Path file, IOException cause) {
        String remedy = "Check the disk and the path";
        String what = "the report could not be written";
        if (cause instanceof NoSuchFileException) {
            what = "the directory of this file does not exist";
            remedy = "Create it";
        } else if (cause instanceof AccessDeniedException) {
            what = "writing this file is not permitted";
            remedy = "Choose a file you may write";
        }
        return with(what, file.toString(), remedy, cause);
    }

    /** What an answer of the API means, or the lack of one. */
    static ProblemException ofApi(String apiUrl, String repository, Exception cause) {
        String where = repository + " at " + apiUrl;
        Optional<RateLimitException> limit = find(cause, RateLimitException.class);
        if (limit.isPresent()) {
            return with(
                    "GitHub's rate limit allows no more requests " + limit.get().getMessage(),
                    where,
                    "Wait until then",
                    cause);
        }
        if (find(cause, HttpTimeoutException.class).isPresent()) {
            return with("the server did not answer in time", where, "Check its status page", cause);
        }
        if (find(cause, HttpRetryException.class).isPresent()) {
            return with(
                    "the server redirects to another one, where the token must not go",
                    where,
                    "Give that server's address if you trust it",
                    cause);
        }
        int status = find(cause, HttpException.class)
                .map(HttpException::getResponseCode)
                .orElse(-1);
        return ofStatus(status, where, cause);
    }

    private static ProblemException ofStatus(int status, String where, Exception cause) {
        if (status == 401) {
            return with("the token is not accepted (401)", where, "Check that it is whole and not expired", cause);
        }
        if (status == 403) {
            return with(
                    "the token may not write issues (403)",
                    where,
                    "Give the workflow `permissions: issues: write`, or the token that right",
                    cause);
        }
        if (status == 404 || find(cause, FileNotFoundException.class).isPresent()) {
            return with(
                    "there is no such repository, or the token cannot see it (404)",
                    where,
                    "Check the name and which repositories the token covers",
                    cause);
        }
        if (status == 410) {
            return with("issues are disabled (410)", where, "Enable them in the settings of the repository", cause);
        }
        if (status == 422) {
            return with("the server refused " + field(cause) + " (422)", where, "Report this to bench", cause);
        }
        if (status >= 500) {
            return with("the server failed (" + status + ")", where, "Wait a few minutes", cause);
        }
        if (status >= 100) {
            return with("unexpected answer " + status, where, "Check the address of the API", cause);
        }
        return with("the server could not be reached", where, "Check the address and the network", cause);
    }

    /** Whether an exception or one behind it quotes a word. */
    static boolean says(Throwable thrown, String word) {
        return messages(thrown).anyMatch(message -> message.contains(word));
    }

    private static String field(Throwable thrown) {
        return messages(thrown)
                .map(FIELD::matcher)
                .filter(Matcher::find)
                .map(matcher -> "the field `" + matcher.group(1) + "`")
                .findFirst()
                .orElse("the request");
    }

    private static Stream<String> messages(Throwable thrown) {
        return chain(thrown).map(Throwable::getMessage).flatMap(Stream::ofNullable);
    }

    private static <T extends Throwable> Optional<T> find(Throwable thrown, Class<T> type) {
        return chain(thrown).filter(type::isInstance).map(type::cast).findFirst();
    }

    private static Stream<Throwable> chain(Throwable thrown) {
        return Stream.iterate(thrown, link -> link != null, Throwable::getCause).limit(20);
    }

    private static ProblemException with(String what, String where, String remedy, Exception cause) {
        return new ProblemException(new Problem(ProblemKind.PUBLISH_FAILED, what, where, remedy + AGAIN), cause);
    }
}
