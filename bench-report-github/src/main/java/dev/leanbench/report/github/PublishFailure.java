package dev.leanbench.report.github;

import dev.leanbench.core.problem.Problem;
import dev.leanbench.core.problem.ProblemException;
import dev.leanbench.core.problem.ProblemKind;
import java.io.IOException;
import java.net.HttpRetryException;
import java.net.http.HttpTimeoutException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/** Says why a report could not be published, and what to do. Whether a run was stored before, the caller alone knows. */
final class PublishFailure {

    private PublishFailure() {}

    static ProblemException of(String what, String where, String remedy) {
        return new ProblemException(ProblemKind.PUBLISH_FAILED, what, where, remedy);
    }

    static ProblemException ofFile(Path file, IOException cause) {
        String remedy = "Check the disk and the path";
        String what = "the report could not be written: " + cause.getMessage();
        if (cause instanceof NoSuchFileException) {
            what = "there is no directory to write it to";
            remedy = "Make the directory";
        } else if (cause instanceof AccessDeniedException) {
            what = "writing this file is not permitted";
            remedy = "Choose a file you may write";
        }
        return with(what, file.toString(), remedy, cause);
    }

    /** What an answer of the API means, or the lack of one. */
    static ProblemException ofApi(String apiUrl, String repository, Exception cause) {
        String where = repository + " at " + apiUrl;
        Optional<RefusalException> refusal = Causes.find(cause, RefusalException.class);
        if (refusal.isPresent()) {
            RefusalSentence sentence = RefusalSentence.of(refusal.get());
            return with(sentence.what(), where, sentence.remedy(), cause);
        }
        Optional<RateLimitException> limit = Causes.find(cause, RateLimitException.class);
        if (limit.isPresent()) {
            return with(
                    "the server's rate limit allows no more requests "
                            + limit.get().getMessage(),
                    where,
                    "Wait until then",
                    cause);
        }
        if (Causes.find(cause, HttpTimeoutException.class).isPresent()) {
            return with("the server did not answer in time", where, "Check its status page", cause);
        }
        if (Causes.find(cause, HttpRetryException.class).isPresent()) {
            return with(
                    "the server redirects to another one, where the token must not go",
                    where,
                    "Give that server's address if you trust it",
                    cause);
        }
        return with("the server could not be reached", where, "Check the address, the network and the proxy", cause);
    }

    private static ProblemException with(String what, String where, String remedy, Exception cause) {
        return new ProblemException(new Problem(ProblemKind.PUBLISH_FAILED, what, where, remedy), cause);
    }
}
