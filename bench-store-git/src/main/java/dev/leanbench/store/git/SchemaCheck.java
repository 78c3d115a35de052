package dev.leanbench.store.git;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Holds documents against the JSON Schema that ships with the project. */
final class SchemaCheck {

    private SchemaCheck() {}

    /** The first thing that breaks the schema: where it is, as a JSON pointer, and what was expected. */
    static Optional<String> firstViolation(JsonNode document) {
        List<Error> errors = Loaded.SCHEMA.validate(document);
        return errors.stream().findFirst().map(error -> {
            String pointer = error.getInstanceLocation().toString();
            return "at " + (pointer.isEmpty() ? "/" : pointer) + ": " + error.getMessage();
        });
    }

    /** Loaded when the first document is checked: most commands check none. */
    private static final class Loaded {

        static final Schema SCHEMA = load();

        private static Schema load() {
            try (InputStream in = SchemaCheck.class.getResourceAsStream("schema/run-v1.schema.json")) {
                String text = new String(Objects.requireNonNull(in, "schema").readAllBytes(), StandardCharsets.UTF_8);
                return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(text);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
