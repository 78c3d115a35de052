package dev.leanbench.store.git;

import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.eclipse.jgit.lib.ObjectId;

/**
 * How long to go on trying. A branch that moves between tries means that other writers win races, which ends; one that
 * stands still means that it will not be moved, by whatever reason it gives.
 */
final class Patience {

    private static final long MOST_NANOSECONDS = 60_000_000_000L;
    private static final int MOST_TRIES_AT_ONE_TIP = 6;
    private static final int FIRST_PAUSE_MILLISECONDS = 40;
    private static final int LONGEST_PAUSE_MILLISECONDS = 2_000;

    private final long began = System.nanoTime();
    private Optional<ObjectId> lastTip = Optional.empty();
    private int triesAtLastTip;
    private int tries;

    /** Waits a random while, longer from try to try, and says whether another try is worth it. */
    boolean afterRefusalAt(Optional<ObjectId> tip) {
        triesAtLastTip = tip.equals(lastTip) ? triesAtLastTip + 1 : 1;
        lastTip = tip;
        tries++;
        if (triesAtLastTip >= MOST_TRIES_AT_ONE_TIP || System.nanoTime() - began > MOST_NANOSECONDS) {
            return false;
        }
        int longest = Math.min(LONGEST_PAUSE_MILLISECONDS, FIRST_PAUSE_MILLISECONDS << Math.min(tries, 10));
        try {
            Thread.sleep(ThreadLocalRandom.current().nextInt(longest / 4, longest));
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
