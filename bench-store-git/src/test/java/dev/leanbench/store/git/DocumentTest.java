package dev.leanbench.store.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.leanbench.core.contract.Runs;
import dev.leanbench.core.model.Run;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentTest {

    @Test
    void everythingThatCanBeKnownSurvivesWritingAndReading() {
        Run run = Runs.withEverything();

        assertThat(read(GitStorage.write(run))).isEqualTo(run);
    }

    @Test
    void noDigitIsInventedOrLost() {
        Run run = Runs.run(
                "2026-05-04T06:00:00Z",
                'a',
                Runs.target("A", "1.0"),
                Runs.target("B", "24"),
                Runs.target("C", "0.500"));

        assertThat(GitStorage.write(run)).contains("\"seconds\": 1.0}", "\"seconds\": 24}", "\"seconds\": 0.500}");
        assertThat(read(GitStorage.write(run))).isEqualTo(run);
    }

    @Test
    void theExampleOfTheSchemaPageIsADocumentAsBenchWritesIt() throws IOException {
        String page = Files.readString(Path.of("..", "bench", "SCHEMA.md"));
        String example =
                page.substring(page.indexOf("```json\n") + 8, page.indexOf("```\n", page.indexOf("```json") + 8));

        assertThat(GitStorage.write(read(example))).isEqualTo(example);
    }

    @Test
    void theHeartIsEnoughAndUnknownFieldsAreIgnored() {
        Run run = read("""
                {"schema_version": 1, "date": "2026-05-04", "sha": "679046f", "total_seconds": null, "mood": "good",
                 "targets": [{"name": "A", "seconds": 1.2, "colour": "red"}]}""");

        assertThat(run.build().total()).isEmpty();
        assertThat(run.build().targets()).containsExactly(Runs.target("A", "1.2"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"schema_version\": 2}                                  | schema version 2",
                "[]                                                        | object",
                "{\"a\": 1, \"a\": 2}                                      | not JSON",
                "{\"schema_version\": 1}                                   | required",
                "{\"schema_version\": 1, \"date\": \"2026-13-99\", \"sha\": \"679046f\", \"total_seconds\": 1, \"targets\": []} | 2026-13-99",
                "{\"schema_version\": 1, \"date\": \"2026-05-04\", \"sha\": \"xyz\", \"total_seconds\": 1, \"targets\": []} | /sha",
                "{\"schema_version\": 1, \"date\": \"2026-05-04\", \"sha\": \"679046f\", \"total_seconds\": 1e308, \"targets\": []} | /total_seconds",
                "{\"schema_version\": 1, \"date\": \"2026-05-04\", \"sha\": \"679046f\", \"total_seconds\": 1, \"targets\": [{\"name\": \"A\", \"seconds\": -1}]} | /targets/0/seconds",
                "{\"schema_version\": 1, \"date\": \"2026-05-04\", \"sha\": \"679046f\", \"total_seconds\": 1, \"targets\": [{\"name\": \"A\", \"seconds\": 1}, {\"name\": \"A\", \"seconds\": 1}]} | timed twice",
            })
    void aDocumentThatBreaksTheSchemaIsRefusedWithThePlaceAndTheReason(String document, String reason) {
        assertThatThrownBy(() -> read(document))
                .hasMessageContaining("run.json")
                .hasMessageContaining(reason);
    }

    private static Run read(String document) {
        return GitStorage.read("run.json", document.getBytes(StandardCharsets.UTF_8));
    }
}
