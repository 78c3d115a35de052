package dev.leanbench.evaluation.recorded;

import dev.leanbench.core.model.StoredRun;
import dev.leanbench.core.model.TargetName;
import dev.leanbench.core.model.TargetTiming;
import dev.leanbench.core.statistics.Robust;
import dev.leanbench.evaluation.truth.KnownHistory;
import dev.leanbench.evaluation.truth.TargetStory;
import dev.leanbench.evaluation.truth.TrueStep;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.LongStream;

/**
 * Histories made of recordings, each with one run to judge, its last. Every recording stands for a week.
 *
 * @param changed those whose last run has changes: all clean recordings made before it, then itself
 * @param quiet those whose last run has none: a busy recording after all clean ones made before it, or a clean one after
 *     all other clean ones
 */
public record RecordedHistories(List<KnownHistory> changed, List<KnownHistory> quiet) {

    public RecordedHistories {
        changed = List.copyOf(changed);
        quiet = List.copyOf(quiet);
    }

    /**
     * Reads a directory of recordings.
     *
     * @param directory where the logs and {@code truth.json} are
     * @param withMeasures whether to use the processor time that was measured of each module
     */
    public static RecordedHistories in(Path directory, boolean withMeasures) {
        List<Recording> recordings = Recordings.in(directory, withMeasures);
        List<KnownHistory> changed = new ArrayList<>();
        List<KnownHistory> quiet = new ArrayList<>();
        List<Recording> cleanBefore = new ArrayList<>();
        for (Recording recording : recordings) {
            if (recording.isClean()) {
                quiet.add(history(cleanExcept(recording, recordings), recording));
                cleanBefore.add(recording);
            } else if (!cleanBefore.isEmpty()) {
                (recording.changes().isEmpty() ? quiet : changed).add(history(cleanBefore, recording));
            }
        }
        return new RecordedHistories(changed, quiet);
    }

    /**
     * Histories in which nothing ever changes: the recordings without changes, clean and busy, in some order each.
     *
     * @param directory where the logs and {@code truth.json} are
     * @param withMeasures whether to use the processor time that was measured of each module
     * @param seeds one for each order
     */
    public static List<KnownHistory> shuffled(Path directory, boolean withMeasures, LongStream seeds) {
        List<Recording> unchanged = Recordings.in(directory, withMeasures).stream()
                .filter(recording -> recording.changes().isEmpty())
                .toList();
        return seeds.mapToObj(seed -> {
                    List<Recording> order = new ArrayList<>(unchanged);
                    // Of seeds in a row, Random's own beginnings are much alike.
                    Collections.shuffle(order, new Random(new SplittableRandom(seed).nextLong()));
                    return history(order.subList(0, order.size() - 1), order.get(order.size() - 1));
                })
                .toList();
    }

    private static List<Recording> cleanExcept(Recording left, List<Recording> recordings) {
        return recordings.stream()
                .filter(recording -> recording.isClean() && !recording.equals(left))
                .toList();
    }

    private static KnownHistory history(List<Recording> earlier, Recording head) {
        List<StoredRun> runs = new ArrayList<>();
        for (Recording recording : earlier) {
            runs.add(Weeks.run(runs.size(), recording.build()));
        }
        runs.add(Weeks.run(runs.size(), head.build()));
        List<TargetStory> stories = head.build().targets().stream()
                .map(target -> TargetStory.of(target.name(), steps(target.name(), earlier, head)))
                .toList();
        return new KnownHistory(runs, stories);
    }

    private static List<TrueStep> steps(TargetName name, List<Recording> earlier, Recording head) {
        return Optional.ofNullable(head.changes().get(name)).stream()
                .map(ratio -> new TrueStep(earlier.size(), ratio, usual(name, earlier) * (ratio - 1)))
                .toList();
    }

    private static double usual(TargetName name, List<Recording> earlier) {
        return Robust.median(earlier.stream()
                .flatMap(recording -> recording.build().targets().stream())
                .filter(target -> target.name().equals(name))
                .map(TargetTiming::elapsed)
                .mapToDouble(time -> time.toDouble())
                .toArray());
    }
}
