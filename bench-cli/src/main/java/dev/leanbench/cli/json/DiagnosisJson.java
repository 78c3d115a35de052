package dev.leanbench.cli.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.leanbench.core.usecase.Finding;
import java.util.List;

/** The answer of {@code bench doctor --json}. */
public final class DiagnosisJson {

    private DiagnosisJson() {}

    /**
     * What was found.
     *
     * @param findings the findings
     * @return one object, with a line break at its end
     */
    public static String render(List<Finding> findings) {
        ObjectNode node = Json.MAPPER.createObjectNode();
        ArrayNode array = node.putArray("findings");
        findings.forEach(finding -> {
            ObjectNode entry = array.addObject();
            entry.put("part", Json.lower(finding.part()));
            entry.put("state", Json.lower(finding.state()));
            entry.put("what", finding.what());
            finding.remedy().ifPresent(remedy -> entry.put("remedy", remedy));
        });
        return Json.text(node);
    }
}
