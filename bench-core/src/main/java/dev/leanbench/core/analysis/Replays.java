package dev.leanbench.core.analysis;

import dev.leanbench.core.compare.Signal;
import dev.leanbench.core.model.StoredRun;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A history gone through for each of its signals. One signal knows nothing of another: where there are processors for it,
 * all are gone through at once.
 *
 * @param wall times, which are in every run
 * @param processor processor times, where the newest two runs have them
 * @param memory peaks of memory, likewise
 */
record Replays(Replay wall, Optional<Replay> processor, Optional<Replay> memory) {

    /** Goes through runs, oldest first, for some signals; times are always among them. */
    static Replays of(Set<Signal> signals, Settings settings, Renames renames, List<StoredRun> runs) {
        List<Replay> replays = signals.stream()
                .filter(signal -> signal == Signal.WALL_TIME || newestHave(signal, runs))
                .toList()
                .parallelStream()
                .map(signal -> Replay.of(signal, settings, renames, runs))
                .toList();
        return new Replays(
                find(Signal.WALL_TIME, replays).orElseThrow(),
                find(Signal.CPU_TIME, replays),
                find(Signal.PEAK_MEMORY, replays));
    }

    private static boolean newestHave(Signal signal, List<StoredRun> runs) {
        return runs.size() > 1
                && runs.subList(runs.size() - 2, runs.size()).stream().allMatch(run -> has(signal, run));
    }

    private static boolean has(Signal signal, StoredRun run) {
        return run.run().build().targets().stream()
                .anyMatch(target -> Reading.of(target, signal).isPresent());
    }

    private static Optional<Replay> find(Signal signal, List<Replay> replays) {
        return replays.stream().filter(replay -> replay.signal() == signal).findFirst();
    }

    /** The one that most verdicts rest on: processor time where it was measured, else wall time. */
    Replay decisive() {
        return processor.orElse(wall);
    }
}
