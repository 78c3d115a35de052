package dev.leanbench.cli.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.leanbench.core.model.RunSummary;
import dev.leanbench.core.model.TargetTiming;

/** Times as one JSON object per line. What is unknown is absent. */
public final class JsonLines {

    private static final ObjectWriter ONE_LINE = Json.MAPPER.writer().without(SerializationFeature.INDENT_OUTPUT);

    private JsonLines() {}

    /**
     * One target of one run, with the columns of {@code bench export --format csv}.
     *
     * @param run the run
     * @param target one of its targets
     * @return one object, with a line feed at its end
     */
    public static String line(RunSummary run, TargetTiming target) {
        ObjectNode node = Json.MAPPER.createObjectNode();
        node.put("run", run.name().toString());
        node.put("date", run.origin().date().toString());
        run.origin().startedAt().ifPresent(start -> node.put("started_at", start.toString()));
        node.put("sha", run.origin().commit().hex());
        node.put("outcome", Json.lower(run.outcome()));
        run.total().ifPresent(total -> node.put("total_seconds", total.toBigDecimal()));
        run.environment().leanToolchain().ifPresent(toolchain -> node.put("lean_toolchain", toolchain));
        run.environment().cpuModel().ifPresent(model -> node.put("cpu_model", model));
        node.put("target", target.name().value());
        node.put("seconds", target.elapsed().toBigDecimal());
        target.measures().cpu().ifPresent(cpu -> node.put("cpu_seconds", cpu.toBigDecimal()));
        target.measures().wallMilliseconds().ifPresent(wall -> node.put("wall_milliseconds", wall));
        target.measures().peakMemoryBytes().ifPresent(memory -> node.put("peak_rss_bytes", memory));
        try {
            return ONE_LINE.writeValueAsString(node) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of plain values could not be written", e);
        }
    }
}
