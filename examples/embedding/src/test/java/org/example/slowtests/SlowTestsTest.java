package org.example.slowtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.leanbench.core.problem.ProblemException;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SlowTestsTest {

    private static final int STEADY = 20;

    @TempDir
    private Path directory;

    @Test
    void aTestClassThatGotSlowerIsNamed() throws Exception {
        assertThat(report("before", "2026-05-04", "1.100"))
                .isEqualTo("This is the first run: there is nothing to compare with yet.\n");
        assertThat(report("after", "2026-05-11", "3.300"))
                .isEqualTo("1 target got slower, 0 got faster, of 21 compared.\norg.example.SlowTest: 1.1 s → 3.3 s\n");
    }

    @Test
    void aDirectoryWithoutReportsIsNamed() throws Exception {
        Files.writeString(directory.resolve("TEST-broken.xml"), "<testsuite name=\"A\" time=\"\"/>");

        assertThatThrownBy(() -> new SurefireReports(directory).capture())
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("TEST-broken.xml");
    }

    private String report(String name, String date, String slow) throws Exception {
        Path reports = Files.createDirectories(directory.resolve(name));
        for (int index = 0; index < STEADY; index++) {
            suite(reports, "org.example.Steady" + (char) ('A' + index), "1." + (100 + index));
        }
        suite(reports, "org.example.SlowTest", slow);
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        SlowTests.report(
                new SurefireReports(reports),
                new SharedDirectory(directory.resolve("history")),
                "679046f",
                date,
                new PrintStream(printed, true, StandardCharsets.UTF_8));
        return printed.toString(StandardCharsets.UTF_8);
    }

    private static void suite(Path reports, String name, String seconds) throws Exception {
        Files.writeString(
                reports.resolve("TEST-" + name + ".xml"),
                "<testsuite name=\"%s\" time=\"%s\" tests=\"3\"/>%n".formatted(name, seconds));
    }
}
