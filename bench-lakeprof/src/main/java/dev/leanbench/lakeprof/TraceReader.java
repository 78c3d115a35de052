package dev.leanbench.lakeprof;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import dev.leanbench.core.model.BuildResult;
import dev.leanbench.core.model.Seconds;
import dev.leanbench.core.model.TargetName;
import dev.leanbench.core.model.TargetTiming;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Reads what {@code lakeprof report} makes of a log: the Chrome trace of {@code -c}, and the tables of {@code --json}.
 * Both are read as a stream, so that memory depends on the number of targets alone.
 *
 * <p>A trace repeats the modules of the critical path in the row with {@code tid} 0; those are left out. Of a report only
 * tables of a critical path hold times of targets: rows of five, time first and name last. The tables of averages look
 * the same but hold contributions, and come behind the critical path; so only the first table is read. Where it is one of
 * averages, as of {@code report --json -a}, the row {@code [total]} tells, in which they end where they are long enough
 * to be cut.
 */
final class TraceReader {

    private static final BigDecimal MICROSECONDS = BigDecimal.valueOf(1_000_000);
    /** What Jackson says of its own settings and methods behind what is wrong. */
    private static final String ABOUT_JACKSON = " \\((start marker|\\d+, from `StreamReadConstraints).*";

    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(32)
                    .maxStringLength(100_000)
                    .maxNumberLength(100)
                    .build())
            // What comes behind the JSON is part of the file and is digested, too.
            .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
            .build();

    private static final String TOTAL_OF_AVERAGES = "[total]";

    private final Map<TargetName, TargetTiming> timings = new LinkedHashMap<>();

    /** What a trace or a report tells of a build: nothing but times of targets. */
    BuildResult read(InputStream in) throws IOException {
        try (JsonParser json = JSON.createParser(in)) {
            JsonToken first = json.nextToken();
            if (first == JsonToken.START_OBJECT) {
                trace(json);
            } else if (first == JsonToken.START_ARRAY) {
                table(json);
            }
        } catch (JsonProcessingException e) {
            throw new IOException(where(e) + e.getOriginalMessage().replaceFirst(ABOUT_JACKSON, ""), e);
        }
        return BuildResult.successful(
                Optional.empty(), timings.values().stream().toList());
    }

    /** What breaks Jackson's own bounds has no place. */
    private static String where(JsonProcessingException e) {
        return e.getLocation() == null
                ? "it is no JSON of lakeprof's: "
                : "line " + e.getLocation().getLineNr() + " is no JSON: ";
    }

    private void trace(JsonParser json) throws IOException {
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            boolean events = json.currentName().equals("traceEvents");
            if (json.nextToken() == JsonToken.START_ARRAY && events) {
                while (json.nextToken() == JsonToken.START_OBJECT) {
                    event(json);
                }
            } else {
                json.skipChildren();
            }
        }
    }

    private void event(JsonParser json) throws IOException {
        Optional<String> name = Optional.empty();
        Optional<BigDecimal> duration = Optional.empty();
        boolean complete = false;
        boolean criticalPath = false;
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String field = json.currentName();
            JsonToken value = json.nextToken();
            switch (field) {
                case "name" -> name = Optional.ofNullable(json.getValueAsString());
                case "ph" -> complete = "X".equals(json.getValueAsString());
                case "dur" -> duration = value.isNumeric() ? Optional.of(json.getDecimalValue()) : Optional.empty();
                case "tid" -> criticalPath = value == JsonToken.VALUE_NUMBER_INT && json.getValueAsLong(1) == 0;
                default -> json.skipChildren();
            }
        }
        if (complete && !criticalPath && name.isPresent() && duration.isPresent() && isBelievable(duration.get())) {
            add(name.get(), duration.get().divide(MICROSECONDS, 6, RoundingMode.HALF_UP));
        }
    }

    private void table(JsonParser json) throws IOException {
        while (json.nextToken() == JsonToken.START_ARRAY) {
            Optional<BigDecimal> time =
                    json.nextToken().isNumeric() ? Optional.of(json.getDecimalValue()) : Optional.empty();
            Optional<String> name = Optional.empty();
            int columns = 1;
            for (JsonToken cell = json.nextToken();
                    cell != null && cell != JsonToken.END_ARRAY;
                    cell = json.nextToken()) {
                columns++;
                name = cell == JsonToken.VALUE_STRING ? Optional.of(json.getText()) : Optional.empty();
                json.skipChildren();
            }
            if (name.equals(Optional.of(TOTAL_OF_AVERAGES))) {
                timings.clear();
                return;
            }
            if (columns == 5 && time.isPresent() && name.isPresent() && isBelievable(time.get())) {
                // The rebuild path adds to a name in which way it is imported.
                add(name.get().replaceFirst(" \\[(private|meta)]$", ""), time.get());
            }
        }
    }

    /** Keeps a number like 1e999999999 from being written out. */
    private static boolean isBelievable(BigDecimal number) {
        return number.signum() >= 0 && Math.abs((long) number.precision() - number.scale()) < 100;
    }

    /** A time that Lake printed has at most a millisecond's precision; lakeprof's arithmetic adds digits of its own. */
    private void add(String name, BigDecimal seconds) {
        try {
            BigDecimal rounded = seconds.setScale(3, RoundingMode.HALF_UP).stripTrailingZeros();
            TargetName target = new TargetName(name);
            timings.put(target, new TargetTiming(target, Seconds.of(rounded)));
        } catch (IllegalArgumentException e) {
            // A name no target has, or a time no build takes.
        }
    }
}
