package dev.leanbench.store.git;

import dev.leanbench.store.git.Refusal.Cause;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import org.eclipse.jgit.errors.NoRemoteRepositoryException;
import org.eclipse.jgit.errors.TransportException;
import org.eclipse.jgit.transport.RemoteRefUpdate;

/** Tells refusals apart by what servers and JGit say, for neither has codes for them. */
final class Refusals {

    private static final int LONGEST_WORDS = 300;

    private static final List<Sign> SIGNS = List.of(
            Sign.of(Cause.PROTECTED, "protected branch", "gh006", "gh013", "rule violations"),
            Sign.of(Cause.NO_SPACE, "no space left", "quota", "gh001", "exceeds", "too large", "over its size"),
            Sign.of(Cause.HOOK, "hook declined"),
            Sign.of(
                    Cause.FORBIDDEN,
                    "not permitted",
                    "permission",
                    "denied",
                    "not authorized",
                    "forbidden",
                    "read-only",
                    "archived",
                    "disabled"),
            Sign.of(Cause.UNKNOWN_VISITOR, "no credentialsprovider", "authentication is required"));

    /** HTTP's answers, where a connection failed; in what a server prints of a push any number may stand. */
    private static final List<Sign> STATUSES = List.of(
            Sign.of(Cause.NO_SPACE, "\\b413\\b", "\\b507\\b"),
            Sign.of(Cause.FORBIDDEN, "\\b401\\b", "\\b403\\b"),
            Sign.of(Cause.BUSY, "\\b429\\b", "\\b5\\d\\d\\b"));

    /** Quoted or bare, paths and addresses may hold any word, and none of theirs is a reason. */
    private static final Pattern PLACE = Pattern.compile("(?<!\\S)(?:'[^'/]*+/[^']*+'|[^\\s/]*+/\\S*+)");

    private record Sign(Cause cause, Pattern words) {

        static Sign of(Cause cause, String... expressions) {
            return new Sign(cause, Pattern.compile(String.join("|", expressions), Pattern.CASE_INSENSITIVE));
        }

        boolean isIn(String said) {
            return words.matcher(said).find();
        }
    }

    private Refusals() {}

    /** What a server said of a push that it took in but did not carry out. */
    static Refusal of(RemoteRefUpdate.Status status, Optional<String> message, String serverMessages) {
        String reason = message.filter(text -> !text.isBlank()).orElse(status.name());
        Cause cause = first(SIGNS, reason + "\n" + serverMessages).orElse(Cause.RACE);
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
        return first(SIGNS, said).or(() -> first(STATUSES, said)).orElse(Cause.NETWORK);
    }

    private static Optional<Cause> first(List<Sign> signs, String said) {
        String words = PLACE.matcher(said).replaceAll(" ");
        return signs.stream().filter(sign -> sign.isIn(words)).map(Sign::cause).findFirst();
    }

    private static String printable(String text) {
        return text.replaceAll("\\p{Cntrl}", " ").strip();
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_WORDS ? text : text.substring(0, LONGEST_WORDS) + "…";
    }
}
