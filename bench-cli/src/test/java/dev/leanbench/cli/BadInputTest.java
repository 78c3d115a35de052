package dev.leanbench.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is wrong is said in one or two lines, by an exit code of its own, and nothing is lost. */
class BadInputTest {

    private static final String LOG = "✔ [1/1] Built Lab (2.0s)\nBuild completed successfully (1 job).\n";

    @TempDir
    private Path directory;

    private Terminal terminal;

    @BeforeEach
    void aRepositoryWithALog() throws Exception {
        terminal = new Terminal(directory);
        terminal.repository();
        terminal.file("build.log", LOG);
    }

    @ParameterizedTest
    @CsvSource({
        "weekly, '--log'",
        "weekly --log, '--log'",
        "weekly --log build.log --frobnicate, '--frobnicate'",
        "import, 'bench: FILE is missing'",
        "report --for, 'bench: --for: RUN is missing'",
        "diff --json --json, 'bench: --json is given twice'",
        "history -n 0, 'bench: -n: ''0'' is not a whole number of 1 or more'",
        "top -n x, is not a whole number of 1 or more",
        "report --top -1, 'bench: --top: ''-1'' is not a whole number of 1 or more'",
        "import build.log --sha main, '--sha'",
        "import build.log --date yesterday, '--date'",
        "diff, 'no run has been stored yet'",
        "frobnicate, 'frobnicate'",
        "histroy, 'Perhaps history; see: bench --help'",
        "history --jsn, 'Perhaps --json; see: bench history --help'",
        "show latest best, is one argument too many",
        "report --format html, 'none of text, markdown, brief, json'",
        "export --format xml, 'none of csv, jsonl, json'",
        "top --by size, 'none of seconds, share, growth'",
        "completion tcsh, 'bench: SHELL: ''tcsh'' is none of bash, zsh, fish'",
        "export -n 0, is not a whole number of 1 or more",
        "weekly --log build.log --precise, no build is recorded",
        "weekly --log-format lake -- true, '--log-format'",
        "history --dry-run, only --repair writes",
        "history --check -n 1, all that is stored is looked at",
        "history --check --history ., neither checked nor repaired",
        "import build.log --remote origin, no option --remote",
        "config --date 2026-05-04, no option --date"
    })
    void aCommandLineThatMakesNoSense(String line, String words) {
        fails(ExitCode.USAGE, words, line.split(" "));
    }

    @ParameterizedTest
    @CsvSource({
        "weekly --log ?, --log is empty",
        "import ?, FILE is empty",
        "import-history ?, FILE is empty",
        "append ?, FILE is empty",
        "validate ?, its name is empty",
        "publish --file ?, --file is empty",
        "show ?, RUN is empty",
        "diff latest ?, RUN is empty",
        "target ?, NAME",
        "man ?, COMMAND is empty",
        "record -- ?, COMMAND is empty",
        "weekly -- ? build, COMMAND is empty",
        "history --remote ?, --remote is empty",
        "history --repo ?, --repo is empty",
        "? , there is no command ''"
    })
    void anArgumentThatIsEmptyAsWhereAVariableIsNotSet(String line, String words) {
        fails(ExitCode.USAGE, words, line.replace("?", "").split(" ", -1));
    }

    @Test
    void aNameOfTheRepositoryOnGitHubThatIsNone() {
        terminal.set("GITHUB_REPOSITORY", "lab");

        fails(ExitCode.USAGE, "GITHUB_REPOSITORY: ", "weekly", "--log", "build.log", "--date", "2026-05-04");
    }

    @Test
    void aFileThatIsNoHistoryIsNotReadOutLineByLine() throws IOException {
        terminal.file("other.txt", "something else\n".repeat(1000));

        assertThat(terminal.bench("import-history", "other.txt")).isEqualTo(ExitCode.LOG_WITHOUT_TIMINGS.code());
        assertThat(terminal.err()).contains("1000 such lines in all");
        assertThat(terminal.err().lines()).hasSizeLessThan(20);
    }

    @Test
    void aLogThatIsNotThere() {
        fails(ExitCode.INPUT_UNREADABLE, "none.log: ", "weekly", "--log", "none.log");
        fails(ExitCode.INPUT_UNREADABLE, "none.log: ", "import", "none.log");
        nothingIsStored();
    }

