package dev.leanbench.core.analysis;

import dev.leanbench.core.compare.Evidence;
import dev.leanbench.core.compare.TargetChange;
import dev.leanbench.core.compare.TimeChange;
import dev.leanbench.core.compare.Verdict;
import dev.leanbench.core.model.Seconds;
import dev.leanbench.core.model.StoredRun;
import dev.leanbench.core.model.TargetName;
import dev.leanbench.core.model.TargetTiming;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Puts the verdicts on all targets of two runs into words. */
final class ChangeWriter {

    private final Replay wall;
    private final Optional<Replay> processor;
    private final EvidenceWriter writer = new EvidenceWriter();
    private final Map<TargetName, TargetTiming> before = new HashMap<>();

    ChangeWriter(StoredRun base, Replay wall, Optional<Replay> processor) {
        this.wall = wall;
        this.processor = processor;
        base.run().build().targets().forEach(target -> before.put(target.name(), target));
    }

    /** A verdict for every target of either run, sorted by name. */
    List<TargetChange> changes() {
        Map<TargetName, Appearance> byProcessor = new HashMap<>();
        processor.ifPresent(replay -> replay.last().known().stream()
                .filter(this::measuredBefore)
                .forEach(each -> byProcessor.put(each.timing.name(), each)));
        Round round = wall.last();
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

    private TargetChange judged(Appearance each, Replay replay, Optional<TargetName> from) {
        Evidence evidence = writer.evidence(each, replay);
        Optional<StoredRun> then = shownAgainst(each, replay);
        Optional<Seconds> elapsed = then.flatMap(run -> timingIn(run, from.orElse(each.timing.name())))
                .or(() -> Optional.ofNullable(before.get(from.orElse(each.timing.name()))))
                .map(TargetTiming::elapsed);
        TimeChange time = new TimeChange(elapsed, Optional.of(each.timing.elapsed()));
        return new TargetChange(
                each.timing.name(),
                verdict(each, from),
                time,
                Optional.of(evidence),
                Explanation.of(each, evidence, time, note(each, then)));
    }

    private static Verdict verdict(Appearance each, Optional<TargetName> from) {
        return switch (each.outcome) {
            case STEPPED, CONFIRMED, FOUND_LATE ->
                each.shownChange() > 0 ? new Verdict.Regressed() : new Verdict.Improved();
            case AT_LEVEL, RETURNED -> from.<Verdict>map(Verdict.Renamed::new).orElseGet(Verdict.WithinNoise::new);
        };
    }

    /** The run whose time stands beside the new one, where that is not the run before. */
    private static Optional<StoredRun> shownAgainst(Appearance each, Replay replay) {
        int base = replay.runs().size() - 2;
        int run = switch (each.outcome) {
            case CONFIRMED, FOUND_LATE -> each.track.lastStep().orElseThrow().before();
            case STEPPED, AT_LEVEL, RETURNED -> each.track.run(each.track.count() - 2);
        };
        return run == base ? Optional.empty() : Optional.of(replay.runs().get(run));
    }

    private static Optional<TargetTiming> timingIn(StoredRun run, TargetName name) {
        return run.run().build().targets().stream()
                .filter(target -> target.name().equals(name))
                .findFirst();
    }

    private static Optional<String> note(Appearance each, Optional<StoredRun> then) {
        return Explanation.note(each)
                .or(() -> then.map(run ->
                        "not in the run before, last seen on " + run.name().date()));
    }
}
