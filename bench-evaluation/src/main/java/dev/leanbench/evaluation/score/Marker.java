package dev.leanbench.evaluation.score;

import dev.leanbench.core.model.TargetName;
import dev.leanbench.evaluation.truth.Direction;
import dev.leanbench.evaluation.truth.KnownHistory;
import dev.leanbench.evaluation.truth.TargetStory;
import dev.leanbench.evaluation.truth.TrueDrift;
import dev.leanbench.evaluation.truth.TrueStep;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Marks the flags of one report against the truth. */
final class Marker {

    /**
     * For so many reports, the first included, a flag on a change is late but not false: a quarter of a year, and as
     * long as the slowest of the methods takes by its own design.
     */
    static final int PATIENCE = 13;

    private final int run;
    private final Map<TargetName, TargetStory> stories = new HashMap<>();

    Marker(KnownHistory history, int run) {
        this.run = run;
        for (TargetStory story : history.stories()) {
            story.nameIn(run).ifPresent(name -> stories.put(name, story));
        }
    }

    /** The changes the report is expected to name. */
    Map<TargetName, Direction> expected() {
        Map<TargetName, Direction> expected = new HashMap<>();
        stories.forEach((name, story) ->
                story.stepAt(run).filter(TrueStep::isExpected).ifPresent(step -> expected.put(name, step.direction())));
        return expected;
    }

    Worth worthOf(Flag flag) {
        Optional<TargetStory> story = Optional.ofNullable(stories.get(flag.target()));
        Optional<TrueStep> step = story.flatMap(known -> newestAllowedStep(known, flag.direction()));
        if (step.isPresent()) {
            return step.get().since() == run && step.get().isExpected() ? Worth.FOUND : Worth.ALLOWED;
        }
        return story.flatMap(TargetStory::drift)
                        .filter(drift -> explains(drift, flag))
                        .isPresent()
                ? Worth.ALLOWED
                : Worth.FALSE;
    }

    long count(List<Flag> flags, Worth worth) {
        return flags.stream().filter(flag -> worthOf(flag) == worth).count();
    }

    private Optional<TrueStep> newestAllowedStep(TargetStory story, Direction direction) {
        return story.steps().stream()
                .filter(step -> step.since() <= run && step.since() > run - PATIENCE)
                .filter(step -> step.direction() == direction)
                .filter(TrueStep::isAllowed)
                .reduce((earlier, later) -> later);
    }

    private boolean explains(TrueDrift drift, Flag flag) {
        return drift.since() < run && drift.direction() == flag.direction();
    }
}
