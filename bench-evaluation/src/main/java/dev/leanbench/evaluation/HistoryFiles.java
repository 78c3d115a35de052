package dev.leanbench.evaluation;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import dev.leanbench.core.model.StoredRun;
import dev.leanbench.evaluation.scenario.Scenario;
import dev.leanbench.evaluation.simulation.Simulator;
import dev.leanbench.evaluation.truth.KnownHistory;
import dev.leanbench.evaluation.truth.TargetStory;
import dev.leanbench.evaluation.truth.TrueStep;
import dev.leanbench.store.git.GitStorage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Writes a made-up history as run documents, for programs that read those. */
final class HistoryFiles {

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private final Path directory;

    HistoryFiles(Path directory) {
        this.directory = directory;
    }

    /** Writes {@code bench/history/*.json} up to the last judged run, and what happened as {@code truth.json}. */
    void write(Scenario scenario, long seed) throws IOException {
        KnownHistory history = Simulator.simulate(scenario.simulation(), seed);
        Path runs = Files.createDirectories(directory.resolve("bench").resolve("history"));
        SortedMap<String, Object> changes = new TreeMap<>();
        for (int run = 0; run < scenario.judgedTo(); run++) {
            StoredRun stored = history.runs().get(run);
            Files.writeString(runs.resolve(stored.name() + ".json"), GitStorage.write(stored.run()));
            changes.put(stored.name().toString(), changesIn(run, history.stories()));
        }
        JSON.writeValue(directory.resolve("truth.json").toFile(), changes);
    }

    private static SortedMap<String, Object> changesIn(int run, List<TargetStory> stories) {
        SortedMap<String, Object> changes = new TreeMap<>();
        for (TargetStory story : stories) {
            story.stepAt(run)
                    .ifPresent(step -> story.nameIn(run).ifPresent(name -> changes.put(name.value(), described(step))));
        }
        return changes;
    }

    private static Map<String, Object> described(TrueStep step) {
        Map<String, Object> described = new LinkedHashMap<>();
        described.put("ratio", step.ratio());
        described.put("seconds", step.seconds());
        described.put("expected", step.isExpected());
        return described;
    }
}
