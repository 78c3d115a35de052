package dev.leanbench.report.github;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leanbench.core.contract.Runs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UntrustedTest {

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
    void aNameOfTheGreatestLengthIsNotCut() {
        String name = "a-b".repeat(Untrusted.MAX_LENGTH).substring(0, Untrusted.MAX_LENGTH);

        assertThat(Untrusted.code(name)).isEqualTo("`" + name + "`");
        assertThat(Untrusted.code("x".repeat(Untrusted.MAX_LENGTH))).isEqualTo("`" + "x".repeat(200) + "`");
    }

    @Test
    void whatCannotBeSeenIsSaidSo() {
        assertThat(Untrusted.code(" ")).isEqualTo("`(blank)`");
        assertThat(Untrusted.code("a\u200bb")).isEqualTo("`a\uFFFDb`");
        assertThat(Untrusted.code("<!-- x")).isEqualTo("`‹!-- x`");
    }

    @Test
    void aPipeInACellIsEscapedAndOneBehindABackslashReplaced() {
        assertThat(Untrusted.cell("a|b")).isEqualTo("`a\\|b`");
        assertThat(Untrusted.proseCell("see a|b now")).isEqualTo("see `a\\|b` now");
        assertThat(Untrusted.cell("a\\|b")).isEqualTo("`a\\¦b`");
    }

    @Test
    void lettersOutsideOfAsciiAreEncodedInAnAddress() {
        assertThat(Untrusted.url("http://h/\u00e9\u007f")).hasValue("http://h/%C3%A9%7F");
    }

    @Test
    void anAddressCannotEndItsLinkAndMustBeHttp() {
        assertThat(Untrusted.url("https://ci.example/run) @x|\n<b>"))
                .hasValue("https://ci.example/run%29%20%40x%7C%0A%3Cb%3E");
        assertThat(Untrusted.url("javascript:alert(1)")).isEmpty();
    }

    @Test
    void anAddressWithoutSuchCharactersStaysAsItIs() {
        String address = "https://ci.my-company.example/a_b/run~1/x:y?z=1&w=a+b,c;d%20#e.f";

        assertThat(Untrusted.url(address)).hasValue(address);
    }
}
