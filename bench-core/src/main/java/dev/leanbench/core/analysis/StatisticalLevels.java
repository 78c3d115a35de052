package dev.leanbench.core.analysis;

import dev.leanbench.core.compare.Baseline;
import dev.leanbench.core.compare.LevelHistory;
import dev.leanbench.core.compare.LevelShift;
import dev.leanbench.core.compare.RunReference;
import dev.leanbench.core.compare.Signal;
import dev.leanbench.core.compare.TargetPast;
import dev.leanbench.core.model.History;
import dev.leanbench.core.model.TargetName;
import dev.leanbench.core.port.MovedFiles;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntPredicate;

/**
 * The levels a target has had by the rules of {@link StatisticalJudge}: each step that its reports came to believe, by
 * processor time in runs that measured it, and by wall time in all others.
 */
public final class StatisticalLevels implements LevelHistory {

    private final Settings settings;
    private final MovedFiles movedFiles;

    /**
     * A look back that knows renamed targets by their names and times alone.
     *
     * @param settings what counted as news
     */
    public StatisticalLevels(Settings settings) {
        this(settings, MovedFiles.UNKNOWN);
    }

    /**
     * A look back.
     *
     * @param settings what counted as news
     * @param movedFiles what is known of targets that went by another name before
     */
    public StatisticalLevels(Settings settings, MovedFiles movedFiles) {
        this.settings = Objects.requireNonNull(settings, "settings");
        this.movedFiles = Objects.requireNonNull(movedFiles, "movedFiles");
    }

    @Override
    public TargetPast of(History history, TargetName target) {
        Replays replays = Replays.of(
                EnumSet.of(Signal.WALL_TIME, Signal.CPU_TIME),
                settings,
                Renames.by(movedFiles),
                Baseline.allOf(history));
        Optional<Track> byWall = replays.wall().tracks().find(target);
        Optional<Track> byProcessor =
                replays.processor().flatMap(replay -> replay.tracks().find(target));
        SortedMap<Integer, LevelShift> steps = new TreeMap<>();
        byWall.ifPresent(track -> steps(track, replays.wall(), since -> !isMeasured(byProcessor, since), steps));
        byProcessor.ifPresent(track -> steps(track, replays.decisive(), since -> true, steps));
        return new TargetPast(List.copyOf(steps.values()), earlierNames(replays.wall(), target));
    }

    /** Whether verdicts rested on a target's processor time in some run: it and one before it had to have one. */
    private static boolean isMeasured(Optional<Track> byProcessor, int run) {
        return byProcessor
                .filter(track -> track.run(0) < run && run <= track.run(track.count() - 1))
                .isPresent();
    }

    /** By the first run at the new level. */
    private static void steps(
            Track track, Replay replay, IntPredicate isDecisiveIn, SortedMap<Integer, LevelShift> shifts) {
        List<Track.Step> steps = track.steps();
        for (int i = 0; i < steps.size(); i++) {
            Track.Step step = steps.get(i);
            double newLevel = i + 1 < steps.size() ? steps.get(i + 1).oldLevel() : track.level();
            if (isDecisiveIn.test(step.since())) {
                shifts.put(
                        step.since(),
                        new LevelShift(
                                track.name(),
                                replay.signal(),
                                LevelShift.Stage.SETTLED,
                                RunReference.to(replay.runs().get(step.before())),
                                RunReference.to(replay.runs().get(step.since())),
                                Math.exp(step.oldLevel()),
                                Math.exp(newLevel)));
            }
        }
    }

    private static List<TargetPast.EarlierName> earlierNames(Replay replay, TargetName target) {
        List<TargetPast.EarlierName> names = new ArrayList<>();
        TargetName name = target;
        for (int i = replay.runs().size() - 1; i >= 0; i--) {
            for (Map.Entry<TargetName, TargetName> renamed :
                    replay.outline(i).renamed().entrySet()) {
                if (renamed.getValue().equals(name)) {
                    name = renamed.getKey();
                    names.add(new TargetPast.EarlierName(
                            name, RunReference.to(replay.runs().get(i))));
                    break;
                }
            }
        }
        return names;
    }
}
