package dev.leanbench.evaluation.simulation;

import dev.leanbench.core.model.Seconds;
import dev.leanbench.core.model.TargetMeasures;
import dev.leanbench.core.model.TargetTiming;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.random.RandomGenerator;

/** Times the targets of one run. */
final class Stopwatch {

    /** Processor time scatters half as much as wall time, and partly with it. */
    private static final double PROCESSOR_TIME_NOISE = 0.5;

    private static final double SHARED = 0.5;
    private static final double PEAK_CV = 0.015;

    private final Simulation simulation;
    private final Machine machine;
    private final RandomGenerator random;

    Stopwatch(Simulation simulation, Machine machine, RandomGenerator random) {
        this.simulation = simulation;
        this.machine = machine;
        this.random = random;
    }

    TargetTiming time(LivingTarget target, double seconds) {
        Noise noise = simulation.noise();
        LivingTarget.Trait trait = target.trait();
        double draw = noise.draw(random);
        double outlier = noise.outlier(random);
        double scale = trait.noise() * machine.noiseFactor();
        double wall = seconds * machine.wallFactor(trait) * StrictMath.exp(scale * draw) * outlier;
        long milliseconds = Math.max(1, (long) (wall * 1_000));
        return new TargetTiming(
                target.name(),
                LakePrinting.print(milliseconds),
                simulation.withMeasures() ? measures(trait, seconds, draw, milliseconds) : TargetMeasures.NONE);
    }

    private TargetMeasures measures(LivingTarget.Trait trait, double seconds, double draw, long milliseconds) {
        double own = StrictMath.sqrt(1 - SHARED * SHARED) * simulation.noise().draw(random) + SHARED * draw;
        double processorTime = seconds
                * trait.processorShare()
                * machine.processorTimeFactor(trait)
                * StrictMath.exp(PROCESSOR_TIME_NOISE * trait.noise() * own);
        double peak = trait.peakMegabytes() * StrictMath.exp(PEAK_CV * random.nextGaussian());
        return new TargetMeasures(
                Optional.of(Seconds.ofMilliseconds(Math.max(1, (long) (processorTime * 1_000)))),
                OptionalLong.of(milliseconds),
                OptionalLong.of((long) (peak * 1_048_576)));
    }
}
