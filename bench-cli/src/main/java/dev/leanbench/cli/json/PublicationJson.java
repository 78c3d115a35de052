package dev.leanbench.cli.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.leanbench.core.port.PlannedPublication;
import dev.leanbench.core.port.Publication;
import java.util.List;

/** The answer of {@code bench publish --json}. */
public final class PublicationJson {

    private PublicationJson() {}

    /**
     * What was published.
     *
     * @param publications the places, in the order in which they were served
     * @return one object, with a line break at its end
     */
    public static String render(List<Publication> publications) {
        ObjectNode node = Json.MAPPER.createObjectNode();
        ArrayNode array = node.putArray("published");
        publications.forEach(publication ->
                put(array.addObject(), publication.effect(), publication.location(), publication.remarks()));
        return Json.text(node);
    }

    /**
     * What would be published.
     *
     * @param planned the places, in the order in which they would be served
     * @return one object, with a line break at its end
     */
    public static String renderPlanned(List<PlannedPublication> planned) {
        ObjectNode node = Json.MAPPER.createObjectNode();
        putPlanned(node, planned);
        return Json.text(node);
    }

    static void putPlanned(ObjectNode node, List<PlannedPublication> planned) {
        ArrayNode array = node.putArray("planned");
        planned.forEach(plan -> {
            ObjectNode entry = array.addObject();
            put(entry, plan.effect(), plan.location(), plan.remarks());
            entry.put("text", plan.text());
            plan.comments().forEach(entry.putArray("comments")::add);
        });
    }

    private static void put(ObjectNode node, Publication.Effect effect, String location, List<String> remarks) {
        node.put("effect", Json.lower(effect));
        node.put("location", location);
        remarks.forEach(node.putArray("remarks")::add);
    }
}
