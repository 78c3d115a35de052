package dev.leanbench.evaluation.simulation;

import dev.leanbench.core.model.TargetName;
import dev.leanbench.evaluation.truth.TrueDrift;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Makes targets. */
final class Nursery {

    private static final double SHORTEST = 0.25;
    private static final double LONGEST = 600;

    private final Simulation simulation;
    private final RandomGenerator random;
    private int made;

    Nursery(Simulation simulation, RandomGenerator random) {
        this.simulation = simulation;
        this.random = random;
    }

    LivingTarget make(int born) {
        int number = made++;
        LivingTarget.Trait trait = trait();
        return new LivingTarget(trait, born, name(number), drift(trait.seconds()));
    }

    /** The name of a file that was moved to another directory. */
    static TargetName moved(TargetName name) {
        return new TargetName(name.value().replaceFirst("^Lab\\.(\\w+)\\.", "Lab.$1.Moved."));
    }

    private static TargetName name(int number) {
        return new TargetName(String.format(Locale.ROOT, "Lab.Area%02d.Topic%04d", number % 23, number));
    }

    private LivingTarget.Trait trait() {
        Project project = simulation.project();
        double seconds = project.median() * StrictMath.exp(project.spread() * random.nextGaussian());
        seconds = Math.min(LONGEST, Math.max(SHORTEST, seconds));
        double noise = simulation.noise().scaleOf(seconds, random);
        List<Double> characters = simulation.fleet().processors().stream()
                .map(processor -> StrictMath.exp(simulation.fleet().character() * random.nextGaussian()))
                .toList();
        double processorShare = StrictMath.exp(0.05 + 0.15 * random.nextGaussian());
        double peakMegabytes = 600 * StrictMath.exp(0.4 * random.nextGaussian());
        return new LivingTarget.Trait(seconds, noise, characters, processorShare, peakMegabytes);
    }

    private Optional<TrueDrift> drift(double seconds) {
        Drift drift = simulation.drift();
        return random.nextDouble() < drift.share()
                ? Optional.of(new TrueDrift(drift.since(), drift.weekly(), seconds))
                : Optional.empty();
    }
}
