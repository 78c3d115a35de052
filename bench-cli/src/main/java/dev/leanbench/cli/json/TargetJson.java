package dev.leanbench.cli.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.leanbench.core.model.TargetTiming;
import dev.leanbench.core.report.TargetPoint;
import dev.leanbench.core.report.TargetSeries;

/** The answer of {@code bench target --json}. */
public final class TargetJson {

    private TargetJson() {}

    /**
     * One target over time.
     *
     * @param series the target
     * @return one object, with a line break at its end
     */
    public static String render(TargetSeries series) {
        ObjectNode node = Json.MAPPER.createObjectNode();
        node.put("name", series.target().value());
        series.standing().ifPresent(standing -> {
            node.put("rank", standing.rank());
            node.put("share", Json.rounded(standing.share()));
        });
        series.change().ifPresent(change -> node.set("change", DiffJson.target(change)));
        ArrayNode runs = node.putArray("runs");
        series.points().forEach(point -> runs.add(node(point)));
        ArrayNode shifts = node.putArray("level_shifts");
        series.past().steps().forEach(step -> shifts.add(FindingsJson.node(step)));
        series.open().forEach(step -> shifts.add(FindingsJson.node(step)));
        ArrayNode drifts = node.putArray("drifts");
        series.drifts().forEach(drift -> drifts.add(FindingsJson.node(drift)));
        ArrayNode commonSteps = node.putArray("common_steps");
        series.commonSteps().forEach(step -> commonSteps.add(FindingsJson.node(step)));
        ArrayNode names = node.putArray("earlier_names");
        series.past().earlierNames().forEach(earlier -> {
            ObjectNode entry = names.addObject();
            entry.put("name", earlier.name().value());
            entry.set("until", FindingsJson.node(earlier.until()));
        });
        return Json.text(node);
    }

    private static ObjectNode node(TargetPoint point) {
        ObjectNode node = Json.MAPPER.createObjectNode();
        node.put("run", point.run().name().toString());
        node.put("date", point.run().origin().date().toString());
        node.put("sha", point.run().origin().commit().hex());
        node.put("outcome", Json.lower(point.run().outcome()));
        node.put("name", point.name().value());
        Json.put(node, "seconds", point.timing().map(TargetTiming::elapsed));
        point.timing().ifPresent(timing -> {
            timing.measures().cpu().ifPresent(cpu -> node.put("cpu_seconds", cpu.toBigDecimal()));
            timing.measures().peakMemoryBytes().ifPresent(bytes -> node.put("peak_rss_bytes", bytes));
        });
        return node;
    }
}
