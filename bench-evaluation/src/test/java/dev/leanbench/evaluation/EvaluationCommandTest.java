package dev.leanbench.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leanbench.core.model.History;
import dev.leanbench.core.port.HistoryWindow;
import dev.leanbench.store.git.GitStorage;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluationCommandTest {

    @Test
    void printsOneRowForEachRuleOfEachScenario() {
        String table = run(
                "--scenario",
                "small-14",
                "--scenario",
                "two-runs",
                "--judge",
                "previous +10 %",
                "--judge",
                "~th",
                "--count",
                "1");
        assertThat(table.lines().filter(line -> line.startsWith("### ")))
                .containsExactly("### small-14", "### two-runs", "### summary");
        assertThat(table.lines().filter(line -> line.startsWith("| small-14 |")))
                .hasSize(1);
        assertThat(table.lines().filter(line -> line.startsWith("| previous +10 % |")))
                .hasSize(2);
        assertThat(table.lines().filter(line -> line.startsWith("| bench: plain threshold |")))
                .hasSize(2);
    }

    @Test
    void theSameCommandPrintsTheSameTable() {
        String[] arguments = {"--scenario", "small-14", "--judge", "Bencher", "--count", "2", "--seeds", "reporting"};
        assertThat(run(arguments)).isEqualTo(run(arguments)).contains("2 histories, reporting seeds");
    }

    @Test
    void comparesMethodsThatLookForChangePoints() {
        String table = run("--change-points", "--count", "10", "--seeds", "reporting");
        assertThat(table).startsWith("### change points\n\n10 series of each kind, reporting seeds.");
        assertThat(table.lines().filter(line -> line.contains("| E-divisive |")))
                .hasSize(6);
    }

    @Test
    void tellsHowSoonItIsSaidThatEverythingTakesLonger() {
        String table = run("--common-steps", "--count", "4", "--seeds", "reporting");
        assertThat(table)
                .startsWith("### common steps\n\neverything takes longer at once; 4 histories," + " reporting seeds.")
                .contains("| one model of processor | 25 % | 1.00 | 1.00 | 100 % | 0.000 |");
        assertThat(table.lines().filter(line -> line.startsWith("| four"))).hasSize(9);
    }

    @Test
    void writesAHistoryThatTheStoreReads(@TempDir Path directory) {
        run("--write", directory.toString(), "--scenario", "small-14");
        History history = GitStorage.directory(directory.resolve("small-14")).read(HistoryWindow.ALL);
        assertThat(history.runs()).hasSize(14);
        assertThat(history.skipped()).isEmpty();
        assertThat(directory.resolve("small-14").resolve("truth.json")).isNotEmptyFile();
    }

    private static String run(String... arguments) {
        StringWriter out = new StringWriter();
        int exitCode = Main.commandLine().setOut(new PrintWriter(out)).execute(arguments);
        assertThat(exitCode).isZero();
        return out.toString();
    }
}
