package dev.leanbench.evaluation.recorded;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.leanbench.core.model.BuildResult;
import dev.leanbench.core.model.Seconds;
import dev.leanbench.core.model.TargetMeasures;
import dev.leanbench.core.model.TargetName;
import dev.leanbench.core.model.TargetTiming;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

/** Adds to a build what was measured of each module's own process. */
final class Measured {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long BYTES_IN_A_MEGABYTE = 1 << 20;

    private Measured() {}

    static BuildResult with(Path lines, BuildResult build) throws IOException {
        Map<TargetName, TargetMeasures> measures = new HashMap<>();
        for (String line : Files.readAllLines(lines)) {
            JsonNode node = JSON.readTree(line);
            measures.put(
                    new TargetName(node.path("module").asText()),
                    new TargetMeasures(
                            Optional.of(
                                    Seconds.ofMilliseconds(node.path("cpu_ms").asLong())),
                            OptionalLong.of(node.path("wall_ms").asLong()),
                            OptionalLong.of(node.path("maxrss_mb").asLong() * BYTES_IN_A_MEGABYTE)));
        }
        return replaced(build, name -> measures.getOrDefault(name, TargetMeasures.NONE));
    }

    static BuildResult without(BuildResult build) {
        return replaced(build, name -> TargetMeasures.NONE);
    }

    private static BuildResult replaced(BuildResult build, Function<TargetName, TargetMeasures> measures) {
        List<TargetTiming> targets = build.targets().stream()
                .map(target -> new TargetTiming(target.name(), target.elapsed(), measures.apply(target.name())))
                .toList();
        return new BuildResult(
                build.total(), targets, build.outcome(), build.jobs(), build.failed(), build.resources());
    }
}
