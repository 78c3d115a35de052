package dev.leanbench.store.git;

import dev.leanbench.core.model.Seconds;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Writes one JSON object, either on one line or with each member on a line of its own. An object within another is left
 * out where it has no member.
 */
final class JsonObjectWriter {

    private static final String STEP = "  ";

    private final StringBuilder out;
    /** Whose member this object is; named there when it gets a member of its own. */
    private final @Nullable JsonObjectWriter outer;

    private final String name;
    private final String opening;
    private final String separator;
    private final String closing;
    private final String indent;
    private boolean empty = true;

    private JsonObjectWriter(
            StringBuilder out, @Nullable JsonObjectWriter outer, String name, String lineStart, String indent) {
        this.out = out;
        this.outer = outer;
        this.name = name;
        this.opening = "{" + lineStart + indent;
        this.separator = lineStart.isEmpty() ? ", " : "," + lineStart + indent;
        this.closing = lineStart.isEmpty() ? "}" : lineStart + indent.substring(STEP.length()) + "}";
        this.indent = indent;
        if (outer == null) {
            out.append(opening);
        }
    }

    /** An object with each member on a line of its own, behind the given indentation. */
    static JsonObjectWriter onLines(StringBuilder out, String indent) {
        return new JsonObjectWriter(out, null, "", "\n", indent);
    }

    void flag(String name, boolean value) {
        key(name);
        out.append(value);
    }

    JsonObjectWriter inline(String member) {
        return new JsonObjectWriter(out, this, member, "", "");
    }

    JsonObjectWriter onLines(String member) {
        return new JsonObjectWriter(out, this, member, "\n", indent + STEP);
    }

    /** A list of objects, one per line. */
    <T> void list(String name, List<T> items, BiConsumer<JsonObjectWriter, T> writeItem) {
        key(name).append('[');
        String lineEnd = "\n" + indent + STEP;
        for (T item : items) {
            out.append(lineEnd);
            JsonObjectWriter line = new JsonObjectWriter(out, null, "", "", "");
            writeItem.accept(line, item);
            line.end();
            lineEnd = ",\n" + indent + STEP;
        }
        if (!items.isEmpty()) {
            out.append('\n').append(indent);
        }
        out.append(']');
    }

    void text(String name, String value) {
        key(name);
        JsonText.appendQuoted(out, value);
    }

    void text(String name, Optional<String> value) {
        value.ifPresent(present -> text(name, present));
    }

    /** A list of strings on one line; nothing where it is empty. */
    void texts(String name, List<String> values) {
        if (values.isEmpty()) {
            return;
        }
        key(name).append('[');
        String separatorOfValues = "";
        for (String value : values) {
            out.append(separatorOfValues);
            JsonText.appendQuoted(out, value);
            separatorOfValues = ", ";
        }
        out.append(']');
    }

    void number(String name, long value) {
        key(name).append(value);
    }

    void number(String name, OptionalLong value) {
        value.ifPresent(present -> number(name, present));
    }

    void seconds(String name, Seconds value) {
        key(name).append(value.toBigDecimal().toPlainString());
    }

    void seconds(String name, Optional<Seconds> value) {
        value.ifPresent(present -> seconds(name, present));
    }

    void secondsOrNull(String name, Optional<Seconds> value) {
        if (value.isPresent()) {
            seconds(name, value.get());
        } else {
            key(name).append("null");
        }
    }

    void end() {
        if (outer == null || !empty) {
            out.append(closing);
        }
    }

    private StringBuilder key(String member) {
        if (!empty) {
            out.append(separator);
        } else if (outer != null) {
            outer.key(name).append(opening);
        }
        empty = false;
        JsonText.appendQuoted(out, member);
        return out.append(": ");
    }
}
