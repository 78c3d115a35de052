package dev.leanbench.evaluation;

import dev.leanbench.evaluation.scenario.Scenario;
import dev.leanbench.evaluation.score.Contestant;
import dev.leanbench.evaluation.score.Score;
import dev.leanbench.evaluation.score.Scorer;
import dev.leanbench.evaluation.simulation.Changes;
import dev.leanbench.evaluation.simulation.Drift;
import dev.leanbench.evaluation.simulation.Simulator;
import dev.leanbench.evaluation.truth.KnownHistory;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/** Lets several rules judge the same histories of one scenario. */
final class Trial {

    private final Scenario scenario;
    private final List<Contestant> contestants;

    Trial(Scenario scenario, List<Contestant> contestants) {
        this.scenario = scenario;
        this.contestants = contestants;
    }

    Map<Contestant, Score> run(LongStream seeds) {
        Map<Contestant, Score> scores = new LinkedHashMap<>();
        seeds.parallel()
                .mapToObj(this::scores)
                .toList()
                .forEach(ofSeed -> ofSeed.forEach((contestant, score) -> scores.merge(contestant, score, Score::and)));
        return scores;
    }

    private Map<Contestant, Score> scores(long seed) {
        KnownHistory changed = Simulator.simulate(scenario.simulation(), seed);
        KnownHistory quiet =
                Simulator.simulate(scenario.simulation().with(Changes.NONE).with(Drift.NONE), seed);
        Map<Contestant, Score> scores = new LinkedHashMap<>();
        contestants.forEach(contestant -> scores.put(contestant, score(contestant, changed, quiet)));
        return scores;
    }

    private Score score(Contestant contestant, KnownHistory changed, KnownHistory quiet) {
        Scorer scorer = new Scorer(contestant);
        Score score = scorer.judged(changed, scenario.judgedFrom(), scenario.judgedTo())
                .and(scorer.quiet(quiet, scenario.judgedFrom(), scenario.judgedTo()));
        if (scenario.simulation().calendar().followUps() > 0) {
            score = score.and(scorer.stepDelays(changed, scenario.judgedTo() - 1));
        }
        if (scenario.simulation().drift().share() > 0) {
            score = score.and(
                    scorer.driftDelays(changed, scenario.simulation().drift().since()));
        }
        return score;
    }
}
