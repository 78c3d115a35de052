package dev.leanbench.lakeprof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leanbench.core.port.CapturedBuild;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/**
 * Reads a log larger than the memory of the process that reads it. How large it is is the system property
 * {@code bench.huge.megabytes}.
 */
class HugeLogTest {

    private static final String SMALL_HEAP = "-Xmx32m";

    @Test
    void memoryDoesNotDependOnTheSizeOfTheLog() throws Exception {
        Process reader = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        SMALL_HEAP,
                        "-cp",
                        System.getProperty("java.class.path"),
                        HugeLogTest.class.getName(),
                        System.getProperty("bench.huge.megabytes", "128"))
                .redirectErrorStream(true)
                .start();
        String said = new String(reader.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(reader.waitFor(20, TimeUnit.MINUTES)).isTrue();
        assertThat(said).isEqualTo("2000 targets\n");
    }

    /** The process with the small heap. */
    public static void main(String[] arguments) {
        long bytes = Long.parseLong(arguments[0]) << 20;
        CapturedBuild build =
                LakeBuilds.stream("huge", new HugeLog(bytes), Instant.EPOCH).capture();
        System.out.println(build.result().targets().size() + " targets");
    }

    /** Job lines, messages, a line of 50 MB, and bytes that are no text, over and over. */
    private static final class HugeLog extends InputStream {

        private static final int LONG_LINE = 50 << 20;

        private final byte[] noise = new byte[1 << 16];
        private final long size;
        private long given;
        private byte[] piece = new byte[0];
        private int at;
        private int number;

        HugeLog(long size) {
            this.size = size;
            new Random(1).nextBytes(noise);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int from, int length) {
            if (at == piece.length) {
                if (given >= size) {
                    return -1;
                }
                piece = next();
                at = 0;
            }
            int count = Math.min(length, piece.length - at);
            System.arraycopy(piece, at, into, from, count);
            at += count;
            given += count;
            return count;
        }

        private byte[] next() {
            if (given < LONG_LINE) {
                return "x\0 long line ".repeat(5_000).getBytes(StandardCharsets.UTF_8);
            }
            if (number % 1_000 == 999) {
                number++;
                return noise;
            }
            StringBuilder lines = new StringBuilder("\n");
            for (int line = 0; line < 200; line++, number++) {
                lines.append("ℹ [")
                        .append(number)
                        .append("/900000000] Built Module.Number")
                        .append(number % 2_000);
                lines.append(" (1.5s)\ninfo: a message\n✔ [3/9] Built Spoofed (9s)\nand its end\n");
            }
            return lines.toString().getBytes(StandardCharsets.UTF_8);
        }
    }
}
