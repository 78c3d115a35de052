package dev.leanbench.evaluation.recorded;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.leanbench.core.model.BuildResult;
import dev.leanbench.core.model.TargetName;
import dev.leanbench.lakeprof.LakeBuilds;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads a directory of {@code X.log} with {@code X.cpu.jsonl} and a {@code truth.json} that says what was changed. */
final class Recordings {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Recordings() {}

    /**
     * The recordings in the order in which they were made, which is that of {@code truth.json}.
     *
     * @param withMeasures whether to keep the processor time that was measured of each module
     */
    static List<Recording> in(Path directory, boolean withMeasures) {
        try {
            List<Recording> recordings = new ArrayList<>();
            JsonNode files =
                    JSON.readTree(directory.resolve("truth.json").toFile()).path("files");
            for (Map.Entry<String, JsonNode> file : files.properties()) {
                Recording recording = recording(directory, file.getKey(), file.getValue());
                recordings.add(withMeasures ? recording : recording.withoutMeasures());
            }
            return recordings;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the recordings in " + directory, e);
        }
    }

    private static Recording recording(Path directory, String file, JsonNode truth) throws IOException {
        String name = file.replaceFirst("\\.log$", "");
        Map<TargetName, Double> changes = new HashMap<>();
        for (Map.Entry<String, JsonNode> change : truth.path("changed").properties()) {
            double ratio =
                    change.getValue().path("calibrated_wall_ratio_median").asDouble();
            changes.put(new TargetName(change.getKey()), ratio);
        }
        BuildResult build = LakeBuilds.log(directory.resolve(file)).capture().result();
        return new Recording(name, Measured.with(directory.resolve(name + ".cpu.jsonl"), build), changes);
    }
}
