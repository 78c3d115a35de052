package dev.leanbench.store.git;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.leanbench.core.model.Seconds;
import dev.leanbench.core.model.TargetMeasures;
import dev.leanbench.core.model.TargetName;
import dev.leanbench.core.model.TargetTiming;
import java.io.IOException;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads the list of targets as it streams by. */
final class TargetList {

    private final JsonParser parser;
    private final TargetNames.Lookup names;
    private int read;

    private TargetList(JsonParser parser, TargetNames.Lookup names) {
        this.parser = parser;
        this.names = names;
    }

    /**
     * Reads to the end of the list.
     *
     * @param parser stands on the list's bracket
     * @param known the names that other documents had
     * @param targets takes each target
     * @throws JsonFields.Mismatch if a field has the wrong type or is missing
     * @throws IllegalArgumentException if a value makes no sense
     */
    static void read(JsonParser parser, TargetNames known, Consumer<TargetTiming> targets) throws IOException {
        TargetNames.Lookup names = known.lookup();
        TargetList list = new TargetList(parser, names);
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            targets.accept(list.next());
            list.read++;
        }
        names.learn();
    }

    private TargetTiming next() throws IOException {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            throw new JsonFields.Mismatch(pointer(), "expected an object");
        }
        @Nullable TargetName name = null;
        @Nullable Seconds elapsed = null;
        @Nullable Seconds cpu = null;
        OptionalLong wall = OptionalLong.empty();
        OptionalLong memory = OptionalLong.empty();
        for (@Nullable String field = parser.nextFieldName(); field != null; field = parser.nextFieldName()) {
            JsonToken value = parser.nextToken();
            switch (field) {
                case "name" -> name = name(value);
                case "seconds" -> elapsed = seconds(field, value);
                case "cpu_seconds" -> cpu = seconds(field, value);
                case "wall_milliseconds" -> wall = whole(field, value);
                case "peak_rss_bytes" -> memory = whole(field, value);
                default -> parser.skipChildren();
            }
        }
        if (name == null) {
            throw mismatch("name", "missing, expected a string");
        }
        if (elapsed == null) {
            throw mismatch("seconds", "missing, expected a number of seconds");
        }
        return cpu == null && wall.isEmpty() && memory.isEmpty()
                ? new TargetTiming(name, elapsed)
                : new TargetTiming(name, elapsed, new TargetMeasures(Optional.ofNullable(cpu), wall, memory));
    }

    private TargetName name(JsonToken value) throws IOException {
        if (value != JsonToken.VALUE_STRING) {
            throw mismatch("name", "expected a string");
        }
        return names.of(parser.getTextCharacters(), parser.getTextOffset(), parser.getTextLength());
    }

    private Seconds seconds(String field, JsonToken value) throws IOException {
        if (!value.isNumeric()) {
            throw mismatch(field, "expected a number of seconds");
        }
        return PrintedSeconds.parse(parser.getTextCharacters(), parser.getTextOffset(), parser.getTextLength());
    }

    private OptionalLong whole(String field, JsonToken value) throws IOException {
        if (value != JsonToken.VALUE_NUMBER_INT || parser.getNumberType() == JsonParser.NumberType.BIG_INTEGER) {
            throw mismatch(field, "expected a whole number");
        }
        return OptionalLong.of(parser.getLongValue());
    }

    private JsonFields.Mismatch mismatch(String field, String problem) {
        return new JsonFields.Mismatch(pointer() + "/" + field, problem);
    }

    private String pointer() {
        return "/targets/" + read;
    }
}
