package dev.leanbench.core.compare;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a rule with statistics finds beyond one verdict for each target.
 *
 * @param runnerSpeed the speed of the run's machine, where it could be told
 * @param bump what a new toolchain or new dependencies moved, where there are any
 * @param shifts the steps in levels: suspected, confirmed, settled and withdrawn ones, by target
 * @param drifts the slow movements, the project's own first
 * @param commonSteps the steps of the project as a whole in the last half year, oldest first
 * @param restructurings targets that were split or merged
 * @param memory targets that need more or less memory, the largest change first
 * @param limits the smallest change that could have been seen, by size
 * @param expectedFalseFlags how many of the verdicts regressed and improved are expected to be false
 */
public record Findings(
        Optional<RunnerSpeed> runnerSpeed,
        Optional<Bump> bump,
        List<LevelShift> shifts,
        List<Drift> drifts,
        List<CommonStep> commonSteps,
        List<Restructuring> restructurings,
        List<MemoryChange> memory,
        List<DetectionLimit> limits,
        double expectedFalseFlags) {

    /** Nothing beyond the verdicts. */
    public static final Findings NONE = new Findings(
            Optional.empty(), Optional.empty(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), 0);

    public Findings {
        Objects.requireNonNull(runnerSpeed, "runnerSpeed");
        Objects.requireNonNull(bump, "bump");
        shifts = List.copyOf(shifts);
        drifts = List.copyOf(drifts);
        commonSteps = List.copyOf(commonSteps);
        restructurings = List.copyOf(restructurings);
        memory = List.copyOf(memory);
        limits = List.copyOf(limits);
        if (!(expectedFalseFlags >= 0)) {
            throw new IllegalArgumentException("expected false flags " + expectedFalseFlags);
        }
    }

    /**
     * The step of the project as a whole that no report could tell of before.
     *
     * @return the one of {@link #commonSteps} that is news
     */
    public Optional<CommonStep> newCommonStep() {
        return commonSteps.stream().filter(CommonStep::isNews).findFirst();
    }

    /**
     * What made all targets slower, where no report could tell of it before.
     *
     * @return the {@link #newCommonStep}, if it is one to slower times
     */
    public Optional<CommonStep> newSlowdown() {
        return newCommonStep().filter(step -> step.ratio() > 0);
    }

    /**
     * The steps at one stage.
     *
     * @param stage the stage
     * @return those steps, the {@linkplain LevelShift#LARGEST_FIRST largest first}
     */
    public List<LevelShift> shifts(LevelShift.Stage stage) {
        return shifts.stream()
                .filter(shift -> shift.stage() == stage)
                .sorted(LevelShift.LARGEST_FIRST)
                .toList();
    }
}
