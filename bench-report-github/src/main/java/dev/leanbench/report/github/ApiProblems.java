package dev.leanbench.report.github;

import dev.leanbench.core.problem.Problem;
import dev.leanbench.core.problem.ProblemException;
import dev.leanbench.core.problem.ProblemKind;
import org.kohsuke.github.GHFileNotFoundException;
import org.kohsuke.github.HttpException;

/** Finds the words for what the API answered. */
final class ApiProblems {

    private ApiProblems() {}

    static ProblemException of(Throwable cause, String where) {
        if (cause instanceof ProblemException known) {
            return known;
        }
        int status = status(cause);
        Problem problem = new Problem(
                ProblemKind.PUBLISH_FAILED, what(status, cause), where, "The run is stored; " + remedy(status));
        return new ProblemException(problem, cause);
    }

    /** The HTTP status behind an exception, or 0 where there was no answer. */
    private static int status(Throwable cause) {
        for (Throwable link = cause; link != null; link = link.getCause()) {
            if (link instanceof HttpException http && http.getResponseCode() > 0) {
                return http.getResponseCode();
            }
            if (link instanceof GHFileNotFoundException) {
                return 404;
            }
        }
        return 0;
    }

    private static String what(int status, Throwable cause) {
        if (status == 0) {
            return "the server cannot be reached: " + cause.getClass().getSimpleName();
        }
        if (status >= 500) {
            return "the server failed (HTTP " + status + ")";
        }
        return switch (status) {
            case 401 -> "the token is not accepted (HTTP 401)";
            case 403 -> "the token may not write issues, or its rate limit is used up (HTTP 403)";
            case 404 -> "the repository is not there, or hidden from this token (HTTP 404)";
            case 410 -> "issues are disabled in this repository (HTTP 410)";
            case 422 -> "the server refused the content (HTTP 422)";
            case 429 -> "the rate limit is used up (HTTP 429)";
            default -> "the server answered HTTP " + status;
        };
    }

    private static String remedy(int status) {
        return switch (status) {
            case 401 -> "give a valid token in GITHUB_TOKEN and run bench publish";
            case 403 -> "add \"issues: write\" to the workflow's permissions, or wait an hour, and run bench publish";
            case 404 -> "check GITHUB_REPOSITORY and the token's scope, and run bench publish";
            case 410 -> "enable issues in the repository's settings and run bench publish";
            default -> "run bench publish later";
        };
    }
}
