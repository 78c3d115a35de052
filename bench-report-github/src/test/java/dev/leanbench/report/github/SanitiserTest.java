package dev.leanbench.report.github;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class SanitiserTest {

    private static final String HOSTILE = "`|\\@#<>&\n\r\t\u202e\u0000*_[]()!~:/$ aZ9é";

    @Test
    void aNameStaysANameInACodeSpan() {
        assertThat(Sanitiser.code("Mathlib.Order.Lattice")).isEqualTo("`Mathlib.Order.Lattice`");
        assertThat(Sanitiser.code("@someone | #1")).isEqualTo("`@someone \\| #1`");
        assertThat(Sanitiser.code("a`b")).isEqualTo("``a`b``");
    }

    @Test
    void nothingLeavesItsCodeSpanOrItsCell() {
        long seed = 20261124L;
        Random random = new Random(seed);
        for (int round = 0; round < 100_000; round++) {
            StringBuilder name = new StringBuilder();
            for (int length = 1 + random.nextInt(12); length > 0; length--) {
                name.append(HOSTILE.charAt(random.nextInt(HOSTILE.length())));
            }
            String code = Sanitiser.code(name.toString());
            int fence = fenceLength(code);
            String inner = code.substring(fence, code.length() - fence);
            assertThat(inner)
                    .as("seed %d, round %d", seed, round)
                    .doesNotContain("`".repeat(fence))
                    .doesNotContain("\n");
            assertThat(inner.replace("\\|", ""))
                    .as("seed %d, round %d", seed, round)
                    .doesNotContain("|");
        }
    }

    private static int fenceLength(String code) {
        int length = 0;
        while (length < code.length() && code.charAt(length) == '`') {
            length++;
        }
        assertThat(code).endsWith("`".repeat(length));
        return length;
    }
}
