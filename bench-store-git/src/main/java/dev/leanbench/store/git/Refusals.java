package dev.leanbench.store.git;

import dev.leanbench.store.git.Refusal.Cause;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import org.eclipse.jgit.errors.NoRemoteRepositoryException;
import org.eclipse.jgit.errors.TransportException;
import org.eclipse.jgit.transport.RemoteRefUpdate;

/** Tells refusals apart by what servers and JGit say, for neither has codes for them. */
final class Refusals {

    private static final int LONGEST_WORDS = 300;

    private record Sign(Cause cause, List<String> words) {}

    private static final List<Sign> SIGNS = List.of(
            new Sign(Cause.PROTECTED, List.of("protected branch", "gh006", "gh013", "rule violations")),
            new Sign(
                    Cause.NO_SPACE,
                    List.of(
                            "no space left",
                            "quota",
                            "gh001",
                            "exceeds",
                            "too large",
                            "413 ",
                            "507 ",
                            "over its size")),
            new Sign(Cause.HOOK, List.of("hook declined")),
            new Sign(
                    Cause.FORBIDDEN,
                    List.of(
                            "not permitted",
                            "permission",
                            "denied",
                            "not authorized",
                            "forbidden",
                            "read-only",
                            "archived",
                            "disabled",
                            "401 ",
                            "403 ")),
            new Sign(Cause.UNKNOWN_VISITOR, List.of("no credentialsprovider", "authentication is required")));

    private Refusals() {}

    /** What a server said of a push that it took in but did not carry out. */
    static Refusal of(RemoteRefUpdate.Status status, Optional<String> message, String serverMessages) {
        String reason = message.filter(text -> !text.isBlank()).orElse(status.name());
        Cause cause = causeIn(reason + "\n" + serverMessages).orElse(Cause.RACE);
        return new Refusal(cause, withServersOwnWords(reason, serverMessages));
    }

    /** The rule that was broken stands in what the server prints, not in its verdict. */
    private static String withServersOwnWords(String reason, String serverMessages) {
        String words = serverMessages
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.equals(reason))
                .limit(3)
                .map(Refusals::printable)
                .collect(Collectors.joining("; "));
        return words.isEmpty() ? reason : reason + " (" + shortened(words) + ")";
    }

    /** Why a connection could not be used. */
    static Refusal of(TransportException failure) {
        String said = Stream.iterate((Throwable) failure, cause -> cause != null, Throwable::getCause)
                .map(Problems::reason)
                .distinct()
                .collect(Collectors.joining(": "));
        return new Refusal(causeOf(failure, said), shortened(printable(RemoteAddress.withoutSecrets(said))));
    }

    private static Cause causeOf(TransportException failure, String said) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ObjectFormatWatch.NamedBySha256Exception) {
                return Cause.SHA_256;
            }
            if (cause instanceof NoRemoteRepositoryException) {
                return said.contains("Could not resolve hostname") ? Cause.NETWORK : Cause.NOT_FOUND;
            }
            if (cause instanceof SSLException && !(cause.getCause() instanceof SocketException)) {
                return Cause.UNTRUSTED;
            }
            if (cause instanceof SocketException || cause instanceof SocketTimeoutException) {
                return Cause.NETWORK;
            }
        }
        return causeIn(said).orElseGet(() -> said.matches("(?s).*\\b(?:429|5\\d\\d) .*") ? Cause.BUSY : Cause.NETWORK);
    }

    private static Optional<Cause> causeIn(String said) {
        String lower = said.toLowerCase(Locale.ROOT);
        return SIGNS.stream()
                .filter(sign -> sign.words.stream().anyMatch(lower::contains))
                .map(Sign::cause)
                .findFirst();
    }

    private static String printable(String text) {
        return text.replaceAll("\\p{Cntrl}", " ").strip();
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_WORDS ? text : text.substring(0, LONGEST_WORDS) + "…";
    }
}
