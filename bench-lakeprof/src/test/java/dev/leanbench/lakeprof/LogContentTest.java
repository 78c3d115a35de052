package dev.leanbench.lakeprof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.leanbench.core.port.CapturedBuild;
import dev.leanbench.core.problem.ProblemException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a log is wrapped in, and what lakeprof makes of one. */
class LogContentTest {

    private static CapturedBuild read(String log) {
        return read(new ByteArrayInputStream(log.getBytes(StandardCharsets.UTF_8)));
    }

    private static CapturedBuild read(InputStream log) {
        return LakeBuilds.stream("log", log, Instant.EPOCH).capture();
    }

    /** As from two commands that write to one pipe, of which the second takes its time. */
    @Test
    void ofCompressedLogsThatComeOneAfterTheOtherEachCounts() throws IOException {
        InputStream first = compressed("✔ [1/9] Built A (1.5s)\nBuild completed successfully (9 jobs).\n");
        InputStream second = compressed("✔ [1/9] Built B (1.5s)\nBuild completed successfully (9 jobs).\n");

        CapturedBuild build = read(new SequenceInputStream(first, second));

        assertThat(build.result().targets())
                .extracting(target -> target.name().value())
                .containsExactly("A", "B");
        assertThat(build.capture().complete()).contains(true);
    }

    @Test
    void aCompressedLogOfWhichTooLittleIsLeftIsSaidToBeCutOff() throws IOException {
        byte[] compressed = compressed("✔ [1/9] Built A (1.5s)\n").readAllBytes();

        for (int left = 10; left < 20; left++) {
            InputStream cutOff = new ByteArrayInputStream(compressed, 0, left);
            assertThatThrownBy(() -> read(cutOff))
                    .hasMessageContaining("the compressed log was cut off before the first line of a Lake build");
        }
    }

    @Test
    void aZipArchiveOfLogsIsSaidToBeOne() throws IOException {
        ByteArrayOutputStream archive = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(archive)) {
            zip.putNextEntry(new ZipEntry("build.txt"));
            zip.write("✔ [1/1] Built A (1.5s)\n".getBytes(StandardCharsets.UTF_8));
        }

        assertThatThrownBy(() -> read(new ByteArrayInputStream(archive.toByteArray())))
                .hasMessage("""
                        log: this is a zip archive, as GitHub makes of the logs of a run
                        Unpack it and name the log of the job that builds""");
    }

    @ParameterizedTest
    @CsvSource({"xz, FD377A585A000004E6D6B446", "zstd, 28B52FFD0458B10000E2", "bzip2, 425A683931415926535913D1"})
    void ofAnotherCompressionThanGzipItIsSaidHowToTakeItOff(String program, String beginning) {
        byte[] compressed = HexFormat.of().parseHex(beginning);

        assertThatThrownBy(() -> read(new ByteArrayInputStream(compressed)))
                .hasMessage("log: this is compressed with %s\nDecompress it: %s -dc FILE | bench import -"
                        .formatted(program, program));
    }

    private static InputStream compressed(String log) throws IOException {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
            gzip.write(log.getBytes(StandardCharsets.UTF_8));
        }
        return new ByteArrayInputStream(compressed.toByteArray());
    }

    @Test
    void aTraceWithAByteOrderMarkIsATrace() {
        assertThat(read("\uFEFF{\"traceEvents\": [{\"name\": \"A\", \"ph\": \"X\", \"dur\": 5000, \"tid\": 1}]}")
                        .result()
                        .targets())
                .hasSize(1);
    }

    /** As a lakeprof does that knows {@code --json}. */
    @Test
    void aReportMayBeginWithTheImportsThatItFollows() {
        String report = """
                ('A.B', {'module': 'A.C', 'isExported': True, 'isMeta': False, 'importAll': False})
                ('A.B', {'module': 'Init'})
                [[1.5, 0.6, 1.5, 0.6, "A.C"], [1, 0.4, 2.5, 1.0, "A.B"]]
                """;

        CapturedBuild build = read(report);

        assertThat(build.result().targets())
                .extracting(target -> target.name().value())
                .containsExactly("A.B", "A.C");
        assertThat(build.source().contentDigest()).contains(digest(report));
        assertThatThrownBy(() -> read(report.lines().findFirst().orElseThrow()))
                .hasMessageContaining("this JSON holds no target's time");
    }

    @Test
    void aLogMayBeginWithPairsAsWell() {
        assertThat(read("('A', 1)\n('B', 'C')\n✔ [1/1] Built A (1.5s)\n")
                        .result()
                        .targets())
                .hasSize(1);
    }

    @Test
    void aTraceIsKnownAgainByItsBytesAndDatedByItsFile() {
        String trace = "{\"traceEvents\": [{\"name\": \"A\", \"ph\": \"X\", \"dur\": 5000, \"tid\": 1}]}";
        String behind = "\n".repeat(100_000);

        CapturedBuild build = read(trace + behind);

        assertThat(build.startedAt()).contains(Instant.EPOCH);
        assertThat(build.source().contentDigest()).contains(digest(trace + behind));
        assertThat(read(trace).source().contentDigest()).contains(digest(trace));
    }

    private static String digest(String content) {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        ContentDigest digest = new ContentDigest();
        digest.update(bytes, 0, bytes.length);
        return digest.text();
    }

    @Test
    void jsonBeyondAllBoundsIsExplained() {
        String deep = "{\"a\":".repeat(100);
        String wide = "{\"traceEvents\": [{\"dur\": " + "9".repeat(1_000);
        for (String json : new String[] {deep, wide}) {
            assertThatThrownBy(() -> read(json))
                    .isInstanceOf(ProblemException.class)
                    .hasMessageContaining("it is no JSON of lakeprof's")
                    .message()
                    .contains("exceeds the maximum allowed\n")
                    .hasLineCount(2);
        }
    }

    @Test
    void jsonThatBreaksOffIsNotExplainedByTheSettingsOfAJsonLibrary() {
        assertThatThrownBy(() -> read("{"))
                .hasMessageContaining("line 1 is no JSON: Unexpected end-of-input")
                .message()
                .doesNotContain("REDACTED");
    }
}
