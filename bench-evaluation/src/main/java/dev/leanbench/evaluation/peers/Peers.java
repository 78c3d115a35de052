package dev.leanbench.evaluation.peers;

import dev.leanbench.evaluation.score.Contestant;
import java.util.List;

/**
 * The rules of other tools at their defaults. Those that only look for regressions are asked for improvements in the
 * mirrored way, so that no rule is marked down for a question it was not made for.
 */
public final class Peers {

    private Peers() {}

    /** All of them, in the order of the table. */
    public static List<Contestant> all() {
        return List.of(
                peer("previous +10 %", new PreviousRule(1.10)),
                peer("github-action-benchmark", new PreviousRule(2.00)),
                peer("Bencher", BencherRule.DEFAULT),
                peer("Conbench", ConbenchRule.DEFAULT),
                peer("rustc-perf", RustcPerfRule.DEFAULT),
                peer("radar", RadarRule.DEFAULT),
                peer("LNT", LntRule.DEFAULT),
                peer("Perfherder", new ChangePointRule(PerfherderMethod.DEFAULT)),
                peer("Otava", new ChangePointRule(OtavaMethod.DEFAULT)),
                peer("asv", new ChangePointRule(AsvMethod.DEFAULT)));
    }

    private static Contestant peer(String name, SeriesRule rule) {
        return new Contestant(name, new SeriesJudge(name, rule));
    }
}
