package dev.leanbench.report.github;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leanbench.core.contract.Runs;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UntrustedTest {

    private static final long SEED = 20_261_124;
    private static final int NAMES = 20_000;

    private static final List<String> HOSTILE = List.of(
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
            "---");

    private static final Pattern SPAN = Pattern.compile("(?<!`)(`+)(?!`)(.*?)(?<!`)\\1(?!`)");

    @Test
    void noNameBreaksARowOrLeavesItsCodeSpan() {
        Random random = new Random(SEED);
        for (int i = 0; i < NAMES; i++) {
            String name = hostile(random);
            String row = Tables.row(Untrusted.cell(name), Untrusted.proseCell(name), "1 s");

            assertThat(cells(row)).as("seed %d, name %d: %s", SEED, i, name).isEqualTo(3);
            assertThat(row).as("seed %d, name %d", SEED, i).doesNotContainPattern("[\\r\\n\\u2028\\u202e\\u200b\\x00]");
            assertThat(row).as("seed %d, name %d", SEED, i).doesNotContain("<!--");
            assertThat(outsideSpans(Untrusted.code(name)))
                    .as("seed %d, name %d: %s", SEED, i, name)
                    .isEmpty();
            assertThat(outsideSpans(Untrusted.prose(name)))
                    .as("seed %d, name %d: %s", SEED, i, name)
                    .doesNotContainPattern("[@#<>|`*_\\[\\]$~\\\\&/]|GH-|www\\.|[0-9a-f]{7}");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Mathlib.Order.Lattice", "«geb-mathlib»/Geb:docInfo", "Main:c.o (with exports)", "Lab.Prime'"})
    void aRealTargetKeepsItsName(String name) {
        assertThat(Untrusted.cell(name)).isEqualTo("`" + name + "`");
    }

    @Test
    void backticksInsideAreFencedByMore() {
        assertThat(Untrusted.code("a``b")).isEqualTo("```a``b```");
        assertThat(Untrusted.code("`")).isEqualTo("`` ` ``");
    }

    @Test
    void aPlainSentenceStaysASentence() {
        String rule = "a target changed when its time moved by more than 10 % and 0.2 s against the run before";

        assertThat(Untrusted.prose(rule)).isEqualTo(rule);
    }

    @Test
    void oddWordsOfASentenceBecomeCode() {
        assertThat(Untrusted.prose("measured by @someone in #12 since " + Runs.commit('a')))
                .isEqualTo("measured by `@someone` in `#12` since `" + Runs.commit('a') + "`");
    }

    @Test
    void aLongNameIsCut() {
        assertThat(Untrusted.code("x".repeat(1_000)))
                .hasSize(Untrusted.MAX_LENGTH + 2)
                .endsWith("…`");
    }

    @Test
    void anAddressCannotEndItsLinkAndMustBeHttp() {
        assertThat(Untrusted.url("https://ci.example/run) @x|\n<b>"))
                .hasValue("https://ci.example/run%29%20%40x%7C%0A%3Cb%3E");
        assertThat(Untrusted.url("javascript:alert(1)")).isEmpty();
    }

    private static String hostile(Random random) {
        StringBuilder name = new StringBuilder();
        for (int parts = 1 + random.nextInt(8); parts > 0; parts--) {
            name.append(HOSTILE.get(random.nextInt(HOSTILE.size())));
            if (random.nextInt(3) == 0) {
                name.append(' ');
            }
        }
        return name.toString();
    }

    /** Counts cells the way GitHub does: a pipe ends one unless a backslash stands before it. */
    private static int cells(String row) {
        assertThat(row).startsWith("| ").endsWith(" |");
        return (int) row.substring(1)
                .replaceAll("\\\\[\\\\|]", "")
                .chars()
                .filter(c -> c == '|')
                .count();
    }

    private static String outsideSpans(String markdown) {
        Matcher spans = SPAN.matcher(markdown);
        return spans.replaceAll("");
    }
}
