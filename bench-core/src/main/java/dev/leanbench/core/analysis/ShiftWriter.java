package dev.leanbench.core.analysis;

import dev.leanbench.core.compare.LevelShift;
import dev.leanbench.core.compare.LevelShift.Stage;
import dev.leanbench.core.compare.RunReference;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Lists the steps in the targets' levels, as they stand after the last run. */
final class ShiftWriter {

    private final Replay replay;

    ShiftWriter(Replay replay) {
        this.replay = replay;
    }

    List<LevelShift> shifts() {
        List<LevelShift> shifts = new ArrayList<>();
        for (Appearance each : replay.last().known()) {
            Track track = each.track;
            int newest = track.count() - 1;
            switch (each.outcome) {
                case STEPPED ->
                    shifts.add(shift(
                            track,
                            Stage.SUSPECTED,
                            track.run(newest - 1),
                            track.run(newest),
                            each.level,
                            each.adjusted()));
                case CONFIRMED, FOUND_LATE ->
                    track.lastStep().ifPresent(step -> shifts.add(stepped(track, step, Stage.CONFIRMED)));
                case RETURNED -> {
                    shifts.add(shift(
                            track,
                            Stage.WITHDRAWN,
                            track.run(newest - 2),
                            track.run(newest - 1),
                            each.level,
                            track.value(newest - 1)));
                    settled(track, shifts);
                }
                case AT_LEVEL -> settled(track, shifts);
            }
        }
        shifts.sort(Comparator.comparing(LevelShift::target).thenComparing(LevelShift::stage));
        return shifts;
    }

    private void settled(Track track, List<LevelShift> shifts) {
        track.lastStep().ifPresent(step -> shifts.add(stepped(track, step, Stage.SETTLED)));
    }

    private LevelShift stepped(Track track, Track.Step step, Stage stage) {
        return shift(track, stage, step.before(), step.since(), step.oldLevel(), track.level());
    }

    private LevelShift shift(Track track, Stage stage, int before, int since, double oldLevel, double newLevel) {
        return new LevelShift(
                track.name(),
                replay.signal(),
                stage,
                RunReference.to(replay.runs().get(before)),
                RunReference.to(replay.runs().get(since)),
                Math.exp(oldLevel),
                Math.exp(newLevel));
    }
}
