package dev.leanbench.evaluation;

import dev.leanbench.evaluation.recorded.RecordedHistories;
import dev.leanbench.evaluation.score.Contestant;
import dev.leanbench.evaluation.score.Score;
import dev.leanbench.evaluation.score.Scorer;
import dev.leanbench.evaluation.truth.KnownHistory;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Lets several rules judge the same recorded builds. */
final class RecordedTrial {

    private final RecordedHistories histories;

    RecordedTrial(RecordedHistories histories) {
        this.histories = histories;
    }

    Map<Contestant, Score> run(List<Contestant> contestants) {
        Map<Contestant, Score> scores = new LinkedHashMap<>();
        contestants.forEach(contestant -> scores.put(contestant, score(new Scorer(contestant))));
        return scores;
    }

    private Score score(Scorer scorer) {
        Score score = Score.NONE;
        for (KnownHistory history : histories.changed()) {
            score = score.and(scorer.judged(history, last(history), last(history) + 1));
        }
        for (KnownHistory history : histories.quiet()) {
            score = score.and(scorer.quiet(history, last(history), last(history) + 1));
        }
        return score;
    }

    /** What rules say of histories in which nothing changed, from the second run on. */
    static Map<Contestant, Score> quiet(List<KnownHistory> histories, List<Contestant> contestants) {
        Map<Contestant, Score> scores = new LinkedHashMap<>();
        for (Contestant contestant : contestants) {
            Scorer scorer = new Scorer(contestant);
            scores.put(
                    contestant,
                    histories.stream()
                            .map(history ->
                                    scorer.quiet(history, 1, history.runs().size()))
                            .reduce(Score.NONE, Score::and));
        }
        return scores;
    }

    private static int last(KnownHistory history) {
        return history.runs().size() - 1;
    }
}
