package dev.leanbench.core.analysis;

import java.util.Optional;

/** What a run teaches those that follow: where each target's level is, how much it varies, and how far chance reaches out. */
final class Learning {

    /** Readings further out than this are learned from only once the next one is back. */
    private static final double DOUBTFUL = 2.5;

    /**
     * Tails are learned mostly from the last runs: while a target's noise is hardly known, the doubt about it hides how
     * heavy its tails are.
     */
    private static final double MEMORY = 0.85;

    private final Round round;
    private final Replay replay;

    Learning(Round round) {
        this.round = round;
        this.replay = round.replay();
    }

    /** What was far out in the run before is learned from if it is back, before anything is said of this run. */
    void settleDoubts() {
        for (Appearance each : round.known()) {
            Optional<Doubt> doubt = each.track.settleDoubt();
            if (doubt.isPresent() && doubt.get().isResolvedBy(each.adjusted())) {
                each.track.takeForOrdinary();
                replay.tails().add(doubt.get().score(), doubt.get().weight());
            }
        }
    }

    /** Learns from every target of the run, now that it is known what became of it. */
    void learn() {
        replay.timeline().weigh(round.weight());
        replay.tails().fade(MEMORY);
        for (Appearance each : round.known()) {
            each.track.believe(each.own);
            Optional<Doubt> doubt = isDoubtful(each) ? Optional.of(doubt(each)) : Optional.empty();
            switch (each.outcome) {
                case STEPPED -> {
                    add(each);
                    each.track.suspect(each.level, each.adjustedProbability);
                }
                case CONFIRMED -> {
                    add(each);
                    each.track.confirm();
                }
                case FOUND_LATE -> {
                    add(each);
                    each.track.stepAt(each.track.count() - each.lateRuns, each.lateLevel);
                }
                case AT_LEVEL, RETURNED -> {
                    each.track.withdraw();
                    add(each);
                    if (doubt.isEmpty()) {
                        each.track.takeForOrdinary();
                        replay.tails().add(each.score, 1);
                    }
                }
            }
            if (doubt.isPresent()) {
                each.track.doubt(doubt.get());
            }
        }
        for (Appearance each : round.unknown()) {
            each.speed = round.speed().at(each.value);
            add(each);
            each.track.takeForOrdinary();
        }
    }

    private void add(Appearance each) {
        each.track.add(round.position(), each.adjusted(), each.halfUnit);
        if (each.reading.ambiguous()) {
            each.track.mayAsWellBe(Math.log(each.reading.otherEnd(Math.exp(each.value))) - each.value);
        }
    }

    private static boolean isDoubtful(Appearance each) {
        return switch (each.outcome) {
            case STEPPED -> true;
            case AT_LEVEL, RETURNED -> Math.abs(each.score) > DOUBTFUL;
            case CONFIRMED, FOUND_LATE -> false;
        };
    }

    private Doubt doubt(Appearance each) {
        return new Doubt(
                each.adjusted(),
                each.level,
                Math.copySign(distance(each), each.score),
                Doubt.weight(each.score, each.doubt, each.degrees));
    }

    /** How far out chance brought it; what the printing explains is no mishap, and never becomes news. */
    private static double distance(Appearance each) {
        double size = Math.abs(each.score);
        return size > DOUBTFUL && each.printingExplainsIt() ? DOUBTFUL : size;
    }
}
