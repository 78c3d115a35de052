package dev.leanbench.store.git;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

/**
 * Finds the fields of a document that a run does not keep: those that are not in the document that is written of the run.
 * The objects of a list are taken together, whichever of them has the field.
 */
final class UnknownFields {

    private final List<String> pointers = new ArrayList<>();

    private UnknownFields() {}

    static List<String> of(JsonNode document, JsonNode written) {
        UnknownFields unknown = new UnknownFields();
        unknown.compare("", document, written);
        return List.copyOf(unknown.pointers);
    }

    private void compare(String pointer, JsonNode document, JsonNode written) {
        if (document.isArray()) {
            compare(pointer + "/*", together(document), together(written));
            return;
        }
        document.properties().forEach(field -> {
            String inner = pointer + "/" + field.getKey().replace("~", "~0").replace("/", "~1");
            if (written.has(field.getKey())) {
                compare(inner, field.getValue(), written.path(field.getKey()));
            } else if (!isHollow(field.getValue())) {
                pointers.add(inner);
            }
        });
    }

    /** An empty object or list says nothing, and so is not written. */
    private static boolean isHollow(JsonNode value) {
        return value.isContainerNode()
                && StreamSupport.stream(value.spliterator(), false).allMatch(UnknownFields::isHollow);
    }

    private static ObjectNode together(JsonNode list) {
        ObjectNode all = JsonNodeFactory.instance.objectNode();
        list.forEach(item -> item.properties().forEach(field -> all.set(field.getKey(), field.getValue())));
        return all;
    }
}
