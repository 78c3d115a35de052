package dev.leanbench.store.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.leanbench.core.contract.Runs;
import dev.leanbench.core.model.BuildResult;
import dev.leanbench.core.model.Run;
import dev.leanbench.core.problem.ProblemException;
import dev.leanbench.core.problem.ProblemKind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunDocumentTest {

    private static final String HEART = """
            {"schema_version": 1, "date": "2026-05-06", "sha": "679046f", "total_seconds": null,
             "targets": [{"name": "A", "seconds": 24.0}]}
            """;

    private static Run read(String document) {
        return GitStorage.read("run.json", document.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void everythingSurvivesWritingAndReading() {
        Run run = Runs.withEverything();

        assertThat(read(GitStorage.write(run))).isEqualTo(run);
    }

    @Test
    void theHeartIsEnough() {
        Run run = read(HEART);

        assertThat(run.build().total()).isEmpty();
        assertThat(run.build().targets()).containsExactly(Runs.target("A", "24.0"));
    }

    @Test
    void unknownFieldsAreIgnored() {
        assertThat(read(HEART.replace("\"date\"", "\"mood\": [{\"x\": 1}], \"date\"")))
                .isEqualTo(read(HEART));
    }

    @Test
    void unknownFieldsAreNamedWhereverTheyAre() {
        String document = """
                {"schema_version": 1, "mood": {"x": 1}, "date": "2026-05-06", "sha": "679046f", "total_seconds": null,
                 "selection": {"include": []}, "environment": {"os": "Linux", "a/b": null},
                 "targets": [{"name": "B", "seconds": 24.0}, {"name": "A", "seconds": 1, "colour": "red"}]}
                """;

        assertThat(GitStorage.unknownFields("run.json", document.getBytes(StandardCharsets.UTF_8)))
                .containsExactly("/mood", "/environment/a~1b", "/targets/*/colour");
    }

    @Test
    void ofADocumentThatBenchWroteNoFieldIsUnknown() {
        byte[] document = GitStorage.write(Runs.withEverything()).getBytes(StandardCharsets.UTF_8);

        assertThat(GitStorage.unknownFields("run.json", document)).isEmpty();
    }

    @Test
    void halfACharacterInANameIsKept() {
        Run run = new Run(
                Runs.withEverything().origin(),
                BuildResult.successful(
                        Optional.empty(), List.of(Runs.target("a\ud800", "1"), Runs.target("a\ud801", "2"))));

        byte[] document = GitStorage.write(run).getBytes(StandardCharsets.UTF_8);

        assertThat(GitStorage.read("run.json", document)).isEqualTo(run);
    }

    @Test
    void theExampleInTheDocumentationIsExactlyWhatBenchWrites() throws IOException {
        String documentation = Files.readString(Path.of("..", "bench", "SCHEMA.md"));
        int begin = documentation.indexOf("```json\n") + "```json\n".length();
        String example = documentation.substring(begin, documentation.indexOf("```", begin));

        assertThat(GitStorage.write(read(example))).isEqualTo(example);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "2026-05-06"          | "6 May 2026"                  | /date
            "2026-05-06"          | "2026-02-31"                  | /date
            "679046f"             | "main"                        | /sha
            24.0                  | "24"                          | /targets/0/seconds
            24.0                  | -1                            | /targets/0/seconds
            24.0                  | 1e999999999                   | /targets/0/seconds
            24.0                  | 1e9990000000                  | a number beyond all bounds
            null                  | 1e9990000000                  | a number beyond all bounds
            24.0                  | 1, "seconds": 2               | uplicate
            "A"                   | ""                            | /targets/0/name
            "seconds": 24.0       | "second": 24.0                | /targets/0
            [{"name"              | {"name"                       | JSON
            : 1,                  | : 2,                          | /schema_version: is 2, this bench reads up to 1
            : 1,                  | : "1",                        | /schema_version
            "schema_version": 1,  | ''                            | schema_version
            null                  | "long"                        | /total_seconds
            "targets"             | "jobs": 5, "targets"          | /jobs
            "targets"             | "outcome": "meh", "targets"   | /outcome
            "targets"             | "run": {"id": 5}, "targets"   | /run/id
            24.0}                 | 24.0}, {"name": "A", "seconds": 1} | target A is timed twice
            "targets"             | "environment": {"cores": 1e999999999}, "targets"   | /environment/cores
            "targets"             | "started_at": "2026-05-07T00:00:00Z", "targets"    | cannot have started
            """)
    void aBadDocumentIsRefusedByNameAndPlace(String good, String bad, String reason) {
        String document = HEART.replace(good, bad);
        assertThat(document).isNotEqualTo(HEART);

        assertRefused(document.getBytes(StandardCharsets.UTF_8), reason);
    }

    @Test
    void whatIsNoJsonTextIsRefused() {
        assertRefused(new byte[0], "");
        assertRefused("null".getBytes(StandardCharsets.UTF_8), "object");
        assertRefused("[".repeat(100_000).getBytes(StandardCharsets.UTF_8), "nesting");
        assertRefused((HEART + "{}").getBytes(StandardCharsets.UTF_8), "not a JSON document");
        assertRefused(HEART.replace("\"A\"", "\"\u00e9\"").getBytes(StandardCharsets.ISO_8859_1), "UTF-8");
        assertRefused(HEART.getBytes(StandardCharsets.UTF_16), "UTF-8");
    }

    private static void assertRefused(byte[] document, String reason) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> GitStorage.read("run.json", document))
                .withMessageStartingWith("run.json: ")
                .withMessageContaining(reason)
                .satisfies(refused -> assertThat(refused.problem().kind()).isEqualTo(ProblemKind.DOCUMENT_INVALID));
    }
}
