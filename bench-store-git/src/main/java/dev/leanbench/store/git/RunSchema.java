package dev.leanbench.store.git;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.PathType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/** The published JSON Schema of run documents. Loaded when it is first needed: most commands never do. */
final class RunSchema {

    private static final String RESOURCE = "schema/run-v1.schema.json";

    private RunSchema() {}

    /** Where a document breaks the schema first, as JSON pointer and expectation; empty if it does not. */
    static Optional<String> firstViolation(JsonNode document) {
        return Holder.SCHEMA.validate(document).stream().findFirst().map(RunSchema::describe);
    }

    private static String describe(Error error) {
        String pointer = error.getInstanceLocation().toString();
        return (pointer.isEmpty() ? "the document" : pointer) + ": " + error.getMessage();
    }

    private static final class Holder {

        static final Schema SCHEMA = load();

        private static Schema load() {
            SchemaRegistryConfig config = SchemaRegistryConfig.builder()
                    .failFast(true)
                    .locale(Locale.ENGLISH)
                    .pathType(PathType.JSON_POINTER)
                    .build();
            SchemaRegistry registry = SchemaRegistry.withDefaultDialect(
                    SpecificationVersion.DRAFT_2020_12, builder -> builder.schemaRegistryConfig(config));
            try (InputStream schema =
                    Objects.requireNonNull(RunSchema.class.getResourceAsStream(RESOURCE), "packed " + RESOURCE)) {
                return registry.getSchema(schema, InputFormat.JSON);
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read the packed " + RESOURCE, e);
            }
        }
    }
}
