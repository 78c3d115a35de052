package dev.leanbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a person asks of a history of three weeks. */
class QuestionsTest {

    private static final String[] WEEKS = {"2026-05-04", "2026-05-11", "2026-05-18"};

    @TempDir
    private Path directory;

    private Terminal terminal;
    private final List<String> reports = new ArrayList<>();

    @BeforeEach
    void threeWeeks() throws Exception {
        terminal = new Terminal(directory);
        terminal.repository();
        for (int week = 0; week < WEEKS.length; week++) {
            terminal.file("build.log", log(week));
            assertThat(weekly(week, "markdown")).isZero();
            reports.add(terminal.out());
        }
    }

    private int weekly(int week, String format) {
        return terminal.bench(
                "weekly", "--log", "build.log", "--date", WEEKS[week], "--sha", sha(week), "--format", format);
    }

    private static String sha(int week) {
        return String.valueOf((char) ('a' + week)).repeat(40);
    }

    private static String log(int week) {
        return "[1.000] ✔ [1/3] Built Lab.Order.Basic (2.%ds)\n".formatted(4 + week)
                + "[2.000] ✔ [2/3] Built Lab.Order.Lattice (%d.5s)\n".formatted(5 + week)
                + "[3.000] ✔ [3/3] Built Lab (840ms)\n[%d.000] Build completed successfully (3 jobs).\n"
                        .formatted(20 - week);
    }

    @Test
    void anyPastReportIsMadeAgainExactlyAsItWas() {
        for (int week = 0; week < WEEKS.length; week++) {
            assertThat(terminal.bench("report", "--format", "markdown", "--for", WEEKS[week]))
                    .isZero();
            assertThat(terminal.out()).isEqualTo(reports.get(week));
        }
    }

    @Test
    void twoRunsAreComparedByAnyOfTheirNames() throws IOException {
        JsonNode diff = json("diff", "latest~2", "cccc");

        assertThat(diff.path("base").path("date").asText()).isEqualTo("2026-05-04");
        assertThat(diff.path("head").path("date").asText()).isEqualTo("2026-05-18");
        assertThat(json("diff", "2026-05-11").path("base").path("sha").asText()).isEqualTo(sha(1));
        assertThat(json("diff", "2026-05-04", "best").path("head").path("sha").asText())
                .isEqualTo(sha(2));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "diff latest latest~1 | 2026-05-18-ccccccc: it is not earlier than 2026-05-11-bbbbbbb",
                "diff latest latest | a run is not compared with itself",
                "diff latest~7 | latest~7: there are only 3 runs",
                "report --for 2026-05-05 | no run was made on that day",
                "show dddd | no run is called that",
                "target Lab.Order | no target was called that since 2026-05-04",
                "target Lab.Order.Latice | Perhaps Lab.Order.Lattice",
                "export --target Lab.Order.Latice | Perhaps Lab.Order.Lattice",
                "export -n 0 | is not a whole number of 1 or more",
                "top --since latest~1 | Add --by growth",
                "top --by size | 'size'"
            })
    void whatCannotBeAnsweredIsSaidInTwoLines(String line, String words) {
        assertThat(terminal.bench(line.split(" "))).isEqualTo(ExitCode.USAGE.code());
        assertThat(terminal.err()).contains(words);
        assertThat(terminal.err().lines().count()).isEqualTo(2);
        assertThat(terminal.out()).isEmpty();
    }

    @Test
    void aTargetMayBeNamedByItsEnd() throws IOException {
        JsonNode target = json("target", "order.lattice");

        assertThat(terminal.err()).isEqualTo("Taken for Lab.Order.Lattice.\n");
        assertThat(target.path("name").asText()).isEqualTo("Lab.Order.Lattice");
        assertThat(target.path("rank").asInt()).isEqualTo(1);
        assertThat(target.path("runs")).hasSize(3);
        assertThat(target.path("runs").get(1).path("seconds").decimalValue()).isEqualByComparingTo("6.5");
        assertThat(json("target", "Lab", "--for", "latest~1").path("runs")).hasSize(2);
    }

    @Test
    void aTargetsChartIsForPeople() {
        assertThat(terminal.bench("target", "Lab.Order.Lattice")).isZero();
        assertThat(terminal.out()).contains("7.50 s ┤", "5.50 s ┤", "•", "2026-05-04", "Runs (3 of 3)");
        assertThat(terminal.err()).isEmpty();
    }

    @Test
    void theTargetsThatMatterMost() throws IOException {
        assertThat(json("top").path("targets").get(0).path("name").asText()).isEqualTo("Lab.Order.Lattice");
        assertThat(json("top", "--by", "share", "-n", "1").path("targets")).hasSize(1);
        assertThat(json("top", "--by", "share")
                        .path("targets")
                        .get(0)
                        .path("share")
                        .asDouble())
                .isBetween(0.6, 0.8);

        JsonNode grown = json("top", "--by", "growth", "--since", "latest~2");
        assertThat(grown.path("base").path("date").asText()).isEqualTo("2026-05-04");
        assertThat(grown.path("targets")).hasSize(2);
        assertThat(grown.path("targets").get(0).path("change_seconds").asDouble())
                .isEqualTo(2.0);
    }

    @Test
    void aRunIsShownAsItsDocumentOrInWords() {
        assertThat(terminal.bench("show", "latest~1", "--json")).isZero();
        assertThat(terminal.out()).contains("\"schema_version\"", sha(1));
        assertThat(terminal.bench("show")).isZero();
        assertThat(terminal.out())
                .startsWith("2026-05-18-ccccccc: total 18.0 s, 3 targets\n")
                .contains("Slowest");
    }

    @Test
    void theHistoryHasATrend() throws IOException {
        assertThat(terminal.bench("history")).isZero();
        assertThat(terminal.out()).contains("3 runs, 2026-05-04 to 2026-05-18", "Trend of the total: █▅▁");
        assertThat(json("history").path("gaps")).isEmpty();
    }

    private JsonNode json(String... args) throws IOException {
        List<String> line = new ArrayList<>(List.of(args));
        line.add("--json");
        assertThat(terminal.bench(line.toArray(String[]::new)))
                .as(terminal.err())
                .isZero();
        return new ObjectMapper().readTree(terminal.out());
    }
}