    @Test
    void aLogThatIsADirectory() throws IOException {
        Files.createDirectory(directory.resolve("logs"));

        fails(ExitCode.INPUT_UNREADABLE, "logs: ", "weekly", "--log", "logs");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aLogThatMayNotBeRead() throws IOException {
        Path log = directory.resolve("build.log");
        Files.setPosixFilePermissions(log, PosixFilePermissions.fromString("---------"));
        assumeThat(Files.isReadable(log)).as("root reads everything").isFalse();

        fails(ExitCode.INPUT_UNREADABLE, "build.log: ", "weekly", "--log", "build.log");
    }

    @ParameterizedTest
    @CsvSource({
        "'', the log is empty",
        "'make: nothing to do\n', no line of a Lake build",
        "'✔ [1/1] Built Lab\nBuild completed successfully.\n', Lean before 4.23",
        "'✔ [1/1] Replayed Lab\nBuild completed successfully (1 job).\n', everything was cached",
        "'All targets up-to-date (8370 jobs).\n', everything was cached",
        "'✖ [1/1] Building Lab (2.0s)\nSome required targets logged failures:\n- Lab\nerror: build failed\n', the build failed at Lab"
    })
    void aLogWithoutOneTimedTarget(String content, String words) throws IOException {
        terminal.file("build.log", content);

        fails(ExitCode.LOG_WITHOUT_TIMINGS, "build.log: ", "weekly", "--log", "build.log");

        assertThat(terminal.err()).contains(words);
        nothingIsStored();
    }

    @ParameterizedTest
    @CsvSource({
        "'✔ [1/2] Built Lab.A (2.0s)\n✖ [2/2] Building Lab (3.0s)\nSome required targets logged failures:\n- Lab\nerror: build failed\n', failure, The build failed",
        "'[1.000] ✔ [1/9] Built Lab.A (2.0s)\n[2.000] ✔ [2/9] Built La', partial, Only part",
        "'✔ [1/9] Built Lab.A (2.0s)\n✔ [2/9] Replayed Lab.B\n✔ [3/9] Replayed Lab.C\nBuild completed successfully (9 jobs).\n', partial, Only part"
    })
    void aFailedTruncatedOrCachedBuildIsStoredAndShownButNeverCompared(String content, String outcome, String words)
            throws IOException {
        assertThat(weekly("2026-05-04")).isZero();
        terminal.file("build.log", content);

        assertThat(weekly("2026-05-11")).isZero();

        assertThat(terminal.out()).contains(words, "not compared").doesNotContain("Slower");
        assertThat(terminal.err()).contains("Stored 2026-05-11-");
        terminal.bench("history", "--json");
        assertThat(terminal.out()).contains("\"outcome\" : \"" + outcome + "\"");
    }

    @ParameterizedTest
    @CsvSource({
        "'{', run.json",
        "'{}', run.json",
        "'[]', run.json",
        "'{\"schema_version\": 99}', run.json",
        "'{\"schema_version\":1,\"date\":\"2026-05-04\",\"sha\":\"679046f\",\"total_seconds\":null,\"targets\":[{\"name\":\"A\",\"seconds\":-1}]}', /targets/0/seconds"
    })
    void aDocumentThatBreaksTheSchema(String document, String where) throws IOException {
        terminal.file("run.json", document);

        fails(ExitCode.DOCUMENT_INVALID, where, "validate", "run.json");
        fails(ExitCode.DOCUMENT_INVALID, where, "append", "run.json");
        nothingIsStored();
    }

    @Test
    void aFieldThatBenchDoesNotKnowIsStoredWithoutItAndThatIsSaid() throws Exception {
        terminal.file("run.json", """
                {"schema_version": 1, "date": "2026-05-06", "sha": "679046f", "mood": "fine", "total_seconds": null,
                 "targets": [{"name": "A", "seconds": 24.0}]}
                """);

        assertThat(terminal.bench("append", "run.json")).isZero();

        assertThat(terminal.err()).startsWith("Not kept, because bench does not know it: /mood\n");
    }

    @Test
    void aDocumentThatIsNotThere() {
        fails(ExitCode.INPUT_UNREADABLE, "none.json: ", "append", "none.json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"history", "diff", "report", "top"})
    void aRepositoryThatIsNotOne(String command, @TempDir Path elsewhere) {
        fails(ExitCode.REPOSITORY_UNUSABLE, "not a git repository", command, "--repo", elsewhere.toString());
    }

    @Test
    void aRepositoryThatIsNotOneIsNotNeededToReadALog(@TempDir Path elsewhere) throws IOException {
        Terminal outside = new Terminal(elsewhere);
        outside.file("build.log", LOG);

        assertThat(outside.bench("import", "build.log")).isEqualTo(ExitCode.REPOSITORY_UNUSABLE.code());
        assertThat(outside.err()).contains("give --sha");
        assertThat(outside.bench("import", "build.log", "--sha", "a".repeat(40)))
                .isZero();
    }

    @Test
    void aRepositoryWithoutACommit(@TempDir Path elsewhere) throws Exception {
        Terminal young = new Terminal(elsewhere);
        young.git("init", "-q");
        young.file("build.log", LOG);

        assertThat(young.bench("weekly", "--log", "build.log")).isEqualTo(ExitCode.REPOSITORY_UNUSABLE.code());
        assertThat(young.err()).contains("no commit yet", "--sha");
    }

    @Test
    void aDetachedHeadIsAsGoodAsABranch() throws Exception {
        terminal.git("checkout", "-q", "--detach");

        assertThat(weekly("2026-05-04")).isZero();
        assertThat(terminal.bench("import", "build.log")).isZero();
        assertThat(terminal.out()).doesNotContain("\"ref\"");
    }

    @Test
    void aShallowCloneIsAsGoodAsAWholeOne(@TempDir Path elsewhere) throws Exception {
        terminal.git(
                "-c", "user.name=t", "-c", "user.email=t@example.org", "commit", "-q", "--allow-empty", "-m", "second");
        Terminal shallow = new Terminal(elsewhere.resolve("clone"));
        terminal.git(
                "clone",
                "-q",
                "--depth",
                "1",
                directory.toUri().toString(),
                elsewhere.resolve("clone").toString());
        shallow.file("build.log", LOG);

        assertThat(shallow.bench("weekly", "--log", "build.log", "--date", "2026-05-04", "--remote", "origin"))
                .isZero();
        assertThat(shallow.bench("weekly", "--log", "build.log", "--date", "2026-05-11", "--remote", "origin"))
                .isZero();

        assertThat(terminal.bench("history", "--json")).isZero();
        assertThat(terminal.out()).contains("2026-05-04", "2026-05-11");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aRepositoryThatMayNotBeWritten() throws Exception {
        Path objects = directory.resolve(".git/objects");
        Files.setPosixFilePermissions(objects, PosixFilePermissions.fromString("r-xr-xr-x"));
        assumeThat(Files.isWritable(objects)).as("root writes everywhere").isFalse();

        assertThat(weekly("2026-05-04")).isIn(ExitCode.REPOSITORY_UNUSABLE.code(), ExitCode.HISTORY_UNREACHABLE.code());
        theRunIsKept();
    }

    @Test
    void aBranchThatAnotherProgramIsWritingAllTheTime() throws IOException {
        // What a repository looks like that may not be written: to git, a lock that never goes away.
        Path lock = directory.resolve(".git/refs/heads/bench-history.lock");
        Files.createDirectories(lock.getParent());
        Files.createFile(lock);

        assertThat(weekly("2026-05-04")).isEqualTo(ExitCode.HISTORY_UNREACHABLE.code());
        theRunIsKept();
        Files.delete(lock);
        assertThat(terminal.bench("append", "bench-unsent-2026-05-04-" + head() + ".json"))
                .isZero();
    }

    @Test
    void aBranchOfThatNameThatIsNotOurs() throws Exception {
        terminal.git("branch", "bench-history");

        assertThat(weekly("2026-05-04")).isEqualTo(ExitCode.HISTORY_REFUSED.code());
        theRunIsKept();
    }

    @ParameterizedTest
    @ValueSource(strings = {"nowhere", "http://localhost:1/project.git"})
    void aRemoteThatCannotBeReached(String remote) {
        assertThat(terminal.bench("weekly", "--log", "build.log", "--date", "2026-05-04", "--remote", remote))
                .isEqualTo(ExitCode.HISTORY_UNREACHABLE.code());

        assertThat(terminal.err()).contains(remote);
        theRunIsKept();
    }

    private int weekly(String date) {
        return terminal.bench("weekly", "--log", "build.log", "--date", date);
    }

    private void fails(ExitCode expected, String where, String... args) {
        assertThat(terminal.bench(args)).isEqualTo(expected.code());
        assertThat(terminal.out()).isEmpty();
        assertThat(terminal.err()).contains(where).doesNotContain("\tat ");
        assertThat(terminal.err().lines().count()).isBetween(1L, 2L);
    }

    private void nothingIsStored() {
        assertThat(directory.resolve(".git/refs/heads/bench-history")).doesNotExist();
    }

    private void theRunIsKept() {
        assertThat(terminal.err().lines().count()).isEqualTo(2);
        assertThat(terminal.err())
                .contains("; the run is kept, submit it with: bench append ", "bench-unsent-2026-05-04-");
        assertThat(directory).isDirectoryContaining("glob:**bench-unsent-2026-05-04-*.json");
    }

    private String head() throws IOException {
        return Files.readString(directory.resolve(".git/refs/heads/main")).substring(0, 7);
    }
}
