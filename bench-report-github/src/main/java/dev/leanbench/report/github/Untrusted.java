package dev.leanbench.report.github;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes text from outside harmless in GitHub-flavoured Markdown. It stands in code spans, the one place where GitHub
 * neither notifies nor links nor reads HTML: escaping {@code @} by a backslash would not do, because names are looked
 * for after Markdown is rendered.
 */
final class Untrusted {

    /** Longer text is cut: a row must stay readable, and one name must not fill an issue. */
    static final int MAX_LENGTH = 200;

    private static final Pattern INVISIBLE =
            Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}\\p{Zl}\\p{Zp}\\x{115F}\\x{1160}\\x{3164}\\x{FFA0}]");
    /** Nearly every name is one of these, and a report has thousands. */
    private static final Pattern ORDINARY = Pattern.compile("[A-Za-z0-9._]{1," + MAX_LENGTH + "}");

    private static final Pattern BACKTICKS = Pattern.compile("`+");

    /** Letters and figures with single marks between them, and marks of punctuation that mean nothing to Markdown. */
    private static final Pattern PLAIN_WORD =
            Pattern.compile("\\(?[+−-]?[\\p{L}\\p{Nd}]+(?:[.,'’-][\\p{L}\\p{Nd}]+)*%?\\)?[.,;:?!]?|[→–—%±×·+≥≤−]");

    /** Words GitHub turns into links, or that start a list: commits, GH-1 and its like, hosts, 12. */
    private static final Pattern LINKED_WORD =
            Pattern.compile("(?i).*[0-9a-f]{7}.*|.*\\p{L}-\\p{Nd}.*|.*www\\..*|\\d+[.)]+|.*://.*");

    private Untrusted() {}

    /** The text as a code span, for anywhere but a table. */
    static String code(String text) {
        return ORDINARY.matcher(text).matches() ? "`" + text + "`" : span(clean(text));
    }

    /** The text as a code span in a cell of a table. */
    static String cell(String text) {
        return escapePipes(code(text));
    }

    /** A sentence: plain words as they are, everything else as code. For anywhere but a table. */
    static String prose(String text) {
        List<String> parts = new ArrayList<>();
        List<String> odd = new ArrayList<>();
        for (String word : cleanSentence(text).split(" +", -1)) {
            if (isPlain(word)) {
                addSpan(parts, odd);
                parts.add(word);
            } else {
                odd.add(word);
            }
        }
        addSpan(parts, odd);
        return String.join(" ", parts);
    }

    /** A sentence in a cell of a table. */
    static String proseCell(String text) {
        return escapePipes(prose(text));
    }

    /**
     * An address fit to stand in a link.
     *
     * @param address an address from outside
     * @return it with everything encoded that could end the link, or empty if it is not http(s)
     */
    static Optional<String> url(String address) {
        if (!address.matches("(?s)https?://[^/].*")) {
            return Optional.empty();
        }
        StringBuilder encoded = new StringBuilder();
        for (byte octet : address.getBytes(StandardCharsets.UTF_8)) {
            char character = (char) (octet & 0xff);
            if (character < 0x80 && isSafeInUrl(character)) {
                encoded.append(character);
            } else {
                encoded.append('%').append(String.format(Locale.ROOT, "%02X", (int) character));
            }
        }
        return Optional.of(encoded.toString());
    }

    private static boolean isSafeInUrl(char character) {
        return Character.isLetterOrDigit(character) || "-._~:/?#&=+,;%".indexOf(character) >= 0;
    }

    private static void addSpan(List<String> parts, List<String> odd) {
        if (!odd.isEmpty()) {
            parts.add(span(String.join(" ", odd)));
            odd.clear();
        }
    }

    private static boolean isPlain(String word) {
        return PLAIN_WORD.matcher(word).matches() && !LINKED_WORD.matcher(word).matches();
    }

    private static String cleanSentence(String text) {
        return clean(text).strip();
    }

    private static String clean(String text) {
        String visible = INVISIBLE.matcher(text).replaceAll("\uFFFD");
        // A comment of ours marks where our part of an issue ends; nobody else may write one into it.
        String open = visible.replace("<!--", "‹!--");
        if (open.isBlank()) {
            return "(blank)";
        }
        return open.codePointCount(0, open.length()) <= MAX_LENGTH
                ? open
                : open.substring(0, open.offsetByCodePoints(0, MAX_LENGTH - 1)) + "…";
    }

    private static String span(String text) {
        int longest = 0;
        Matcher runs = BACKTICKS.matcher(text);
        while (runs.find()) {
            longest = Math.max(longest, runs.end() - runs.start());
        }
        String fence = "`".repeat(longest + 1);
        boolean padded = text.startsWith("`") || text.endsWith("`") || text.startsWith(" ") || text.endsWith(" ");
        String padding = padded ? " " : "";
        return fence + padding + text + padding + fence;
    }

    private static String escapePipes(String text) {
        // Parsers disagree on what a backslash before an escaped pipe means, so that pair is never written.
        return text.replaceAll("(?<=\\\\)\\|", "¦").replace("|", "\\|");
    }
}
