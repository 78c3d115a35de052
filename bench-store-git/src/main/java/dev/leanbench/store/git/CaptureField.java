package dev.leanbench.store.git;

import com.fasterxml.jackson.databind.JsonNode;
import dev.leanbench.core.model.Capture;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The field {@code capture} of a run document: how much of the build was seen. */
final class CaptureField {

    private static final String NAME = "capture";

    private CaptureField() {}

    static void write(JsonObjectWriter document, Capture known) {
        JsonObjectWriter capture = document.inline(NAME);
        known.complete().ifPresent(complete -> capture.flag("complete", complete));
        known.cold().ifPresent(cold -> capture.flag("cold", cold));
        known.warnings().ifPresent(warnings -> capture.number("warnings", warnings));
        capture.text("total_from", known.totalSource().map(CaptureField::nameOf));
        known.exitStatus().ifPresent(status -> capture.number("exit_status", status));
        capture.end();
    }

    static Capture read(JsonFields document) {
        return document.object(NAME)
                .map(capture -> new Capture(
                        flag(capture, "complete"),
                        flag(capture, "cold"),
                        capture.optionalInteger("warnings"),
                        capture.optionalText("total_from").map(text -> totalSource(capture, text)),
                        capture.optionalInteger("exit_status")))
                .orElse(Capture.UNKNOWN);
    }

    private static Optional<Boolean> flag(JsonFields capture, String name) {
        JsonNode value = capture.node().get(name);
        if (value == null) {
            return Optional.empty();
        }
        if (!value.isBoolean()) {
            throw capture.mismatch(name, "true or false");
        }
        return Optional.of(value.booleanValue());
    }

    private static Capture.TotalSource totalSource(JsonFields capture, String text) {
        return Arrays.stream(Capture.TotalSource.values())
                .filter(source -> nameOf(source).equals(text))
                .findFirst()
                .orElseThrow(() -> capture.mismatch("total_from", "recorder or timestamps"));
    }

    private static String nameOf(Capture.TotalSource source) {
        return source.name().toLowerCase(Locale.ROOT);
    }
}
