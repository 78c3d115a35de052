package dev.leanbench.report.github;

/**
 * Makes text from outside harmless: whatever a target, a commit or a toolchain is called, it cannot mention anyone, link
 * anywhere, break a table, or bring in HTML. GitHub interprets nothing inside a code span, so that is where it goes.
 */
final class Sanitiser {

    private Sanitiser() {}

    /** The text as a code span that stays within one cell of a table. */
    static String code(String text) {
        String line = oneLine(text);
        if (line.isBlank()) {
            return "` `";
        }
        String fence = "`".repeat(longestRunOfBackticks(line) + 1);
        // A backslash before a pipe is the one escape a table knows, even inside a code span.
        String escaped = line.replace("|", "\\|");
        boolean touches = escaped.startsWith("`") || escaped.endsWith("`");
        return touches ? fence + " " + escaped + " " + fence : fence + escaped + fence;
    }

    private static String oneLine(String text) {
        StringBuilder line = new StringBuilder(text.length());
        text.codePoints().forEach(point -> line.appendCodePoint(isHarmless(point) ? point : '\uFFFD'));
        return line.toString();
    }

    /** Control characters break lines, format characters turn the reading direction. */
    private static boolean isHarmless(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE -> false;
            default -> true;
        };
    }

    private static int longestRunOfBackticks(String text) {
        int longest = 0;
        int run = 0;
        for (int index = 0; index < text.length(); index++) {
            run = text.charAt(index) == '`' ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        return longest;
    }
}
