package dev.leanbench.evaluation.simulation;

import java.util.random.RandomGenerator;

/**
 * The machine of one run.
 *
 * @param position the position of its processor in the fleet
 * @param processor its processor
 * @param speed how much longer than usual everything takes on it today
 * @param load how much longer everything takes because of other work; 1 for an idle machine
 */
record Machine(int position, Processor processor, double speed, double load) {

    private static final double NOISE_UNDER_LOAD = 2;

    /** What is left of a load's effect in processor time: × 1.9 on the wall is about + 7 %. */
    private static final double LOAD_ON_PROCESSOR_TIME = 0.1;

    static Machine drawn(Fleet fleet, RandomGenerator random) {
        int position = random.nextInt(fleet.processors().size());
        double speed = StrictMath.exp(fleet.runCv() * random.nextGaussian());
        boolean busy = random.nextDouble() < fleet.loaded();
        double load = 1.3 + 0.6 * random.nextDouble();
        return new Machine(position, fleet.processors().get(position), speed, busy ? load : 1);
    }

    double wallFactor(LivingTarget.Trait trait) {
        return ownFactor(trait) * load;
    }

    double processorTimeFactor(LivingTarget.Trait trait) {
        return ownFactor(trait) * StrictMath.pow(load, LOAD_ON_PROCESSOR_TIME);
    }

    double noiseFactor() {
        return load > 1 ? NOISE_UNDER_LOAD : 1;
    }

    private double ownFactor(LivingTarget.Trait trait) {
        return processor.factor(trait.seconds()) * trait.characters().get(position) * speed;
    }
}
