package dev.leanbench.store.git;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.leanbench.core.model.Run;
import dev.leanbench.core.problem.Problem;
import dev.leanbench.core.problem.ProblemException;
import dev.leanbench.core.problem.ProblemKind;
import java.io.IOException;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads documents of schema version 1. */
final class DocumentReader {

    private static final int NEWEST_VERSION = 1;

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            // 1.0 and 1 are different readings of a clock.
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private DocumentReader() {}

    /** Reads a document that this program, or one like it, has stored: only a failure is held against the schema. */
    static Run readStored(String name, byte[] document) {
        return decode(name, parse(name, document));
    }

    /** Reads a document from anywhere: it is held against the schema first. */
    static Run read(String name, byte[] document) {
        JsonNode tree = parse(name, document);
        Optional<String> violation = SchemaCheck.firstViolation(tree);
        if (violation.isPresent()) {
            throw invalid(name, violation.get(), null);
        }
        return decode(name, tree);
    }

    private static JsonNode parse(String name, byte[] document) {
        JsonNode tree;
        try {
            tree = MAPPER.readTree(document);
        } catch (JsonProcessingException e) {
            throw invalid(name, "not JSON: " + e.getOriginalMessage(), e);
        } catch (IOException e) {
            throw invalid(name, "not readable: " + e.getMessage(), e);
        }
        JsonNode version = tree.path("schema_version");
        if (version.isIntegralNumber() && version.decimalValue().intValue() > NEWEST_VERSION) {
            throw new ProblemException(
                    ProblemKind.DOCUMENT_INVALID,
                    "the document has schema version " + version.asText() + ", this bench reads up to "
                            + NEWEST_VERSION,
                    name,
                    "Use a bench that knows schema version " + version.asText());
        }
        return tree;
    }

    private static Run decode(String name, JsonNode tree) {
        try {
            return new DocumentDecoder(tree).run();
        } catch (IllegalArgumentException | DateTimeParseException e) {
            throw invalid(name, SchemaCheck.firstViolation(tree).orElse(String.valueOf(e.getMessage())), e);
        }
    }

    private static ProblemException invalid(String name, String what, @Nullable Throwable cause) {
        Problem problem = new Problem(
                ProblemKind.DOCUMENT_INVALID, what, name, "Compare it with bench/SCHEMA.md, or leave it out");
        return cause == null ? new ProblemException(problem) : new ProblemException(problem, cause);
    }
}
