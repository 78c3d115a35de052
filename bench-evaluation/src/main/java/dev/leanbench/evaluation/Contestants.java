package dev.leanbench.evaluation;

import dev.leanbench.core.analysis.Settings;
import dev.leanbench.core.analysis.StatisticalJudge;
import dev.leanbench.core.compare.ThresholdJudge;
import dev.leanbench.evaluation.peers.Peers;
import dev.leanbench.evaluation.score.Contestant;
import java.util.ArrayList;
import java.util.List;

/** The rules that are compared: ours first. */
final class Contestants {

    private Contestants() {}

    static List<Contestant> all() {
        List<Contestant> all = new ArrayList<>();
        all.add(new Contestant("bench", new StatisticalJudge(Settings.DEFAULT)));
        all.add(new Contestant("bench: plain threshold", ThresholdJudge.DEFAULT));
        all.addAll(Peers.all());
        return List.copyOf(all);
    }
}
