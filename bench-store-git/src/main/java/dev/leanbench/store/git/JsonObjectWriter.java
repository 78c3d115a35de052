package dev.leanbench.store.git;

import dev.leanbench.core.model.Seconds;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BiConsumer;

/** Writes one JSON object, either on one line or with each member on a line of its own. */
final class JsonObjectWriter {

    private static final String STEP = "  ";

    private final StringBuilder out;
    private final String separator;
    private final String closing;
    private final String indent;
    private boolean empty = true;

    private JsonObjectWriter(StringBuilder out, String opening, String separator, String closing, String indent) {
        this.out = out;
        this.separator = separator;
        this.closing = closing;
        this.indent = indent;
        out.append(opening);
    }

    /** An object with each member on a line of its own, behind the given indentation. */
    static JsonObjectWriter onLines(StringBuilder out, String indent) {
        String outer = indent.substring(STEP.length());
        return new JsonObjectWriter(out, "{\n" + indent, ",\n" + indent, "\n" + outer + "}", indent);
    }

    private static JsonObjectWriter onOneLine(StringBuilder out) {
        return new JsonObjectWriter(out, "{", ", ", "}", "");
    }

    void flag(String name, boolean value) {
        key(name);
        out.append(value);
    }

    JsonObjectWriter inline(String name) {
        key(name);
        return onOneLine(out);
    }

    JsonObjectWriter onLines(String name) {
        key(name);
        return onLines(out, indent + STEP);
    }

    /** A list of objects, one per line. */
    <T> void list(String name, List<T> items, BiConsumer<JsonObjectWriter, T> writeItem) {
        key(name).append('[');
        String lineEnd = "\n" + indent + STEP;
        for (T item : items) {
            out.append(lineEnd);
            JsonObjectWriter line = onOneLine(out);
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
        out.append(closing);
    }

    private StringBuilder key(String name) {
        if (!empty) {
            out.append(separator);
        }
        empty = false;
        JsonText.appendQuoted(out, name);
        return out.append(": ");
    }
}
