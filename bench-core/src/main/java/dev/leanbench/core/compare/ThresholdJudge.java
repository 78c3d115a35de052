package dev.leanbench.core.compare;

import dev.leanbench.core.model.History;
import dev.leanbench.core.model.Seconds;
import dev.leanbench.core.model.StoredRun;
import dev.leanbench.core.model.TargetName;
import dev.leanbench.core.model.TargetTiming;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Plain arithmetic against the run before: a target changed when its time moved by more than a ratio <em>and</em> by
 * more than a number of seconds. It knows nothing of noise or of the runner's speed.
 *
 * @param ratio the smallest change as a share of the earlier time, 0 or more
 * @param seconds the smallest change in seconds, 0 or more
 */
public record ThresholdJudge(double ratio, double seconds) implements Judge {

    /** What people are used to: 10 % and 0.2 s. */
    public static final ThresholdJudge DEFAULT = new ThresholdJudge(0.10, 0.2);

    @Override
    public RunDiff judge(History earlier, StoredRun head) {
        Optional<StoredRun> base = Baseline.newestOf(earlier);
        List<TargetChange> changes = base.map(run -> changes(run, head)).orElse(List.of());
        return new RunDiff(base, head, changes, rule(), List.of());
    }

    private String rule() {
        return "a target changed when its time moved by more than " + Math.round(ratio * 100) + " % and " + seconds
                + " s against the run before";
    }

    private List<TargetChange> changes(StoredRun base, StoredRun head) {
        SortedMap<TargetName, Seconds> before = times(base);
        SortedMap<TargetName, Seconds> after = times(head);
        SortedMap<TargetName, Seconds> either = new TreeMap<>(before);
        either.putAll(after);
        List<TargetChange> changes = new ArrayList<>();
        for (TargetName name : either.keySet()) {
            changes.add(change(
                    name, new TimeChange(Optional.ofNullable(before.get(name)), Optional.ofNullable(after.get(name)))));
        }
        return changes;
    }

    private static SortedMap<TargetName, Seconds> times(StoredRun run) {
        return run.run().build().targets().stream()
                .collect(Collectors.toMap(TargetTiming::name, TargetTiming::elapsed, (a, b) -> a, TreeMap::new));
    }

    private TargetChange change(TargetName name, TimeChange time) {
        return new TargetChange(name, verdict(time), time, Optional.empty(), explain(time));
    }

    private Verdict verdict(TimeChange time) {
        if (time.before().isEmpty()) {
            return new Verdict.New();
        }
        if (time.after().isEmpty()) {
            return new Verdict.Removed();
        }
        double change = time.seconds().orElseThrow();
        if (Math.abs(change) <= seconds
                || Math.abs(change) <= ratio * time.before().get().toDouble()) {
            return new Verdict.WithinNoise();
        }
        return change > 0 ? new Verdict.Regressed() : new Verdict.Improved();
    }

    private static String explain(TimeChange time) {
        if (time.before().isEmpty()) {
            return "not in the run before";
        }
        return time.after()
                .map(now -> time.before().get() + " s → " + now + " s")
                .orElse("no longer built");
    }
}
