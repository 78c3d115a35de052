package dev.leanbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One target in a history that is longer than what reports look back on: the newest run and 104 before it. */
class TargetCommandTest {

    private static final int WEEKS = 108;
    private static final LocalDate FIRST = LocalDate.parse("2024-01-01");

    @TempDir
    private Path directory;

    private Terminal terminal;

    @BeforeEach
    void moreThanTwoYears() throws IOException {
        terminal = new Terminal(directory);
        Path documents = Files.createDirectories(directory.resolve("checkout/bench/history"));
        for (int week = 0; week < WEEKS; week++) {
            String sha = "%07x".formatted(0xabc0000 + week);
            Files.writeString(documents.resolve(day(week) + "-" + sha + ".json"), """
                    {"schema_version": 1, "date": "%s", "sha": "%s", "total_seconds": 60,
                     "targets": [{"name": "A", "seconds": 24}, {"name": "%s", "seconds": 12}]}
                    """.formatted(
                            day(week), sha, week == 0 ? "B.Early" : "B.Late"));
        }
    }

    private static LocalDate day(int week) {
        return FIRST.plusWeeks(week);
    }

    private int target(String... more) {
        return terminal.bench(Stream.concat(Stream.of("target", "--history", "checkout", "--json"), Stream.of(more))
                .toArray(String[]::new));
    }

    private JsonNode runs() throws IOException {
        return new ObjectMapper().readTree(terminal.out()).path("runs");
    }

    @Test
    void itIsFollowedAsFarBackAsReportsLook() throws IOException {
        assertThat(target("A")).isZero();

        assertThat(runs()).hasSize(105);
        assertThat(terminal.err())
                .isEqualTo("Looked back to " + day(3) + ", as far as reports do; --all looks at every run.\n");
    }

    @Test
    void howTheLastRunIsNamedMakesNoDifference() throws IOException {
        assertThat(target("A", "--for", "latest~2")).isZero();
        String said = terminal.out();

        assertThat(target("A", "--for", day(105).toString())).isZero();
        assertThat(terminal.out()).isEqualTo(said);
        assertThat(runs()).hasSize(105);
    }

    @Test
    void allOfItIsFollowedOnRequest() throws IOException {
        assertThat(target("A", "--all")).isZero();

        assertThat(runs()).hasSize(WEEKS);
        assertThat(terminal.err()).isEmpty();
    }

    @Test
    void nothingIsSaidWhereThereIsNothingFurtherBack() throws IOException {
        assertThat(target("A", "--for", "latest~4")).isZero();

        assertThat(runs()).hasSize(104);
        assertThat(terminal.err()).isEmpty();
    }

    @Test
    void aTargetOfLongAgoIsFoundWhereEverythingIsLookedAt() throws IOException {
        assertThat(target("B.Early")).isEqualTo(ExitCode.USAGE.code());
        assertThat(terminal.err())
                .contains("no target was called that since " + day(3), "--all looks at every run")
                .hasLineCount(2);

        assertThat(target("B.Early", "--all")).isZero();
        assertThat(runs()).hasSize(WEEKS);
    }
}
