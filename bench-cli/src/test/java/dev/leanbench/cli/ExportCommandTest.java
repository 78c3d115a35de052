package dev.leanbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportCommandTest {

    @TempDir
    private Path directory;

    private Terminal terminal;

    @BeforeEach
    void aHistoryOfOneRun() throws Exception {
        terminal = new Terminal(directory);
        terminal.repository();
        terminal.file("run.json", """
                {"schema_version": 1, "date": "2026-05-04", "sha": "679046f", "started_at": "2026-05-04T06:00:00Z",
                 "total_seconds": 60.5, "environment": {"cpu_model": "Model, \\"7\\""},
                 "targets": [{"name": "A", "seconds": 24.0, "cpu_seconds": 23.5}, {"name": "B,c", "seconds": 2}]}
                """);
        assertThat(terminal.bench("append", "run.json")).isZero();
    }

    @Test
    void everyTimeIsARowOfTheTable() {
        assertThat(terminal.bench("export")).isZero();

        assertThat(terminal.out()).isEqualTo("""
                run,date,started_at,sha,outcome,total_seconds,lean_toolchain,cpu_model,target,seconds,cpu_seconds,\
                wall_milliseconds,peak_rss_bytes
                2026-05-04-679046f,2026-05-04,2026-05-04T06:00:00Z,679046f,success,60.5,,"Model, ""7""\",A,24.0,23.5,,
                2026-05-04-679046f,2026-05-04,2026-05-04T06:00:00Z,679046f,success,60.5,,"Model, ""7""\","B,c",2,,,
                """);
    }

    @Test
    void everyTimeIsALineOfJson() {
        assertThat(terminal.bench("export", "--format", "jsonl")).isZero();

        assertThat(terminal.out().lines())
                .hasSize(2)
                .first()
                .isEqualTo("{\"run\":\"2026-05-04-679046f\",\"date\":\"2026-05-04\","
                        + "\"started_at\":\"2026-05-04T06:00:00Z\",\"sha\":\"679046f\",\"outcome\":\"success\","
                        + "\"total_seconds\":60.5,\"cpu_model\":\"Model, \\\"7\\\"\",\"target\":\"A\","
                        + "\"seconds\":24.0,\"cpu_seconds\":23.5}");
    }

    @Test
    void oneTargetIsExportedThroughAllRuns() throws Exception {
        terminal.file("next.json", """
                {"schema_version": 1, "date": "2026-05-11", "sha": "88afba2", "total_seconds": null,
                 "targets": [{"name": "B,c", "seconds": 3.5}, {"name": "Lab.Order.New", "seconds": 1}]}
                """);
        assertThat(terminal.bench("append", "next.json")).isZero();

        assertThat(terminal.bench("export", "--target", "B,c")).isZero();
        assertThat(terminal.out()).isEqualTo("""
                run,date,started_at,sha,outcome,total_seconds,lean_toolchain,cpu_model,target,seconds,cpu_seconds,\
                wall_milliseconds,peak_rss_bytes
                2026-05-04-679046f,2026-05-04,2026-05-04T06:00:00Z,679046f,success,60.5,,"Model, ""7""\","B,c",2,,,
                2026-05-11-88afba2,2026-05-11,,88afba2,success,,,,"B,c",3.5,,,
                """);
        assertThat(terminal.bench("export", "--target", "A", "--format", "jsonl"))
                .isZero();
        assertThat(terminal.out().lines()).singleElement().asString().contains("\"target\":\"A\",\"seconds\":24.0");
        assertThat(terminal.err()).isEmpty();
        assertThat(terminal.bench("export", "--target", "order.new", "--format", "jsonl"))
                .isZero();
        assertThat(terminal.err()).isEqualTo("Taken for Lab.Order.New.\n");
        assertThat(terminal.out().lines()).singleElement().asString().contains("\"seconds\":1");
    }

    @Test
    void allTimesAreOneArrayOfJson() throws IOException {
        assertThat(terminal.bench("export", "--json")).isZero();

        JsonNode times = new ObjectMapper().readTree(terminal.out());
        assertThat(terminal.bench("export", "--format", "jsonl")).isZero();
        assertThat(times).hasSize((int) terminal.out().lines().count());
        assertThat(times.get(0))
                .isEqualTo(new ObjectMapper()
                        .readTree(terminal.out().lines().findFirst().orElseThrow()));
    }

    @Test
    void whatCannotBeTheNameOfATargetIsRefused() {
        assertThat(terminal.bench("export", "--target", "a\tb")).isEqualTo(ExitCode.USAGE.code());
        assertThat(terminal.err()).contains("--target", "control character").hasLineCount(2);
        assertThat(terminal.out()).isEmpty();
    }

    @Test
    void aSoundHistoryPassesItsCheck() {
        assertThat(terminal.bench("history", "--check")).isZero();
        assertThat(terminal.out()).isEqualTo("All is well.\n");
    }

    @Test
    void faultsAreListedAndToldByTheExitCode() throws Exception {
        String blob =
                terminal.git("rev-parse", "bench-history:bench/latest.json").strip();
        terminal.git("read-tree", "bench-history");
        terminal.git("update-index", "--add", "--cacheinfo", "100644," + blob + ",bench/history/tuesday.json");
        String tree = terminal.git("write-tree").strip();
        String commit = terminal.git(
                        "-c",
                        "user.name=t",
                        "-c",
                        "user.email=t@example.org",
                        "commit-tree",
                        tree,
                        "-p",
                        "bench-history",
                        "-m",
                        "by hand")
                .strip();
        terminal.git("update-ref", "refs/heads/bench-history", commit);

        assertThat(terminal.bench("history", "--check")).isEqualTo(ExitCode.DOCUMENT_INVALID.code());
        assertThat(terminal.out()).contains("bench/history/tuesday.json: it should be called", "--repair mends it");
        assertThat(terminal.bench("history", "--check", "--json")).isEqualTo(ExitCode.DOCUMENT_INVALID.code());
        assertThat(terminal.out()).contains("\"mendable\" : true");
    }
}
