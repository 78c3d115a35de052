package dev.leanbench.cli.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.leanbench.core.model.HistoryOutline;
import dev.leanbench.core.model.Run;
import dev.leanbench.core.model.RunName;
import dev.leanbench.core.model.RunSummary;
import dev.leanbench.core.model.SkippedFile;
import dev.leanbench.core.model.TargetTiming;
import dev.leanbench.core.port.Appended;
import dev.leanbench.core.port.HistoryFault;
import dev.leanbench.core.problem.Problem;
import dev.leanbench.core.report.Gap;
import dev.leanbench.core.report.TrendPoint;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The answers of {@code bench history}, {@code bench append} and {@code bench validate} with {@code --json}. */
public final class HistoryJson {

    private HistoryJson() {}

    /**
     * The runs of a history, without their targets.
     *
     * @param history a history
     * @return one object, with a line break at its end
     */
    public static String render(HistoryOutline history) {
        ObjectNode node = Json.MAPPER.createObjectNode();
        ArrayNode runs = node.putArray("runs");
        List<RunSummary> summaries = history.runs();
        summaries.forEach(run -> runs.add(Json.run(run)));
        Json.put(
                node.putArray("gaps"),
                Gap.in(summaries.stream().map(TrendPoint::of).toList()));
        putSkipped(node, history.skipped());
        return Json.text(node);
    }

    /**
     * What became of an appended run.
     *
     * @param appended the outcome
     * @return one object, with a line break at its end
     */
    public static String render(Appended appended) {
        return Json.text(node(appended));
    }

    static ObjectNode node(Appended appended) {
        ObjectNode node = Json.MAPPER.createObjectNode();
        node.set("run", Json.run(appended.stored()));
        node.put("added", appended instanceof Appended.Added);
        node.put("location", appended.location());
        return node;
    }

    /**
     * What became of several runs.
     *
     * @param outcomes the outcomes
     * @return one object, with a line break at its end
     */
    public static String render(List<Appended> outcomes) {
        ObjectNode node = Json.MAPPER.createObjectNode();
        ArrayNode runs = node.putArray("runs");
        outcomes.forEach(outcome ->
                runs.add(Json.run(outcome.stored()).put("added", outcome instanceof Appended.Added)));
        return Json.text(node);
    }

    /**
     * What is wrong with a stored history.
     *
     * @param faults the faults
     * @return one object, with a line break at its end
     */
    public static String renderFaults(List<HistoryFault> faults) {
        ObjectNode node = Json.MAPPER.createObjectNode();
        ArrayNode array = node.putArray("faults");
        faults.forEach(fault -> array.addObject()
                .put("path", fault.path())
                .put("what", fault.what())
                .put("mendable", fault.mendable()));
        return Json.text(node);
    }

    /**
     * Documents that were held against the schema.
     *
     * @param valid the runs of those that keep to it, by the names of the files
     * @param bad what is wrong with the others, by the names of the files
     * @return one object, with a line break at its end
     */
    public static String renderChecked(Map<String, Run> valid, Map<String, Problem> bad) {
        ObjectNode node = Json.MAPPER.createObjectNode();
        ArrayNode array = node.putArray("valid");
        valid.forEach((file, run) -> array.addObject()
                .put("file", file)
                .put("name", RunName.firstFreeFor(run.origin(), Set.of()).toString())
                .put("targets", run.build().targets().size()));
        ArrayNode problems = node.putArray("problems");
        bad.forEach((file, problem) -> problems.addObject()
                .put("file", file)
                .put("what", problem.what())
                .put("remedy", problem.remedy()));
        return Json.text(node);
    }

    static void put(ArrayNode array, List<TargetTiming> targets) {
        targets.forEach(target -> array.addObject()
                .put("name", target.name().value())
                .put("seconds", target.elapsed().toBigDecimal()));
    }

    static void putSkipped(ObjectNode node, List<SkippedFile> skipped) {
        ArrayNode array = node.putArray("skipped");
        skipped.forEach(file -> array.addObject().put("path", file.path()).put("reason", file.reason()));
    }
}
