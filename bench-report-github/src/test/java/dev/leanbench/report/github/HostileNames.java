package dev.leanbench.report.github;

import java.util.List;
import java.util.Random;

/** Makes names that try to be more than a name. The same seed makes the same names. */
final class HostileNames {

    private static final List<String> PIECES = List.of(
            "|",
            "\\|",
            "\\",
            "`",
            "``",
            "```",
            "```mermaid",
            "\n",
            "\r",
            "\u2028",
            "\u202e",
            "\u200b",
            "\0",
            "\t",
            " ",
            "@someone",
            "#123",
            "GH-1",
            "fixes #1",
            "https://evil.example/",
            "www.evil.example",
            "<!-- bench:report:end -->",
            "<script>",
            "</details>",
            "&lt;",
            "**",
            "_",
            "[x](y)",
            "![i](j)",
            "$$",
            "😀",
            "\ud800",
            "é",
            "a",
            "Lab.Basic",
            "0123456789abcdef0123456789abcdef01234567",
            "owner/repo#4",
            "someone@example.org",
            "~~",
            "- ",
            "1. ",
            "---",
            ":smile:",
            "=",
            "+",
            ">",
            "&#64;someone",
            "\\@someone",
            "<a@b.cc>",
            "xmpp:a@b.cc",
            "mailto:a@b.cc",
            "ftp://a.b",
            "[^1]",
            "$`x`$",
            "\u2800",
            "\u00a0",
            "\u3000");

    private final Random random;

    HostileNames(long seed) {
        random = new Random(seed);
    }

    String next() {
        StringBuilder name = new StringBuilder();
        for (int parts = 1 + random.nextInt(8); parts > 0; parts--) {
            name.append(random.nextInt(10) == 0 ? anyCharacter() : PIECES.get(random.nextInt(PIECES.size())));
            if (random.nextInt(3) == 0) {
                name.append(' ');
            }
        }
        return name.toString();
    }

    private String anyCharacter() {
        return Character.toString(random.nextInt(Character.MAX_CODE_POINT + 1));
    }
}
