package dev.leanbench.cli.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.leanbench.core.report.TopTargets;

/** The answer of {@code bench top --json}. */
public final class TopJson {

    private TopJson() {}

    /**
     * The targets that matter most.
     *
     * @param top the targets
     * @return one object, with a line break at its end
     */
    public static String render(TopTargets top) {
        ObjectNode node = Json.MAPPER.createObjectNode();
        node.set("run", Json.run(top.run()));
        node.put("by", Json.lower(top.order()));
        top.base().ifPresent(base -> node.set("base", Json.run(base)));
        node.put("all_targets_seconds", Json.rounded(top.seconds()));
        ArrayNode targets = node.putArray("targets");
        top.targets().forEach(target -> {
            ObjectNode entry = targets.addObject();
            entry.put("name", target.name().value());
            entry.put("seconds", target.timing().elapsed().toBigDecimal());
            entry.put("share", Json.rounded(target.share()));
            target.change().ifPresent(change -> {
                Json.put(entry, change.time());
                entry.put("verdict", Json.lower(change.verdict().kind()));
            });
        });
        return Json.text(node);
    }
}
