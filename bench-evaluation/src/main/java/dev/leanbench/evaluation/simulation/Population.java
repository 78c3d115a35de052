package dev.leanbench.evaluation.simulation;

import dev.leanbench.evaluation.truth.TargetStory;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** The targets, and what happens to them from run to run. */
final class Population {

    private final Simulation simulation;
    private final Nursery nursery;
    private final RandomGenerator random;
    private final List<LivingTarget> all = new ArrayList<>();
    private double commonLevel = 1;
    private int bumps;

    Population(Simulation simulation, RandomGenerator births, RandomGenerator events) {
        this.simulation = simulation;
        this.nursery = new Nursery(simulation, births);
        this.random = events;
        for (int i = 0; i < simulation.project().targets(); i++) {
            all.add(nursery.make(0));
        }
    }

    List<LivingTarget> living() {
        return all.stream().filter(target -> !target.isGone()).toList();
    }

    /** The factor that bumps have brought to every target. */
    double commonLevel() {
        return commonLevel;
    }

    /** How many bumps there were. */
    int bumps() {
        return bumps;
    }

    List<TargetStory> stories() {
        return all.stream().map(LivingTarget::story).toList();
    }

    /** Lets happen what happens before a run. In follow-up runs nothing does. */
    void advanceTo(int run) {
        int last = simulation.calendar().runs() - 1;
        if (run == 0 || run > last) {
            return;
        }
        boolean bump = random.nextDouble() < simulation.bumps().likelihood(run == last);
        if (bump) {
            bumps++;
            commonLevel *= 1 + simulation.bumps().shift();
        }
        for (LivingTarget target : living()) {
            befall(target, run, bump, run == last);
        }
        long added = Math.round(living().size() * simulation.turnover().added());
        for (long i = 0; i < added; i++) {
            all.add(nursery.make(run));
        }
    }

    /** At most one thing happens to a target at once, so that what a report should say is never in doubt. */
    private void befall(LivingTarget target, int run, boolean bump, boolean inLastRun) {
        Turnover turnover = simulation.turnover();
        double fate = random.nextDouble();
        double chance = random.nextDouble();
        double change = simulation.changes().draw(random);
        double response = StrictMath.exp(simulation.bumps().response() * random.nextGaussian());
        if (fate < turnover.removed()) {
            target.leave(run);
        } else if (fate < turnover.removed() + turnover.renamed()) {
            target.rename(run, Nursery.moved(target.name()));
        } else {
            double ratio =
                    (bump ? response : 1) * (chance < simulation.changes().share(inLastRun) ? change : 1);
            if (ratio != 1) {
                target.change(run, ratio);
            }
        }
    }
}
