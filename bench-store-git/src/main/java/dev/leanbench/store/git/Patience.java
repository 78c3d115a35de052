package dev.leanbench.store.git;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.eclipse.jgit.lib.ObjectId;

/**
 * How long to go on trying. A branch that moves between tries means that other writers win races, which ends; one that
 * stands still means that it will not be moved, by whatever reason it gives.
 */
final class Patience {

    private static final int OLD_HAND = 3;

    private final Limits limits;
    private final long began = System.nanoTime();
    private long beganThisTry = began;
    private Optional<ObjectId> lastTip = Optional.empty();
    private int triesAtLastTip;
    private int racesLost;

    Patience(Limits limits) {
        this.limits = limits;
    }

    /** Waits a random while and says whether another try is worth it. */
    boolean afterRefusalAt(Optional<ObjectId> tip) {
        boolean moved = tip.isPresent() && !tip.equals(lastTip);
        triesAtLastTip = moved ? 1 : triesAtLastTip + 1;
        racesLost += moved ? 1 : 0;
        lastTip = tip;
        long now = System.nanoTime();
        long longest = moved ? afterALostRace(now - beganThisTry) : afterAnotherRefusal();
        boolean timeIsUp = now - began > limits.longest().toNanos();
        return triesAtLastTip < limits.mostTriesAtOneTip() && !timeIsUp && pause(longest);
    }

    /**
     * Waiting makes room for others only if it is long beside a try, however slow the machine is. Who has lost several
     * races waits less than a newcomer, so that nobody loses for ever.
     */
    private long afterALostRace(long nanosecondsPerTry) {
        long perTry = Duration.ofNanos(nanosecondsPerTry).toMillis();
        return racesLost < OLD_HAND ? 3 * perTry : perTry / 4;
    }

    private long afterAnotherRefusal() {
        return limits.firstPause().toMillis() << Math.min(triesAtLastTip - 1, 20);
    }

    private boolean pause(long longest) {
        long most = Math.max(1, Math.min(limits.longestPause().toMillis(), longest));
        try {
            Thread.sleep(ThreadLocalRandom.current().nextLong(most / 4, most + 1));
            beganThisTry = System.nanoTime();
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
