package dev.leanbench.store.git;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.leanbench.core.model.Run;
import dev.leanbench.core.model.TargetName;
import dev.leanbench.core.model.TargetTiming;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Reads run documents, strictly, and says of a bad one where and why. The list of targets, which is nearly all of a
 * document, is never made into a tree.
 */
final class RunDocumentReader {

    static final int SCHEMA_VERSION = 1;

    /** More than ten times the largest known document. */
    static final int MAX_BYTES = 16 * 1024 * 1024;

    private static final String REMEDY = "Correct the document; bench/SCHEMA.md describes its fields";

    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(32)
                    .maxStringLength(100_000)
                    .maxNumberLength(100)
                    .maxDocumentLength(MAX_BYTES)
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private RunDocumentReader() {}

    /** Takes the list of targets from a parser that stands on its bracket. */
    private interface Targets {
        void from(JsonParser parser) throws IOException;
    }

    /** Makes something of a document that a parser has just been opened on. */
    private interface Decoding<T> {
        T from(JsonParser parser) throws IOException, InvalidDocumentException;
    }

    /**
     * A document that was held against the schema.
     *
     * @param run what it describes
     * @param listsTargetsInOrder whether it lists its targets as documents must, which a run no longer shows
     */
    record Checked(Run run, boolean listsTargetsInOrder) {}

    /** Reads a document and checks it against the schema, whether or not the fields bench uses look good. */
    static Run readChecked(byte[] document) throws InvalidDocumentException {
        return readChecked(document, new TargetNames()).run();
    }

    static Checked readChecked(byte[] document, TargetNames names) throws InvalidDocumentException {
        refuseIfUnfit(document);
        JsonNode json = tree(document);
        refuseIfTooNew(json);
        refuseIfBreakingTheSchema(json);
        return new Checked(read(document, names), listsTargetsInOrder(json));
    }

    /** Reads one document quickly. */
    static Run read(byte[] document) throws InvalidDocumentException {
        return read(document, new TargetNames());
    }

    /** Reads a document quickly; the schema is consulted only to explain what is wrong with a bad one. */
    static Run read(byte[] document, TargetNames names) throws InvalidDocumentException {
        return decoded(document, parser -> decode(parser, names));
    }

    /**
     * Reads a document without keeping its targets, but for those that are wanted. It takes and refuses the very documents
     * that are read whole.
     */
    static RunOutline outline(byte[] document, TargetNames names, Predicate<TargetName> wanted)
            throws InvalidDocumentException {
        Optional<RunOutline> counted = decoded(document, parser -> count(parser, names, wanted));
        if (counted.isPresent()) {
            return counted.get();
        }
        // Targets in disorder may come twice.
        Run run = read(document, names);
        return new RunOutline(run, run.build().targets().size());
    }

    private static <T> T decoded(byte[] document, Decoding<T> decoding) throws InvalidDocumentException {
        refuseIfUnfit(document);
        try (JsonParser parser = JSON.createParser(document)) {
            return decoding.from(parser);
        } catch (InvalidDocumentException | JsonFields.Mismatch | IllegalArgumentException e) {
            JsonNode json = tree(document);
            refuseIfTooNew(json);
            refuseIfBreakingTheSchema(json);
            throw new InvalidDocumentException(String.valueOf(e.getMessage()), REMEDY, e);
        } catch (JsonProcessingException e) {
            throw noJson(e);
        } catch (IOException e) {
            throw new IllegalStateException("bytes in memory could not be read", e);
        }
    }

    /** The fields of a document that its run does not keep, as JSON pointers. */
    static List<String> unknownFields(byte[] document) throws InvalidDocumentException {
        Run run = readChecked(document);
        return UnknownFields.of(
                tree(document), tree(RunDocumentWriter.write(run).getBytes(StandardCharsets.UTF_8)));
    }

    private static boolean listsTargetsInOrder(JsonNode json) {
        String before = "";
        for (JsonNode target : json.path("targets")) {
            String name = target.path("name").asText();
            if (name.compareTo(before) < 0) {
                return false;
            }
            before = name;
        }
        return true;
    }

