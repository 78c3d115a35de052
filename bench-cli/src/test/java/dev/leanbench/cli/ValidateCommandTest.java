package dev.leanbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ValidateCommandTest {

    private static final String DOCUMENT = """
            {"schema_version": 1, "date": "2026-05-06", "sha": "679046f", "total_seconds": null,
             "targets": [{"name": "A", "seconds": 24.0}]}
            """;

    @TempDir
    private Path directory;

    private Terminal terminal;

    @BeforeEach
    void goodAndBadDocuments() throws Exception {
        terminal = new Terminal(directory);
        terminal.file("good.json", DOCUMENT);
        terminal.file("dated.json", DOCUMENT.replace("2026-05-06", "6 May 2026"));
        terminal.file("negative.json", DOCUMENT.replace("24.0", "-1"));
    }

    @Test
    void everyBadDocumentIsNamedAndEveryGoodOneToo() {
        assertThat(terminal.bench("validate", "none.json", "dated.json", "good.json", "negative.json"))
                .isEqualTo(ExitCode.DOCUMENT_INVALID.code());

        assertThat(terminal.out()).isEqualTo("good.json: valid, 2026-05-06-679046f with 1 target\n");
        assertThat(terminal.err())
                .contains("bench: dated.json: /date", "bench: negative.json: /targets/0/seconds", "bench: none.json: ");
    }

    @Test
    void oneAnswerTellsOfAllDocuments() throws Exception {
        assertThat(terminal.bench("validate", "dated.json", "good.json", "negative.json", "--json"))
                .isEqualTo(ExitCode.DOCUMENT_INVALID.code());

        JsonNode answer = new ObjectMapper().readTree(terminal.out());
        assertThat(answer.path("valid").findValuesAsText("file")).containsExactly("good.json");
        assertThat(answer.path("problems").findValuesAsText("file")).containsExactly("dated.json", "negative.json");
        assertThat(answer.path("problems").findValuesAsText("what"))
                .first()
                .asString()
                .startsWith("/date");
    }

    @Test
    void whereAllThatIsWrongIsAMissingFileTheExitCodeSaysThat() {
        assertThat(terminal.bench("validate", "good.json", "none.json")).isEqualTo(ExitCode.INPUT_UNREADABLE.code());
        assertThat(terminal.out()).contains("good.json: valid");
    }
}
