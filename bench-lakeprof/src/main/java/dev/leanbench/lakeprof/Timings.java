package dev.leanbench.lakeprof;

import dev.leanbench.core.model.TargetName;
import dev.leanbench.core.model.TargetTiming;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The timed targets of a log, in the order of its lines. Only who asks for them by name pays for that order, in which a
 * target that was timed twice meets itself: as the lines come, none is looked up.
 */
final class Timings {

    /** Four times as many as Mathlib has targets. */
    private static final int USUAL_LINES = 1 << 15;

    /** Thirty times as many as Mathlib has; names may be long, and memory is bounded. */
    private static final int MOST_TARGETS = 250_000;

    private final Oddities oddities;
    private final int mostTargets;
    private List<TargetTiming> byLine = new ArrayList<>();
    /** So many lines are kept before those that repeat a target are dropped: twice as many as there are targets. */
    private int room;

    private boolean full;

    Timings(Oddities oddities) {
        this(oddities, USUAL_LINES, MOST_TARGETS);
    }

    /** With other bounds than real logs have. */
    Timings(Oddities oddities, int room, int mostTargets) {
        this.oddities = oddities;
        this.room = room;
        this.mostTargets = mostTargets;
    }

    void add(TargetTiming timing) {
        if (byLine.size() == room && !full) {
            int targets = byName().size();
            room = Math.max(room, 2 * targets);
            full = targets >= mostTargets;
        }
        if (full) {
            oddities.tooMany(timing.name());
        } else {
            byLine.add(timing);
        }
    }

    /** The targets sorted by name; of one that was timed more than once, the last time. What was before it is forgotten. */
    List<TargetTiming> byName() {
        TargetTiming[] sorted = NameOrder.sorted(byLine);
        int count = 0;
        for (TargetTiming timing : sorted) {
            if (count > 0 && timing.name().equals(sorted[count - 1].name())) {
                oddities.repeated(timing.name());
                count--;
            }
            sorted[count++] = timing;
        }
        List<TargetTiming> timings = List.of(Arrays.copyOf(sorted, count));
        byLine = new ArrayList<>(timings);
        return timings;
    }

    Set<TargetName> names() {
        return byLine.stream().map(TargetTiming::name).collect(Collectors.toUnmodifiableSet());
    }
}
