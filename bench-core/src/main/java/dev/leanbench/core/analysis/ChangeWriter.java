package dev.leanbench.core.analysis;

import dev.leanbench.core.compare.Evidence;
import dev.leanbench.core.compare.TargetChange;
import dev.leanbench.core.compare.TimeChange;
import dev.leanbench.core.compare.Verdict;
import dev.leanbench.core.model.Seconds;
import dev.leanbench.core.model.StoredRun;
import dev.leanbench.core.model.TargetName;
import dev.leanbench.core.model.TargetTiming;
import dev.leanbench.core.statistics.StudentT;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Puts the verdicts on all targets of two runs into words. */
final class ChangeWriter {

    private static final double OUTSIDE_THE_INTERVAL = 0.05;

    private final Replay wall;
    private final Optional<Replay> processor;
    private final Map<TargetName, TargetTiming> before = new HashMap<>();

    ChangeWriter(StoredRun base, Replay wall, Optional<Replay> processor) {
        this.wall = wall;
        this.processor = processor;
        base.run().build().targets().forEach(target -> before.put(target.name(), target));
    }

    /** A verdict for every target of either run, sorted by name. */
    List<TargetChange> changes() {
        Map<TargetName, Appearance> byProcessor = new HashMap<>();
        processor.ifPresent(replay -> last(replay).known().stream()
                .filter(each -> measuredBefore(each))
                .forEach(each -> byProcessor.put(each.timing.name(), each)));
        Round round = last(wall);
        Map<TargetName, TargetName> oldNames = new HashMap<>();
        round.renamed().forEach((from, to) -> oldNames.put(to, from));
        List<TargetChange> changes = new ArrayList<>();
        Map<TargetName, TargetTiming> gone = new HashMap<>(before);
        for (Appearance each : round.known()) {
            TargetName name = each.timing.name();
            Optional<TargetName> from = Optional.ofNullable(oldNames.get(name));
            gone.remove(name);
            from.ifPresent(gone::remove);
            Appearance decisive = byProcessor.getOrDefault(name, each);
            changes.add(judged(decisive, decisive == each ? wall : processor.orElseThrow(), from));
        }
        for (Appearance each : round.unknown()) {
            gone.remove(each.timing.name());
            changes.add(new TargetChange(
                    each.timing.name(),
                    new Verdict.New(),
                    new TimeChange(Optional.empty(), Optional.of(each.timing.elapsed())),
                    Optional.empty(),
                    "not in the runs before"));
        }
        gone.forEach((name, timing) -> changes.add(new TargetChange(
                name,
                new Verdict.Removed(),
                new TimeChange(Optional.of(timing.elapsed()), Optional.empty()),
                Optional.empty(),
                "no longer built")));
        changes.sort(Comparator.comparing(TargetChange::name));
        return changes;
    }

    private boolean measuredBefore(Appearance each) {
        return each.track.count() > 1
                && each.track.run(each.track.count() - 2) == wall.runs().size() - 2;
    }

    static Round last(Replay replay) {
        return replay.rounds().get(replay.rounds().size() - 1);
    }

    private TargetChange judged(Appearance each, Replay replay, Optional<TargetName> from) {
        Evidence evidence = evidence(each, replay);
        Optional<Seconds> then = shownBefore(each, from);
        TimeChange time = new TimeChange(then, Optional.of(each.timing.elapsed()));
        return new TargetChange(
                each.timing.name(),
                verdict(each, from),
                time,
                Optional.of(evidence),
                Explanation.of(each, evidence, time, Optional.empty()));
    }

    private static Verdict verdict(Appearance each, Optional<TargetName> from) {
        return switch (each.outcome) {
            case STEPPED, CONFIRMED, FOUND_LATE -> each.change() > 0 ? new Verdict.Regressed() : new Verdict.Improved();
            case AT_LEVEL, RETURNED -> from.<Verdict>map(Verdict.Renamed::new).orElseGet(Verdict.WithinNoise::new);
        };
    }

    private Optional<Seconds> shownBefore(Appearance each, Optional<TargetName> from) {
        TargetTiming timing = before.get(from.orElse(each.timing.name()));
        return Optional.ofNullable(timing).map(TargetTiming::elapsed);
    }

    private Evidence evidence(Appearance each, Replay replay) {
        Round round = last(replay);
        double spread = Math.sqrt(each.variance) * round.noise();
        double reach = StudentT.critical(OUTSIDE_THE_INTERVAL, Math.min(each.degrees, round.slowerDegrees())) * spread;
        double size = each.track.size();
        double baseSpeed =
                replay.rounds().get(replay.rounds().size() - 2).speed().at(size);
        return new Evidence(
                replay.signal(),
                Math.expm1(each.change()),
                Math.expm1(each.change() - reach),
                Math.expm1(each.change() + reach),
                1 - each.adjustedProbability,
                each.runs,
                Math.sqrt(each.variance) * round.noise(),
                Math.expm1(each.speed - baseSpeed));
    }
}
