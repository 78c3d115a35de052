package dev.leanbench.core.analysis;

import dev.leanbench.core.compare.Baseline;
import dev.leanbench.core.compare.LevelHistory;
import dev.leanbench.core.compare.LevelShift;
import dev.leanbench.core.compare.RunReference;
import dev.leanbench.core.compare.Signal;
import dev.leanbench.core.compare.TargetPast;
import dev.leanbench.core.model.History;
import dev.leanbench.core.model.StoredRun;
import dev.leanbench.core.model.TargetName;
import dev.leanbench.core.port.MovedFiles;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The levels a target has had by the rules of {@link StatisticalJudge}: each step that its reports came to believe. */
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
        Replay replay = Replay.of(Signal.WALL_TIME, settings, Renames.by(movedFiles), Baseline.allOf(history));
        Optional<Track> track = replay.tracks().find(target);
        return new TargetPast(
                track.map(each -> steps(each, replay.runs())).orElse(List.of()), earlierNames(replay, target));
    }

    private static List<LevelShift> steps(Track track, List<StoredRun> runs) {
        List<LevelShift> shifts = new ArrayList<>();
        List<Track.Step> steps = track.steps();
        for (int i = 0; i < steps.size(); i++) {
            Track.Step step = steps.get(i);
            double newLevel = i + 1 < steps.size() ? steps.get(i + 1).oldLevel() : track.level();
            shifts.add(new LevelShift(
                    track.name(),
                    Signal.WALL_TIME,
                    LevelShift.Stage.SETTLED,
                    RunReference.to(runs.get(step.before())),
                    RunReference.to(runs.get(step.since())),
                    Math.exp(step.oldLevel()),
                    Math.exp(newLevel)));
        }
        return shifts;
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
