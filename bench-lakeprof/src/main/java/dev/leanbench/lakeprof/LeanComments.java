package dev.leanbench.lakeprof;

/** Takes the comments out of Lean's text: {@code -- to the end of the line} and {@code /- nested blocks -/}. */
final class LeanComments {

    private LeanComments() {}

    static String without(String text) {
        StringBuilder code = new StringBuilder(text.length());
        int depth = 0;
        boolean string = false;
        for (int index = 0; index < text.length(); index++) {
            char letter = text.charAt(index);
            if (!string && text.startsWith("/-", index)) {
                depth++;
                index++;
            } else if (depth > 0 && text.startsWith("-/", index)) {
                depth--;
                index++;
            } else if (depth == 0 && !string && text.startsWith("--", index)) {
                int end = text.indexOf('\n', index);
                index = (end < 0 ? text.length() : end) - 1;
            } else if (depth == 0) {
                code.append(letter);
                if (string && letter == '\\' && index + 1 < text.length()) {
                    code.append(text.charAt(++index));
                } else if (letter == '"') {
                    string = !string;
                }
            }
        }
        return code.toString();
    }
}
