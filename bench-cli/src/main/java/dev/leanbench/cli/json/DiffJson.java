package dev.leanbench.cli.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.leanbench.core.compare.Evidence;
import dev.leanbench.core.compare.RunDiff;
import dev.leanbench.core.compare.TargetChange;
import dev.leanbench.core.compare.Verdict;

/** The answer of {@code bench diff --json}. */
public final class DiffJson {

    private DiffJson() {}

    /**
     * The diff as JSON.
     *
     * @param diff a diff
     * @return one object, with a line break at its end
     */
    public static String render(RunDiff diff) {
        return Json.text(node(diff));
    }

    static ObjectNode node(RunDiff diff) {
        ObjectNode node = Json.MAPPER.createObjectNode();
        diff.base().ifPresentOrElse(base -> node.set("base", Json.run(base)), () -> node.putNull("base"));
        node.set("head", Json.run(diff.head()));
        node.put("rule", diff.rule());
        ArrayNode remarks = node.putArray("remarks");
        diff.remarks().forEach(remarks::add);
        diff.findings().runnerSpeed().ifPresent(speed -> node.set("runner_speed", FindingsJson.node(speed)));
        ArrayNode targets = node.putArray("targets");
        diff.changes().forEach(change -> targets.add(target(change)));
        ObjectNode totals = node.putObject("totals");
        Json.put(totals, diff.totals());
        for (Verdict.Kind kind : Verdict.Kind.values()) {
            totals.put(Json.lower(kind), diff.with(kind).size());
        }
        FindingsJson.put(node, diff.findings());
        return node;
    }

    static ObjectNode target(TargetChange change) {
        ObjectNode node = Json.MAPPER.createObjectNode();
        node.put("name", change.name().value());
        node.put("verdict", Json.lower(change.verdict().kind()));
        if (change.verdict() instanceof Verdict.Renamed renamed) {
            node.put("renamed_from", renamed.from().value());
        }
        Json.put(node, change.time());
        change.evidence().ifPresent(evidence -> put(node, evidence));
        node.put("explanation", change.explanation());
        return node;
    }

    static void put(ObjectNode node, Evidence evidence) {
        node.put("signal", Json.lower(evidence.signal()));
        node.put("adjusted_ratio", Json.rounded(evidence.adjustedRatio()));
        node.put("low_ratio", Json.rounded(evidence.low()));
        node.put("high_ratio", Json.rounded(evidence.high()));
        node.put("confidence", Json.rounded(evidence.confidence()));
        node.put("runs", evidence.runs());
        node.put("noise_ratio", Json.rounded(evidence.noise()));
        node.put("runner_speed_ratio", Json.rounded(evidence.runnerSpeed()));
    }
}
