package dev.leanbench.store.git;

import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.eclipse.jgit.lib.ObjectId;

/**
 * How long to go on trying. A branch that moves between tries means that other writers win races, which ends; one that
 * stands still means that it will not be moved, by whatever reason it gives.
 */
final class Patience {

    private final Limits limits;
    private final long began = System.nanoTime();
    private Optional<ObjectId> lastTip = Optional.empty();
    private int triesAtLastTip;
    private int tries;

    Patience(Limits limits) {
        this.limits = limits;
    }

    /** Waits a random while, longer from try to try, and says whether another try is worth it. */
    boolean afterRefusalAt(Optional<ObjectId> tip) {
        boolean moved = !tip.equals(lastTip);
        triesAtLastTip = moved ? 1 : triesAtLastTip + 1;
        tries = moved ? Math.min(tries + 1, 4) : tries + 1;
        lastTip = tip;
        boolean timeIsUp = System.nanoTime() - began > limits.longest().toNanos();
        return triesAtLastTip < limits.mostTriesAtOneTip() && !timeIsUp && pause();
    }

    private boolean pause() {
        long longest =
                Math.min(limits.longestPause().toMillis(), limits.firstPause().toMillis() << Math.min(tries - 1, 20));
        try {
            Thread.sleep(ThreadLocalRandom.current().nextLong(longest / 4, longest + 1));
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
