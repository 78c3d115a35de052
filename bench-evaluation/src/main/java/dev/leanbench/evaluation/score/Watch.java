package dev.leanbench.evaluation.score;

import dev.leanbench.evaluation.truth.Direction;
import dev.leanbench.evaluation.truth.TargetStory;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Waits until each of some targets is named for the first time. */
final class Watch {

    private final List<TargetStory> stories;
    private final Function<TargetStory, Direction> awaited;
    private final double[] waits;

    Watch(List<TargetStory> stories, Function<TargetStory, Direction> awaited) {
        this.stories = stories;
        this.awaited = awaited;
        this.waits = new double[stories.size()];
        Arrays.fill(waits, Double.POSITIVE_INFINITY);
    }

    void note(int run, double wait, Set<Flag> flags) {
        for (int i = 0; i < waits.length; i++) {
            if (Double.isInfinite(waits[i]) && isNamed(stories.get(i), run, flags)) {
                waits[i] = wait;
            }
        }
    }

    private boolean isNamed(TargetStory story, int run, Set<Flag> flags) {
        return story.nameIn(run)
                .filter(name -> flags.contains(new Flag(name, awaited.apply(story))))
                .isPresent();
    }

    Delays delays() {
        return Delays.of(waits);
    }
}
