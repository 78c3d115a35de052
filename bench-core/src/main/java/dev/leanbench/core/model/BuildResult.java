package dev.leanbench.core.model;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What one build did and how long it took.
 *
 * @param total wall-clock time of the whole build; empty where nothing measured it (it is never a sum of targets)
 * @param targets the timed targets, each name once, sorted by name
 * @param outcome how far the timings can be trusted
 * @param jobs what became of the build's jobs, where known
 * @param failed the targets that did not build, sorted by name
 * @param resources what the whole build used
 */
public record BuildResult(
        Optional<Seconds> total,
        List<TargetTiming> targets,
        Outcome outcome,
        Optional<JobCounts> jobs,
        List<FailedTarget> failed,
        Resources resources) {

    public BuildResult {
        Objects.requireNonNull(total, "total");
        Objects.requireNonNull(outcome, "outcome");
        Objects.requireNonNull(jobs, "jobs");
        Objects.requireNonNull(resources, "resources");
        targets = eachOnce(targets);
        failed = failed.stream().sorted().toList();
    }

    /** A long history has millions of targets, nearly always in order. */
    private static List<TargetTiming> eachOnce(List<TargetTiming> targets) {
        TargetTiming[] sorted = targets.toArray(new TargetTiming[0]);
        if (!isAscending(sorted)) {
            Arrays.sort(sorted);
            for (int index = 1; index < sorted.length; index++) {
                TargetName name = sorted[index].name();
                if (name.equals(sorted[index - 1].name())) {
                    throw new IllegalArgumentException("target " + name + " is timed twice");
                }
            }
        }
        return List.of(sorted);
    }

    private static boolean isAscending(TargetTiming[] targets) {
        for (int index = 1; index < targets.length; index++) {
            if (targets[index].name().compareTo(targets[index - 1].name()) <= 0) {
                return false;
            }
        }
        return true;
    }

    /**
     * Whether the whole build succeeded and was timed, so that others can be held against it.
     *
     * @return false for a failed or partial build, whose times say little, and for one without targets
     */
    public boolean isWhole() {
        return outcome == Outcome.SUCCESS && !targets.isEmpty();
    }

    /**
     * What was measured of a target.
     *
     * @param target the target
     * @return its times; empty where it was not timed
     */
    public Optional<TargetTiming> timingOf(TargetName target) {
        return targets.stream().filter(timing -> timing.name().equals(target)).findFirst();
    }

    /**
     * A complete, successful build of which only times are known.
     *
     * @param total wall-clock time of the whole build, where measured
     * @param targets the timed targets, each name once
     * @return the result
     */
    public static BuildResult successful(Optional<Seconds> total, List<TargetTiming> targets) {
        return new BuildResult(total, targets, Outcome.SUCCESS, Optional.empty(), List.of(), Resources.UNKNOWN);
    }
}
