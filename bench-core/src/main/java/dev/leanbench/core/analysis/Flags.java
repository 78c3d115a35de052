package dev.leanbench.core.analysis;

import dev.leanbench.core.statistics.FalseDiscovery;
import java.util.ArrayList;
import java.util.List;

/** Which targets of a run left their level: few of them falsely, and steps that an earlier run showed not once more. */
final class Flags {

    /** Scores nearer to zero than this are noise whatever the tails; their p-values are not worth their cost. */
    private static final double NOT_WORTH_A_PROBABILITY = 1.5;

    private final Round round;
    private final Replay replay;

    Flags(Round round) {
        this.round = round;
        this.replay = round.replay();
    }

    /**
     * Says of every target what became of it.
     *
     * @return which share of the flags may be false
     */
    double raise() {
        List<Appearance> candidates = new ArrayList<>(round.known());
        candidates.removeIf(this::settleSuspicion);
        double[] adjusted = FalseDiscovery.adjusted(
                candidates.stream().mapToDouble(this::probability).toArray());
        double single = replay.settings().falseDiscoveryRate();
        double falseShare = round.tails().areKnownToBeLight() ? new Tolerance(single).shareFor(adjusted) : single;
        for (int i = 0; i < adjusted.length; i++) {
            Appearance each = candidates.get(i);
            each.adjustedProbability = adjusted[i];
            if (adjusted[i] <= falseShare && isNews(each)) {
                each.outcome = Appearance.Outcome.STEPPED;
            }
        }
        candidates.removeIf(each -> each.outcome != Appearance.Outcome.AT_LEVEL);
        LateSteps.find(round, candidates);
        return falseShare;
    }

    /**
     * A step that the run before showed is confirmed where this run is nearer to the new level than to the old one.
     * Chance would have had to make both readings.
     *
     * @return whether it is, so that there is nothing more to find
     */
    private boolean settleSuspicion(Appearance each) {
        if (each.track.suspicion().isEmpty()) {
            return false;
        }
        Track.Suspicion suspicion = each.track.suspicion().get();
        double step = each.track.value(suspicion.index()) - suspicion.level();
        boolean stays = each.change() * Math.signum(step) > Math.abs(step) / 2;
        each.outcome = stays ? Appearance.Outcome.CONFIRMED : Appearance.Outcome.RETURNED;
        if (stays) {
            each.adjustedProbability = suspicion.probability() * probability(each);
        }
        return stays;
    }

    private double probability(Appearance each) {
        double size = Math.abs(each.score);
        if (size < NOT_WORTH_A_PROBABILITY) {
            return 1;
        }
        return round.tails().of(each.score).beyond(size);
    }

    private boolean isNews(Appearance each) {
        return replay.settings().matters(replay.signal(), each.level, each.adjusted()) && !each.printingExplainsIt();
    }
}