    /** Keeps what cannot be a document from being loaded at all. */
    static void refuseIfTooLarge(long bytes) throws IOException {
        if (bytes > MAX_BYTES) {
            throw new IOException("larger than " + MAX_BYTES + " bytes");
        }
    }

    private static void refuseIfUnfit(byte[] document) throws InvalidDocumentException {
        if (document.length > MAX_BYTES) {
            throw new InvalidDocumentException("larger than " + MAX_BYTES + " bytes", REMEDY);
        }
        // Jackson takes these for a sign of UTF-16, UTF-32 or a byte order mark; a document begins with a brace.
        for (int i = 0; i < Math.min(4, document.length); i++) {
            if (document[i] <= 0) {
                throw new InvalidDocumentException("not UTF-8 text", REMEDY);
            }
        }
    }

    private static Run decode(JsonParser parser, TargetNames names) throws IOException, InvalidDocumentException {
        List<TargetTiming> targets = new ArrayList<>();
        JsonFields fields = fields(parser, list -> TargetList.read(list, names, targets::add));
        return RunDocument.toRun(fields, targets);
    }

    /** Empty where the targets are in disorder, so that counting them is not enough. */
    private static Optional<RunOutline> count(JsonParser parser, TargetNames names, Predicate<TargetName> wanted)
            throws IOException, InvalidDocumentException {
        TargetCount count = new TargetCount(wanted);
        JsonFields fields = fields(parser, list -> TargetList.read(list, names, count));
        return count.isOfDifferentTargets()
                ? Optional.of(new RunOutline(RunDocument.toRun(fields, count.kept()), count.targets()))
                : Optional.empty();
    }

    /** The fields of a document but for the list of targets, which goes another way. */
    private static JsonFields fields(JsonParser parser, Targets targets) throws IOException, InvalidDocumentException {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            throw new JsonFields.Mismatch("", "expected an object");
        }
        ObjectNode fields = JsonNodeFactory.instance.objectNode();
        boolean listed = false;
        for (@Nullable String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            JsonToken value = parser.nextToken();
            if (name.equals("targets") && value == JsonToken.START_ARRAY) {
                targets.from(parser);
                listed = true;
            } else {
                fields.set(name, JsonTree.read(parser));
            }
        }
        if (parser.nextToken() != null) {
            throw new InvalidDocumentException("not a JSON document: something follows it", REMEDY);
        }
        refuseIfTooNew(fields);
        JsonFields document = new JsonFields("", fields);
        if (!listed) {
            throw document.mismatch("targets", "a list");
        }
        return document;
    }

    private static JsonNode tree(byte[] document) throws InvalidDocumentException {
        try (JsonParser parser = JSON.createParser(document)) {
            if (parser.nextToken() == null) {
                throw new InvalidDocumentException("not a JSON document: it is empty", REMEDY);
            }
            JsonNode tree = JsonTree.read(parser);
            if (parser.nextToken() != null) {
                throw new InvalidDocumentException("not a JSON document: something follows it", REMEDY);
            }
            return tree;
        } catch (JsonProcessingException e) {
            throw noJson(e);
        } catch (IOException e) {
            throw new IllegalStateException("bytes in memory could not be read", e);
        }
    }

    private static InvalidDocumentException noJson(JsonProcessingException e) {
        String place =
                e.getLocation() == null ? "" : " in line " + e.getLocation().getLineNr();
        return new InvalidDocumentException(
                "not a JSON document" + place + ": " + firstLine(e.getOriginalMessage()), REMEDY, e);
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
                    "Use a version of bench that reads schema_version " + version.longValue());
        }
    }

    private static void refuseIfBreakingTheSchema(JsonNode json) throws InvalidDocumentException {
        Optional<String> violation = RunSchema.firstViolation(json);
        if (violation.isPresent()) {
            throw new InvalidDocumentException(violation.get(), REMEDY);
        }
    }
}
