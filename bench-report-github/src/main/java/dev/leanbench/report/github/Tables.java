package dev.leanbench.report.github;

import java.util.List;

/** Tables of GitHub-flavoured Markdown. Cells from outside must have been through {@link Untrusted}. */
final class Tables {

    private Tables() {}

    /** The two lines that open a table; columns of differences are aligned to the right. */
    static List<String> header(String... columns) {
        StringBuilder rule = new StringBuilder("|");
        for (String column : columns) {
            rule.append(column.startsWith("Δ") ? "---:|" : "---|");
        }
        return List.of(row(columns), rule.toString());
    }

    static String row(String... cells) {
        return "| " + String.join(" | ", cells) + " |";
    }

    /** Numbers with their units, which must not be torn apart where a column is narrow. */
    static String figure(String text) {
        return text.replace(' ', '\u00A0');
    }
}
