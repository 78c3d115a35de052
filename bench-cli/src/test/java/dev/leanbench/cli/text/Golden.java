package dev.leanbench.cli.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;

/** What people read, held to files. They are written anew with {@code -Dbench.golden=write}. */
final class Golden {

    private static final Path FILES = Path.of("src/test/resources/golden");

    private Golden() {}

    static void assertSame(String name, String text) throws IOException {
        if ("write".equals(System.getProperty("bench.golden"))) {
            Files.writeString(FILES.resolve(name), text);
        }
        assertThat(text).isEqualTo(Files.readString(FILES.resolve(name)));
    }

    /** A terminal so wide; colours are for the eye only and left out. */
    static Screen wide(int columns) {
        return new Screen(OptionalInt.of(columns), false);
    }

    static void assertFits(String text, int columns) {
        assertThat(text.replaceAll("\u001B\\[\\d*m", "").lines())
                .allSatisfy(line -> assertThat(line.codePointCount(0, line.length()))
                        .as(line)
                        .isLessThanOrEqualTo(columns));
    }
}
