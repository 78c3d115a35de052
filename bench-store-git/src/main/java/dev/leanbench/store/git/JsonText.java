package dev.leanbench.store.git;

import java.util.Locale;

/** Quotes text for JSON. Only what must be escaped is, so that names stay readable in diffs. */
final class JsonText {

    private JsonText() {}

    static void appendQuoted(StringBuilder out, String text) {
        out.append('"');
        int plain = plainLength(text);
        out.append(text, 0, plain);
        for (int i = plain; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (Character.isHighSurrogate(c)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1))) {
                out.append(c).append(text.charAt(++i));
            } else if (c < ' ' || Character.isSurrogate(c)) {
                // Half a character has no UTF-8 form; unescaped, two names could become one.
                out.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            } else {
                out.append(c);
            }
        }
        out.append('"');
    }

    /** How many characters stand before the first that may need care; in nearly all texts that is all of them. */
    private static int plainLength(String text) {
        int length = 0;
        while (length < text.length() && isPlain(text.charAt(length))) {
            length++;
        }
        return length;
    }

    private static boolean isPlain(char c) {
        return c >= ' ' && c < Character.MIN_SURROGATE && c != '"' && c != '\\';
    }
}
