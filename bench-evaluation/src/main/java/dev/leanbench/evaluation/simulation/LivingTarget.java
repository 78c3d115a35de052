package dev.leanbench.evaluation.simulation;

import dev.leanbench.core.model.TargetName;
import dev.leanbench.evaluation.truth.TargetStory;
import dev.leanbench.evaluation.truth.TrueDrift;
import dev.leanbench.evaluation.truth.TrueStep;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** A target while its history is being made. */
final class LivingTarget {

    private final Trait trait;
    private final NavigableMap<Integer, TargetName> names = new TreeMap<>();
    private final List<TrueStep> steps = new ArrayList<>();
    private final Optional<TrueDrift> drift;
    private double level = 1;
    private int gone = Integer.MAX_VALUE;

    /**
     * What a target is born with.
     *
     * @param seconds its time on the reference processor
     * @param noise the standard deviation of its time's logarithm
     * @param characters what it makes of each processor, a factor each
     * @param processorShare its processor time over its wall time
     * @param peakMegabytes its peak memory
     */
    record Trait(double seconds, double noise, List<Double> characters, double processorShare, double peakMegabytes) {}

    LivingTarget(Trait trait, int born, TargetName name, Optional<TrueDrift> drift) {
        this.trait = trait;
        this.drift = drift;
        names.put(born, name);
    }

    Trait trait() {
        return trait;
    }

    TargetName name() {
        return names.lastEntry().getValue();
    }

    boolean isGone() {
        return gone != Integer.MAX_VALUE;
    }

    void leave(int run) {
        gone = run;
    }

    void rename(int run, TargetName name) {
        names.put(run, name);
    }

    void change(int run, double ratio) {
        double before = trait.seconds() * level;
        level *= ratio;
        steps.add(new TrueStep(run, ratio, before * (ratio - 1)));
    }

    /** Its true time on the reference processor, some weeks after the history's beginning. */
    double seconds(double weeks, double driftBegan) {
        double drifted = drift.map(slope -> StrictMath.pow(1 + slope.weekly(), Math.max(0, weeks - driftBegan)))
                .orElse(1.0);
        return trait.seconds() * level * drifted;
    }

    TargetStory story() {
        return new TargetStory(names, gone, steps, drift);
    }
}
