package dev.leanbench.cli.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.leanbench.core.compare.TargetChange;
import dev.leanbench.core.model.CommitId;
import dev.leanbench.core.report.Report;
import java.util.List;

/** The answer of {@code bench report --format json}. */
public final class ReportJson {

    private ReportJson() {}

    /**
     * The report as JSON.
     *
     * @param report a report
     * @return one object, with a line break at its end
     */
    public static String render(Report report) {
        return Json.text(node(report));
    }

    static ObjectNode node(Report report) {
        ObjectNode node = DiffJson.node(report.diff());
        report.forge().ifPresent(forge -> {
            CommitId head = report.diff().head().run().origin().commit();
            node.put("commit_url", forge.commitUrl(head));
            report.diff()
                    .base()
                    .ifPresent(base -> node.put(
                            "compare_url", forge.compareUrl(base.run().origin().commit(), head)));
        });
        put(node.putArray("slower"), report.ranking().slower());
        put(node.putArray("faster"), report.ranking().faster());
        ArrayNode deltas = node.putArray("deltas");
        report.deltas().forEach(delta -> {
            ObjectNode entry = deltas.addObject();
            entry.put("since", Json.lower(delta.since()));
            entry.put("run", delta.run().name().toString());
            Json.put(entry, delta.totals());
        });
        ArrayNode surroundings = node.putArray("surroundings");
        report.surroundings().forEach(change -> {
            ObjectNode entry = surroundings.addObject();
            entry.put("what", change.what());
            change.before().ifPresent(before -> entry.put("before", before));
            change.after().ifPresent(after -> entry.put("after", after));
        });
        ArrayNode trend = node.putArray("trend");
        report.trend().forEach(point -> {
            ObjectNode entry = trend.addObject();
            entry.put("run", point.run().toString());
            Json.put(entry, "total_seconds", point.total());
            entry.put("outcome", Json.lower(point.outcome()));
        });
        Json.put(node.putArray("gaps"), report.gaps());
        HistoryJson.put(node.putArray("slowest"), report.slowest());
        HistoryJson.putSkipped(node, report.skipped());
        node.put("baseline_runs", report.baselineRuns());
        node.put("bench_version", report.benchVersion());
        return node;
    }

    private static void put(ArrayNode array, List<TargetChange> changes) {
        changes.forEach(change -> array.add(DiffJson.target(change)));
    }
}
