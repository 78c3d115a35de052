package dev.leanbench.lakeprof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leanbench.core.problem.ProblemException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Logs made by chance, from a seed that each failure names. How many lines each seed makes is the system property
 * {@code bench.fuzz.lines}; the normal build makes few.
 */
class LogReaderFuzzTest {

    private static final int LINES = Integer.getInteger("bench.fuzz.lines", 20_000);
    private static final String[] PIECES = {
        "info: ",
        "warning: ",
        " ",
        "\t",
        "[1/2]",
        "[12.345] ",
        "[0.001]",
        "2026-05-28T15:10:14.5871755Z ",
        "2026-05-28T15:10:14.587175Z 01O ",
        "2026-05-28T15:10:14.587175Z 01O+",
        "[2026-05-28T15:10:14.587Z] ",
        "#12 34.56 ",
        "#12 DONE 3.0s",
        "\u001b_bk;t=1716381826962\u0007",
        "section_start:1716381226:x\r\u001b[0K",
        "\r",
        "Built Fake (1.5s)",
        "Building Fake (17s)",
        "✔",
        "✖ ",
        "⚠ [1/2] ",
        "\u001b[2K",
        "\u001b[31m",
        "(ms)",
        "Replayed Fake",
        "\u0000",
        "\uFEFF",
        "error: build",
        "«",
        "\ud83d\ude00",
        "Foo.lean:1:2: ",
        "{",
        "[[",
        "Build completed",
        "99999999999999999999",
    };

    private static final String[] PREFIXES = {
        "",
        "[1.500] ",
        "2026-05-28T15:10:14.5871755Z ",
        "2026-05-28T15:10:14.587175Z 01O ",
        "[2026-05-28T15:10:14.587Z] ",
        "#12 34.56 ",
        "\u001b_bk;t=1716381826962\u0007",
        "2026-05-28T15:10:14.587175Z 01O #12 34.56 [1.500] ",
    };

    private final ByteArrayOutputStream log = new ByteArrayOutputStream();
    private final Set<String> printed = new TreeSet<>();

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9})
    void whateverIsWrittenBetweenThemJobLinesAreFoundAndNoOthers(long seed) {
        Random random = new Random(seed);
        String prefix = PREFIXES[(int) (seed % PREFIXES.length)];
        append(prefix + "✔ [0/9] Built First (1.5s)\n");
        printed.add("First");
        for (int line = 0; line < LINES; line++) {
            if (random.nextInt(4) == 0) {
                String name = "M" + random.nextInt(1_000) + (random.nextBoolean() ? ".«a-b'»" : ":c.o (with exports)");
                append(prefix + "✔ [" + line + "/" + LINES + "] Built " + name + " (1.5s)\n");
                printed.add(name);
            } else {
                append(prefix + message(random) + (random.nextInt(9) == 0 ? "\r\n" : "\n"));
            }
        }

        assertThat(LakeBuilds.stream("log", new ByteArrayInputStream(log.toByteArray()), Instant.EPOCH)
                        .capture()
                        .result()
                        .targets())
                .extracting(target -> target.name().value())
                .containsExactlyInAnyOrderElementsOf(printed);
    }

    /** Every kind of forgery that Lake's numbers can expose, in messages of several lines. */
    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23})
    void whateverMessagesForgeOnlyLakesOwnJobLinesCount(long seed) {
        Random random = new Random(seed);
        int number = 0;
        int total = 1_000;
        for (int job = 0; job < LINES / 4; job++) {
            String name = "M" + job % 5_000;
            number += 1 + random.nextInt(3);
            total = Math.max(total + random.nextInt(3), number + 1);
            boolean quiet = random.nextInt(3) > 0;
            append((quiet ? "✔ [" : "⚠ [") + number + "/" + total + "] Built " + name + " (1.5s)\n");
            printed.add(name);
            if (!quiet) {
                append("warning: M.lean:1:2: of several lines\n");
                if (random.nextBoolean()) {
                    append(forgery(random, number, total));
                }
            }
        }
        append("Build completed successfully (" + total + " jobs).\n");

        assertThat(LakeBuilds.stream("log", new ByteArrayInputStream(log.toByteArray()), Instant.EPOCH)
                        .capture()
                        .result()
                        .targets())
                .extracting(target -> target.name().value())
                .containsExactlyInAnyOrderElementsOf(printed);
    }

    private static String forgery(Random random, int number, int total) {
        return switch (random.nextInt(4)) {
            case 0 -> "✔ [" + random.nextInt(number + 1) + "/" + total + "] Built Forged (9s)\n";
            case 1 -> "⚠ [" + random.nextInt(9) + "/9] Built Forged (9s)\nwarning: of a forgery\n";
            case 2 -> "✔ [" + (number + 1_000) + "/" + (total + 1_000) + "] Built Forged (9s)\n";
            default -> "Build completed successfully (9 jobs).\n";
        };
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13})
    void bytesOfAnyKindEndInABuildOrInAnExplanation(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < LINES / 20; round++) {
            log.reset();
            for (int part = random.nextInt(30); part > 0; part--) {
                if (random.nextInt(5) == 0) {
                    byte[] noise = new byte[random.nextInt(20)];
                    random.nextBytes(noise);
                    log.writeBytes(noise);
                } else {
                    append(PIECES[random.nextInt(PIECES.length)]);
                }
                append(random.nextInt(3) == 0 ? "\n" : "");
            }
            try {
                assertThat(LakeBuilds.stream("log", new ByteArrayInputStream(log.toByteArray()), Instant.EPOCH)
                                .capture()
                                .result()
                                .targets())
                        .isNotEmpty();
            } catch (ProblemException explained) {
                assertThat(explained.problem().remedy()).isNotBlank();
            }
        }
    }

    /** Text no job line can begin like: it begins with a letter, a blank or a bracket, never with an icon. */
    private static String message(Random random) {
        StringBuilder text = new StringBuilder(
                switch (random.nextInt(4)) {
                    case 0 -> "info: ";
                    case 1 -> "  ";
                    case 2 -> "[1/2] ";
                    default -> "trace: ";
                });
        for (int piece = random.nextInt(6); piece > 0; piece--) {
            text.append(PIECES[random.nextInt(PIECES.length)].replace("\u001b[2K", ""));
        }
        return text.toString();
    }

    private void append(String text) {
        log.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }
}
