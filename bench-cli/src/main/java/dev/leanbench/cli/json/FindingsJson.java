package dev.leanbench.cli.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.leanbench.core.compare.Bump;
import dev.leanbench.core.compare.CommonStep;
import dev.leanbench.core.compare.DetectionLimit;
import dev.leanbench.core.compare.Drift;
import dev.leanbench.core.compare.Findings;
import dev.leanbench.core.compare.LevelShift;
import dev.leanbench.core.compare.MemoryChange;
import dev.leanbench.core.compare.Restructuring;
import dev.leanbench.core.compare.RunReference;
import dev.leanbench.core.compare.RunnerSpeed;
import dev.leanbench.core.compare.SurroundingChange;
import dev.leanbench.core.model.TargetName;
import java.util.List;
import java.util.OptionalDouble;

/** What the statistics found beyond verdicts, as the parts of a diff that only appear where there is something in them. */
final class FindingsJson {

    private FindingsJson() {}

    static void put(ObjectNode diff, Findings findings) {
        findings.bump().ifPresent(bump -> diff.set("bump", node(bump)));
        ArrayNode shifts = diff.putArray("level_shifts");
        findings.shifts().forEach(shift -> shifts.add(node(shift)));
        ArrayNode drifts = diff.putArray("drifts");
        findings.drifts().forEach(drift -> drifts.add(node(drift)));
        ArrayNode commonSteps = diff.putArray("common_steps");
        findings.commonSteps().forEach(step -> commonSteps.add(node(step)));
        ArrayNode restructurings = diff.putArray("restructurings");
        findings.restructurings().forEach(each -> restructurings.add(node(each)));
        ArrayNode memory = diff.putArray("memory");
        findings.memory().forEach(change -> memory.add(node(change)));
        ArrayNode limits = diff.putArray("detection_limits");
        findings.limits().forEach(limit -> limits.add(node(limit)));
        diff.put("expected_false_flags", Json.rounded(findings.expectedFalseFlags()));
    }

    static ObjectNode node(RunnerSpeed speed) {
        ObjectNode node = Json.MAPPER.createObjectNode();
        node.put("ratio", Json.rounded(speed.ratio()));
        node.put("low_ratio", Json.rounded(speed.low()));
        node.put("high_ratio", Json.rounded(speed.high()));
        ArrayNode sizes = node.putArray("by_size");
        speed.bySize()
                .forEach(size -> sizes.addObject()
                        .put("seconds", Json.rounded(size.seconds()))
                        .put("ratio", Json.rounded(size.ratio())));
        return node;
    }

    private static ObjectNode node(Bump bump) {
        ObjectNode node = Json.MAPPER.createObjectNode();
        node.set("causes", node(bump.causes()));
        node.put("targets", bump.targets());
        node.put("median_ratio", Json.rounded(bump.medianRatio()));
        return node;
    }

    private static ArrayNode node(List<SurroundingChange> causes) {
        ArrayNode node = Json.MAPPER.createArrayNode();
        causes.forEach(cause -> {
            ObjectNode change = node.addObject().put("what", cause.what());
            cause.before().ifPresent(before -> change.put("before", before));
            cause.after().ifPresent(after -> change.put("after", after));
        });
        return node;
    }

    static ObjectNode node(CommonStep step) {
        ObjectNode node = Json.MAPPER.createObjectNode();
        node.put("signal", Json.lower(step.signal()));
        node.set("before", node(step.before()));
        node.set("since", node(step.since()));
        node.put("ratio", Json.rounded(step.ratio()));
        node.put("low_ratio", Json.rounded(step.low()));
        node.put("high_ratio", Json.rounded(step.high()));
        node.put("runs_before", step.runsBefore());
        node.put("runs_since", step.runsSince());
        node.put("news", step.isNews());
        node.set("causes", node(step.causes()));
        return node;
    }

    static ObjectNode node(LevelShift shift) {
        ObjectNode node = Json.MAPPER.createObjectNode();
        node.put("name", shift.target().value());
        node.put("stage", Json.lower(shift.stage()));
        node.put("signal", Json.lower(shift.signal()));
        node.set("before", node(shift.before()));
        node.set("since", node(shift.since()));
        node.put("old_level", Json.rounded(shift.oldLevel()));
        node.put("new_level", Json.rounded(shift.newLevel()));
        node.put("ratio", Json.rounded(shift.ratio()));
        return node;
    }

    static ObjectNode node(RunReference run) {
        return Json.MAPPER
                .createObjectNode()
                .put("name", run.name().toString())
                .put("sha", run.commit().hex());
    }

    static ObjectNode node(Drift drift) {
        ObjectNode node = Json.MAPPER.createObjectNode();
        drift.target().ifPresent(target -> node.put("name", target.value()));
        node.put("signal", Json.lower(drift.signal()));
        node.set("since", node(drift.since()));
        node.put("ratio_per_week", Json.rounded(drift.perWeek()));
        node.put("low_ratio", Json.rounded(drift.low()));
        node.put("high_ratio", Json.rounded(drift.high()));
        node.put("runs", drift.runs());
        put(node, "since_4_weeks_ratio", drift.levels().fourWeeks());
        put(node, "since_13_weeks_ratio", drift.levels().thirteenWeeks());
        put(node, "since_26_weeks_ratio", drift.levels().twentySixWeeks());
        put(node, "since_best_ratio", drift.levels().best());
        return node;
    }

    private static void put(ObjectNode node, String field, OptionalDouble ratio) {
        ratio.ifPresent(value -> node.put(field, Json.rounded(value)));
    }

    private static ObjectNode node(Restructuring restructuring) {
        ObjectNode node = Json.MAPPER.createObjectNode();
        if (restructuring instanceof Restructuring.Split split) {
            node.put("kind", "split");
            names(node.putArray("from"), List.of(split.from()));
            names(node.putArray("into"), split.into());
            node.put("before_seconds", Json.rounded(split.beforeSeconds()));
            node.put("after_seconds", Json.rounded(split.afterSeconds()));
        } else if (restructuring instanceof Restructuring.Merge merge) {
            node.put("kind", "merge");
            names(node.putArray("from"), merge.from());
            names(node.putArray("into"), List.of(merge.into()));
            node.put("before_seconds", Json.rounded(merge.beforeSeconds()));
            node.put("after_seconds", Json.rounded(merge.afterSeconds()));
        }
        return node;
    }

    private static void names(ArrayNode array, List<TargetName> names) {
        names.forEach(name -> array.add(name.value()));
    }

    private static ObjectNode node(MemoryChange change) {
        ObjectNode node = Json.MAPPER.createObjectNode();
        node.put("name", change.name().value());
        node.put("verdict", Json.lower(change.verdict().kind()));
        node.put("before_bytes", change.beforeBytes());
        node.put("after_bytes", change.afterBytes());
        DiffJson.put(node, change.evidence());
        node.put("explanation", change.explanation());
        return node;
    }

    private static ObjectNode node(DetectionLimit limit) {
        ObjectNode node = Json.MAPPER.createObjectNode();
        node.put("from_seconds", Json.rounded(limit.fromSeconds()));
        if (Double.isFinite(limit.toSeconds())) {
            node.put("to_seconds", Json.rounded(limit.toSeconds()));
        }
        node.put("targets", limit.targets());
        node.put("ratio", Json.rounded(limit.ratio()));
        return node;
    }
}
