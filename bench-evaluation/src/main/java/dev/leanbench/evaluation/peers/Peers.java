package dev.leanbench.evaluation.peers;

import dev.leanbench.evaluation.score.Contestant;
import java.util.List;

/** The rules of other tools at their defaults. */
public final class Peers {

    private Peers() {}

    /** All of them, in the order of the table. */
    public static List<Contestant> all() {
        return List.of(
                peer("previous +10 %", new PreviousRule(1.10)),
                peer("github-action-benchmark", new PreviousRule(2.00)));
    }

    private static Contestant peer(String name, SeriesRule rule) {
        return new Contestant(name, new SeriesJudge(name, rule));
    }
}
