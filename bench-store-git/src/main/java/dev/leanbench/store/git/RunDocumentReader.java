package dev.leanbench.store.git;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.leanbench.core.model.Run;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Reads run documents, strictly, and says of a bad one where and why. */
final class RunDocumentReader {

    static final int SCHEMA_VERSION = 1;

    /** A hundred times the largest known document. */
    static final int MAX_BYTES = 64 * 1024 * 1024;

    private static final String REMEDY = "Correct the document; bench/SCHEMA.md describes its fields.";

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(32)
                            .maxStringLength(100_000)
                            .maxNumberLength(100)
                            .maxDocumentLength(MAX_BYTES)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            // The digits are the precision of a measurement: 24.0 is not 24.
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private RunDocumentReader() {}

    /** Reads a document and checks it against the schema, whether or not the fields bench uses look good. */
    static Run readChecked(byte[] document) throws InvalidDocumentException {
        JsonNode json = parse(document);
        refuseIfTooNew(json);
        refuseIfBreakingTheSchema(json);
        return decode(json);
    }

    /** Reads a document quickly; the schema is consulted only to explain what is wrong with a bad one. */
    static Run read(byte[] document) throws InvalidDocumentException {
        JsonNode json = parse(document);
        refuseIfTooNew(json);
        try {
            return decode(json);
        } catch (InvalidDocumentException e) {
            refuseIfBreakingTheSchema(json);
            throw e;
        }
    }

    /** Keeps what cannot be a document from being loaded at all. */
    static void refuseIfTooLarge(long bytes) throws IOException {
        if (bytes > MAX_BYTES) {
            throw new IOException("larger than " + MAX_BYTES + " bytes");
        }
    }

    private static JsonNode parse(byte[] document) throws InvalidDocumentException {
        if (document.length > MAX_BYTES) {
            throw new InvalidDocumentException("larger than " + MAX_BYTES + " bytes", REMEDY);
        }
        try {
            // Decoded here because Jackson guesses UTF-16 and UTF-32 from the first bytes.
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(document))
                    .toString();
            return MAPPER.readTree(text);
        } catch (CharacterCodingException e) {
            throw new InvalidDocumentException("not UTF-8 text", REMEDY, e);
        } catch (JsonProcessingException e) {
            String place =
                    e.getLocation() == null ? "" : " in line " + e.getLocation().getLineNr();
            throw new InvalidDocumentException(
                    "not a JSON document" + place + ": " + firstLine(e.getOriginalMessage()), REMEDY, e);
        }
    }

    /** Jackson's own words without its remarks in brackets, which are about its settings. */
    private static String firstLine(String text) {
        String line = text.lines().findFirst().orElse("malformed");
        int remark = line.indexOf(" (start marker");
        return remark < 0 ? line : line.substring(0, remark);
    }

    private static void refuseIfTooNew(JsonNode json) throws InvalidDocumentException {
        JsonNode version = json.path("schema_version");
        if (version.isIntegralNumber()
                && version.bigIntegerValue().bitLength() < 32
                && version.longValue() > SCHEMA_VERSION) {
            throw new InvalidDocumentException(
                    "/schema_version: is " + version.longValue() + ", this bench reads up to " + SCHEMA_VERSION,
                    "Use a version of bench that reads schema_version " + version.longValue() + ".");
        }
    }

    private static void refuseIfBreakingTheSchema(JsonNode json) throws InvalidDocumentException {
        Optional<String> violation = RunSchema.firstViolation(json);
        if (violation.isPresent()) {
            throw new InvalidDocumentException(violation.get(), REMEDY);
        }
    }

    private static Run decode(JsonNode json) throws InvalidDocumentException {
        try {
            return RunDocument.toRun(new JsonFields("", json));
        } catch (JsonFields.Mismatch | IllegalArgumentException e) {
            throw new InvalidDocumentException(String.valueOf(e.getMessage()), REMEDY, e);
        }
    }
}
