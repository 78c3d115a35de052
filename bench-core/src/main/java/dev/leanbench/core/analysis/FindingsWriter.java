package dev.leanbench.core.analysis;

import dev.leanbench.core.compare.Bump;
import dev.leanbench.core.compare.Evidence;
import dev.leanbench.core.compare.Findings;
import dev.leanbench.core.compare.MemoryChange;
import dev.leanbench.core.compare.RunnerSpeed;
import dev.leanbench.core.compare.SurroundingChange;
import dev.leanbench.core.compare.Surroundings;
import dev.leanbench.core.compare.TargetChange;
import dev.leanbench.core.compare.Verdict;
import dev.leanbench.core.model.StoredRun;
import dev.leanbench.core.statistics.Robust;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Gathers what there is to say beyond a verdict for each target. */
final class FindingsWriter {

    private static final double[] SIZES = {0.5, 1, 2, 5, 10, 20, 60};

    private final StoredRun base;
    private final StoredRun head;
    private final Replay wall;
    private final Replay decisive;
    private final Optional<Replay> memory;

    FindingsWriter(StoredRun base, StoredRun head, Replays replays) {
        this.base = base;
        this.head = head;
        this.wall = replays.wall();
        this.decisive = replays.decisive();
        this.memory = replays.memory();
    }

    Findings findings(List<TargetChange> changes) {
        return new Findings(
                runnerSpeed(),
                bump(),
                new ShiftWriter(decisive).shifts(),
                new DriftSearch(decisive).drifts(),
                new CommonSteps(decisive).steps(),
                Pieces.of(changes),
                memoryChanges(),
                Power.limits(wall.settings(), decisive),
                expectedFalseFlags(changes));
    }

    private Optional<RunnerSpeed> runnerSpeed() {
        if (wall.last().known().isEmpty()) {
            return Optional.empty();
        }
        SpeedCurve now = wall.last().speed();
        SpeedCurve before = wall.speedBefore();
        double ratio = now.overall() - before.overall();
        double reach = 2 * Math.hypot(now.overallError(), before.overallError());
        double shortest = wall.last().known().get(0).track.size();
        double longest =
                wall.last().known().get(wall.last().known().size() - 1).track.size();
        List<RunnerSpeed.AtSize> bySize = new ArrayList<>();
        for (double seconds : SIZES) {
            double size = Math.log(seconds);
            if (size >= shortest && size <= longest) {
                bySize.add(new RunnerSpeed.AtSize(seconds, Math.expm1(now.at(size) - before.at(size))));
            }
        }
        return Optional.of(
                new RunnerSpeed(Math.expm1(ratio), Math.expm1(ratio - reach), Math.expm1(ratio + reach), bySize));
    }

    /** What moved with a bump is what moved the way all did, further than noise and printing explain. */
    private Optional<Bump> bump() {
        List<SurroundingChange> causes =
                Surroundings.between(base.run().environment(), head.run().environment()).stream()
                        .filter(change -> !change.isOfTheMachine())
                        .toList();
        if (causes.isEmpty()) {
            return Optional.empty();
        }
        Round round = decisive.last();
        double[] moved = round.known().stream()
                .filter(each -> each.movedWith(round.rawShift(), round.noise()))
                .mapToDouble(each -> each.value - each.level)
                .toArray();
        double median = moved.length == 0 ? round.rawShift() : Robust.median(moved);
        return Optional.of(new Bump(causes, moved.length, Math.expm1(median)));
    }

    private List<MemoryChange> memoryChanges() {
        EvidenceWriter writer = new EvidenceWriter();
        return memory.map(replay -> replay.last().known().stream()
                        .filter(Appearance::isVerdict)
                        .map(each -> memoryChange(each, writer.evidence(each, replay)))
                        .sorted(Comparator.comparingLong(
                                        (MemoryChange change) -> -Math.abs(change.afterBytes() - change.beforeBytes()))
                                .thenComparing(MemoryChange::name))
                        .toList())
                .orElse(List.of());
    }

    private static MemoryChange memoryChange(Appearance each, Evidence evidence) {
        long before = Math.round(Math.exp(each.shownLevel()));
        long after = Math.round(Math.exp(each.value));
        return new MemoryChange(
                each.timing.name(),
                each.shownChange() > 0 ? new Verdict.Regressed() : new Verdict.Improved(),
                before,
                after,
                evidence,
                Explanation.ofMemory(each, evidence, before, after));
    }

    private double expectedFalseFlags(List<TargetChange> changes) {
        long flags = changes.stream()
                .filter(change -> change.verdict().kind() == Verdict.Kind.REGRESSED
                        || change.verdict().kind() == Verdict.Kind.IMPROVED)
                .count();
        return flags * decisive.last().falseShare();
    }
}
