package dev.leanbench.cli.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.leanbench.core.compare.TimeChange;
import dev.leanbench.core.model.RunSummary;
import dev.leanbench.core.model.Seconds;
import dev.leanbench.core.model.StoredRun;
import dev.leanbench.core.report.Gap;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/** The pieces that several of the JSON answers share. */
final class Json {

    static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            // 100, not 1E+2: that is a number too, but not to everyone.
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private Json() {}

    static String text(ObjectNode node) {
        try {
            return MAPPER.writeValueAsString(node) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of plain values could not be written", e);
        }
    }

    static ObjectNode run(StoredRun stored) {
        return run(RunSummary.of(stored));
    }

    static ObjectNode run(RunSummary run) {
        ObjectNode node = MAPPER.createObjectNode();
        node.put("name", run.name().toString());
        node.put("date", run.origin().date().toString());
        node.put("sha", run.origin().commit().hex());
        run.origin().startedAt().ifPresent(start -> node.put("started_at", start.toString()));
        put(node, "total_seconds", run.total());
        node.put("targets", run.targets());
        node.put("failed_targets", run.failed());
        node.put("outcome", lower(run.outcome()));
        run.environment().leanToolchain().ifPresent(toolchain -> node.put("lean_toolchain", toolchain));
        run.environment().cpuModel().ifPresent(model -> node.put("cpu_model", model));
        return node;
    }

    static void put(ObjectNode node, String field, Optional<Seconds> seconds) {
        seconds.ifPresentOrElse(value -> node.put(field, value.toBigDecimal()), () -> node.putNull(field));
    }

    static void put(ObjectNode node, TimeChange change) {
        put(node, "before_seconds", change.before());
        put(node, "after_seconds", change.after());
        put(node, "change_seconds", change.seconds());
        put(node, "change_ratio", change.ratio());
    }

    static void put(ArrayNode array, List<Gap> gaps) {
        gaps.forEach(gap -> array.addObject()
                .put("before", gap.before().toString())
                .put("after", gap.after().toString())
                .put("days", gap.days()));
    }

    /** A difference of printed numbers has no digits beyond a microsecond. */
    private static void put(ObjectNode node, String field, OptionalDouble value) {
        if (value.isPresent()) {
            node.put(field, rounded(value.getAsDouble()));
        } else {
            node.putNull(field);
        }
    }

    static BigDecimal rounded(double value) {
        return BigDecimal.valueOf(value).setScale(6, RoundingMode.HALF_EVEN).stripTrailingZeros();
    }

    static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
