package dev.leanbench.store.git;

import com.fasterxml.jackson.databind.JsonNode;
import dev.leanbench.core.model.Seconds;
import java.io.Serial;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;

/** The members of one JSON object, read strictly: what has the wrong type is refused by its JSON pointer. */
record JsonFields(String pointer, JsonNode node) {

    /** Something in a document that is not as it must be. */
    static final class Mismatch extends RuntimeException {

        @Serial
        private static final long serialVersionUID = 1L;

        Mismatch(String pointer, String problem) {
            super((pointer.isEmpty() ? "the document" : pointer) + ": " + problem);
        }
    }

    JsonFields {
        if (!node.isObject()) {
            throw new Mismatch(pointer, "expected an object");
        }
    }

    String text(String name) {
        return required(name, "a string", optionalText(name));
    }

    Optional<String> optionalText(String name) {
        JsonNode value = node.get(name);
        if (value == null) {
            return Optional.empty();
        }
        if (!value.isTextual()) {
            throw mismatch(name, "a string");
        }
        return Optional.of(value.textValue());
    }

    Seconds seconds(String name) {
        return required(name, "a number of seconds", optionalSeconds(name));
    }

    Optional<Seconds> optionalSeconds(String name) {
        JsonNode value = node.get(name);
        return value == null ? Optional.empty() : Optional.of(toSeconds(name, value));
    }

    /** A time that must be stated, if only by {@code null}. */
    Optional<Seconds> secondsOrNull(String name) {
        JsonNode value = node.get(name);
        if (value == null) {
            throw mismatch(name, "a number of seconds, or null where it was not measured");
        }
        return value.isNull() ? Optional.empty() : Optional.of(toSeconds(name, value));
    }

    private Seconds toSeconds(String name, JsonNode value) {
        if (!value.isNumber()) {
            throw mismatch(name, "a number of seconds");
        }
        try {
            return Seconds.of(value.decimalValue());
        } catch (IllegalArgumentException e) {
            throw new Mismatch(pointerTo(name), String.valueOf(e.getMessage()));
        }
    }

    int integer(String name) {
        OptionalInt value = optionalInteger(name);
        if (value.isEmpty()) {
            throw mismatch(name, "a whole number");
        }
        return value.getAsInt();
    }

    OptionalInt optionalInteger(String name) {
        OptionalLong value = optionalLong(name);
        if (value.isPresent() && value.getAsLong() != (int) value.getAsLong()) {
            throw mismatch(name, "a whole number below 2147483648");
        }
        return value.isPresent() ? OptionalInt.of((int) value.getAsLong()) : OptionalInt.empty();
    }

    OptionalLong optionalLong(String name) {
        JsonNode value = node.get(name);
        if (value == null) {
            return OptionalLong.empty();
        }
        if (!value.isIntegralNumber() || !value.canConvertToLong()) {
            throw mismatch(name, "a whole number");
        }
        return OptionalLong.of(value.longValue());
    }

    Instant instant(String name) {
        return required(name, "an instant such as 2026-05-06T16:55:31Z", optionalInstant(name));
    }

    Optional<Instant> optionalInstant(String name) {
        return optionalText(name).map(text -> {
            try {
                return Instant.parse(text);
            } catch (DateTimeException e) {
                throw mismatch(name, "an instant such as 2026-05-06T16:55:31Z");
            }
        });
    }

    Optional<JsonFields> object(String name) {
        JsonNode value = node.get(name);
        return value == null ? Optional.empty() : Optional.of(new JsonFields(pointerTo(name), value));
    }

    /** The objects of a list; none where the list is absent. */
    List<JsonFields> objects(String name) {
        JsonNode list = node.get(name);
        if (list == null) {
            return List.of();
        }
        if (!list.isArray()) {
            throw mismatch(name, "a list");
        }
        List<JsonFields> objects = new ArrayList<>(list.size());
        for (JsonNode item : list) {
            objects.add(new JsonFields(pointerTo(name) + "/" + objects.size(), item));
        }
        return objects;
    }

    /** The strings of a list; none where the list is absent. */
    List<String> listOfTexts(String name) {
        JsonNode list = node.get(name);
        if (list == null) {
            return List.of();
        }
        List<String> texts = new ArrayList<>(list.size());
        for (JsonNode item : list) {
            if (!item.isTextual()) {
                throw mismatch(name, "a list of strings");
            }
            texts.add(item.textValue());
        }
        if (!list.isArray()) {
            throw mismatch(name, "a list of strings");
        }
        return texts;
    }

    SortedMap<String, String> texts() {
        SortedMap<String, String> texts = new TreeMap<>();
        node.fieldNames().forEachRemaining(name -> texts.put(name, text(name)));
        return texts;
    }

    boolean has(String name) {
        return node.has(name);
    }

    Mismatch mismatch(String name, String expected) {
        JsonNode value = node.get(name);
        return new Mismatch(pointerTo(name), (value == null ? "missing, " : "") + "expected " + expected);
    }

    private <T> T required(String name, String expected, Optional<T> value) {
        return value.orElseThrow(() -> mismatch(name, expected));
    }

    private String pointerTo(String name) {
        return pointer + "/" + name.replace("~", "~0").replace("/", "~1");
    }
}
