package dev.leanbench.evaluation.truth;

import dev.leanbench.core.model.History;
import dev.leanbench.core.model.StoredRun;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * A history of which is known what happened in it.
 *
 * @param runs the runs, oldest first; a run's position in this list is what the stories speak of
 * @param stories one for every target that was ever built
 */
public record KnownHistory(List<StoredRun> runs, List<TargetStory> stories) {

    private static final double HOURS_A_WEEK = 7 * 24;

    public KnownHistory {
        runs = List.copyOf(runs);
        stories = List.copyOf(stories);
    }

    /** The runs before one. */
    public History before(int run) {
        return new History(runs.subList(0, run), List.of());
    }

    /** How many weeks lie between two runs. */
    public double weeksBetween(int earlier, int later) {
        return Duration.between(moment(earlier), moment(later)).toHours() / HOURS_A_WEEK;
    }

    private Instant moment(int run) {
        return runs.get(run).run().origin().moment();
    }
}
