package dev.leanbench.evaluation.peers;

import dev.leanbench.core.compare.Judge;
import dev.leanbench.core.compare.RunDiff;
import dev.leanbench.core.compare.TargetChange;
import dev.leanbench.core.compare.TimeChange;
import dev.leanbench.core.compare.Verdict;
import dev.leanbench.core.model.History;
import dev.leanbench.core.model.Seconds;
import dev.leanbench.core.model.StoredRun;
import dev.leanbench.core.model.TargetName;
import dev.leanbench.core.model.TargetTiming;
import dev.leanbench.evaluation.truth.Direction;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Applies a rule to every target's own series, as tools do that know of metrics and not of builds. It is given
 * processor time where the newest run has it, else the printed time.
 */
final class SeriesJudge implements Judge {

    private final String name;
    private final SeriesRule rule;

    SeriesJudge(String name, SeriesRule rule) {
        this.name = name;
        this.rule = rule;
    }

    @Override
    public RunDiff judge(History earlier, StoredRun head) {
        Map<TargetName, List<TargetTiming>> before = new HashMap<>();
        for (StoredRun run : earlier.runs()) {
            for (TargetTiming timing : run.run().build().targets()) {
                before.computeIfAbsent(timing.name(), unused -> new ArrayList<>())
                        .add(timing);
            }
        }
        List<TargetChange> changes = head.run().build().targets().stream()
                .map(timing -> change(before.getOrDefault(timing.name(), List.of()), timing))
                .toList();
        return new RunDiff(earlier.newest(), head, changes, name, List.of());
    }

    private TargetChange change(List<TargetTiming> before, TargetTiming timing) {
        Optional<Seconds> last = before.isEmpty()
                ? Optional.empty()
                : Optional.of(before.get(before.size() - 1).elapsed());
        TimeChange time = new TimeChange(last, Optional.of(timing.elapsed()));
        return new TargetChange(timing.name(), verdict(before, timing), time, Optional.empty(), name);
    }

    private Verdict verdict(List<TargetTiming> before, TargetTiming timing) {
        Optional<Seconds> processorTime = timing.measures().cpu();
        double[] series = before.stream()
                .flatMap(reading -> (processorTime.isPresent()
                                ? reading.measures().cpu()
                                : Optional.of(reading.elapsed()))
                        .stream())
                .mapToDouble(Seconds::toDouble)
                .toArray();
        if (series.length == 0) {
            return new Verdict.New();
        }
        return rule.judge(series, processorTime.orElse(timing.elapsed()).toDouble())
                .map(SeriesJudge::verdict)
                .orElseGet(Verdict.WithinNoise::new);
    }

    private static Verdict verdict(Direction direction) {
        return switch (direction) {
            case SLOWER -> new Verdict.Regressed();
            case FASTER -> new Verdict.Improved();
        };
    }
}
