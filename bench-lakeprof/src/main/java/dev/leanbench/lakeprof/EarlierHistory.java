package dev.leanbench.lakeprof;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.leanbench.core.model.Run;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the history that workflows kept before bench, a JSON object a line. The build and lakeprof were two jobs of one
 * workflow, each with a record of its own; they become one run.
 */
final class EarlierHistory {

    private static final ObjectMapper MAPPER = new ObjectMapper()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private final List<EarlierRun> runs = new ArrayList<>();
    private final List<String> remarks = new ArrayList<>();

    static LakeBuilds.EarlierRuns read(String content) {
        EarlierHistory history = new EarlierHistory();
        int number = 0;
        for (String line : content.lines().toList()) {
            number++;
            if (!line.isBlank()) {
                history.add(number, line.strip());
            }
        }
        return new LakeBuilds.EarlierRuns(history.complete(), history.remarks);
    }

    private void add(int number, String line) {
        try {
            JsonNode fields = MAPPER.readTree(line);
            if (!fields.isObject()) {
                throw new IllegalArgumentException("it is no JSON object");
            }
            add(EarlierRecord.read(number, line, fields));
        } catch (JsonProcessingException e) {
            remarks.add("Line " + number + " is skipped: it is no JSON");
        } catch (IllegalArgumentException e) {
            remarks.add("Line " + number + " is skipped: " + e.getMessage());
        }
    }

    private void add(EarlierRecord record) {
        for (EarlierRun run : runs) {
            if (run.lacks(record)) {
                run.complete(record);
                return;
            }
            if (record.runId().isPresent() && run.isOf(record.runId().get())) {
                remarks.add("Line " + record.line() + " is skipped: CI run "
                        + record.runId().get() + " has such a record already");
                return;
            }
        }
        runs.add(new EarlierRun(record));
    }

    private List<Run> complete() {
        List<Run> complete = new ArrayList<>();
        for (EarlierRun run : runs) {
            try {
                complete.add(run.run());
            } catch (IllegalArgumentException e) {
                remarks.add("Line " + run.line() + " is skipped: " + e.getMessage());
            }
        }
        return complete;
    }
}
