package dev.leanbench.core.model;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The runs made so far, as far as they were asked for.
 *
 * @param runs the runs, oldest first
 * @param skipped the files that could not be used
 */
public record History(List<StoredRun> runs, List<SkippedFile> skipped) {

    /** No run has been made. */
    public static final History EMPTY = new History(List.of(), List.of());

    public History {
        runs = runs.stream().sorted().toList();
        skipped = List.copyOf(skipped);
    }

    /**
     * The run made last.
     *
     * @return the newest run, or empty if there is none
     */
    public Optional<StoredRun> newest() {
        return runs.isEmpty() ? Optional.empty() : Optional.of(runs.get(runs.size() - 1));
    }

    /**
     * What was known when a run was made.
     *
     * @param head a run, of this history or not
     * @return the runs made before it, and the files skipped so far: all but those of a later day
     */
    public History before(StoredRun head) {
        return new History(
                runs.stream().filter(run -> run.compareTo(head) < 0).toList(),
                skipped.stream().filter(file -> !file.isLaterThan(head.name())).toList());
    }

    /**
     * What was known once a run had been made.
     *
     * @param newest a run
     * @return the runs made before it, itself, and the files skipped so far
     */
    public History upTo(StoredRun newest) {
        History earlier = before(newest);
        return new History(
                Stream.concat(earlier.runs.stream(), Stream.of(newest)).toList(), earlier.skipped);
    }

    /**
     * The record of a measurement, if it is already in this history.
     *
     * @param run a run
     * @return the stored run that records the same measurement
     */
    public Optional<StoredRun> recordOf(Run run) {
        return runs.stream()
                .filter(stored -> stored.run().isSameMeasurementAs(run))
                .findFirst();
    }
}
