package dev.leanbench.core.analysis;

import dev.leanbench.core.compare.Baseline;
import dev.leanbench.core.compare.Findings;
import dev.leanbench.core.compare.Judge;
import dev.leanbench.core.compare.RunDiff;
import dev.leanbench.core.compare.Signal;
import dev.leanbench.core.compare.Surroundings;
import dev.leanbench.core.compare.TargetChange;
import dev.leanbench.core.compare.TimeChange;
import dev.leanbench.core.compare.Verdict;
import dev.leanbench.core.model.History;
import dev.leanbench.core.model.Outcome;
import dev.leanbench.core.model.StoredRun;
import dev.leanbench.core.port.MovedFiles;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Gives verdicts that one would bet on. It takes the runner's speed out of every time, holds what is left against each
 * target's own level and noise, and keeps the share of false verdicts over all targets low. It goes through the history
 * run by run as it was made, so that what it says of a run does not depend on what came later.
 */
public final class StatisticalJudge implements Judge {

    private final Settings settings;
    private final MovedFiles movedFiles;

    /**
     * A judge that knows renamed targets by their names and times alone.
     *
     * @param settings what counts as news
     */
    public StatisticalJudge(Settings settings) {
        this(settings, MovedFiles.UNKNOWN);
    }

    /**
     * A judge.
     *
     * @param settings what counts as news
     * @param movedFiles what is known of targets that go by another name than before
     */
    public StatisticalJudge(Settings settings, MovedFiles movedFiles) {
        this.settings = Objects.requireNonNull(settings, "settings");
        this.movedFiles = Objects.requireNonNull(movedFiles, "movedFiles");
    }

    @Override
    public RunDiff judge(History earlier, StoredRun head) {
        List<StoredRun> baselines = newest(Baseline.allOf(earlier));
        Optional<StoredRun> base = Baseline.newestOf(earlier);
        if (base.isEmpty()) {
            return new RunDiff(base, head, List.of(), rule(), List.of());
        }
        if (!Baseline.canServe(head)) {
            return new RunDiff(base, head, unknown(head), rule(), List.of());
        }
        List<StoredRun> runs = new ArrayList<>(baselines);
        runs.add(head);
        Replays replays = Replays.of(EnumSet.allOf(Signal.class), settings, Renames.by(movedFiles), runs);
        List<TargetChange> changes = new ChangeWriter(base.get(), replays.wall(), replays.processor()).changes();
        Findings findings = new FindingsWriter(base.get(), head, replays).findings(changes);
        return new RunDiff(base, head, changes, rule(), remarks(base.get(), head), findings);
    }

    private List<StoredRun> newest(List<StoredRun> runs) {
        return runs.subList(Math.max(0, runs.size() - settings.runs()), runs.size());
    }

    private static List<String> remarks(StoredRun base, StoredRun head) {
        return Surroundings.between(base.run().environment(), head.run().environment()).stream()
                .map(change ->
                        change.what() + " changed from " + change.before().orElse("none") + " to "
                                + change.after().orElse("none"))
                .toList();
    }

    private static List<TargetChange> unknown(StoredRun head) {
        String reason = head.run().build().outcome() == Outcome.FAILURE
                ? "the build failed, so its times are not compared"
                : "only part of the build was timed, so it is not compared";
        List<TargetChange> changes = new ArrayList<>();
        head.run()
                .build()
                .targets()
                .forEach(target -> changes.add(new TargetChange(
                        target.name(),
                        new Verdict.Unknown(reason),
                        new TimeChange(Optional.empty(), Optional.of(target.elapsed())),
                        Optional.empty(),
                        reason)));
        return changes;
    }

    private String rule() {
        double single = settings.falseDiscoveryRate();
        return "a target changed when it left its own level by more than the runner's speed, its noise and Lake's"
                + " rounding explain, by at least " + percent(settings.minimumRatio()) + " % and "
                + settings.minimumSeconds() + " s; of all verdicts no more than "
                + percent(new Tolerance(single).limit())
                + " % are expected to be false, and a report in which nothing changed has one with a chance of "
                + percent(single) + " %";
    }

    private static long percent(double share) {
        return Math.round(share * 100);
    }
}
