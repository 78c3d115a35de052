package dev.leanbench.lakeprof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LineReaderTest {

    private static final int MORE_THAN_TWO_STEPS = 20;

    @ParameterizedTest
    @ValueSource(bytes = {0, 1, '\t', '\r', 0x1b, 0x1f, ' ', '!', 0x7f, (byte) 0x80, (byte) 0xa0, (byte) 0xff})
    void aControlCharacterIsSeenWhereverItStands(byte letter) throws IOException {
        for (int before = 0; before < MORE_THAN_TWO_STEPS; before++) {
            byte[] log = ("a".repeat(before) + "?" + "b".repeat(MORE_THAN_TWO_STEPS - before) + "\nplain\n\nlast")
                    .getBytes(StandardCharsets.US_ASCII);
            log[before] = letter;
            List<String> lines = new ArrayList<>();

            new LineReader(new ByteArrayInputStream(log))
                    .readAll((bytes, from, to, controls, ended) ->
                            lines.add(to - from + (controls ? " with" : " without")));

            boolean control = letter >= 0 && letter < ' ';
            assertThat(lines)
                    .containsExactly(
                            MORE_THAN_TWO_STEPS + 1 + (control ? " with" : " without"),
                            "5 without",
                            "0 without",
                            "4 without");
        }
    }
}
