package dev.leanbench.evaluation;

import dev.leanbench.evaluation.score.Contestant;
import dev.leanbench.evaluation.score.Score;
import dev.leanbench.evaluation.truth.TrueDrift;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;

/** Prints scores as Markdown. */
final class ScoreTable {

    private static final String HEAD = """
            | rule | precision | recall | F1 | false flags per quiet report | quiet reports without one | found within 8 reports | mean reports until then | drift within 13 weeks | mean weeks until then | false drifts per quiet report |
            |---|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|
            """;

    private ScoreTable() {}

    static String of(Map<Contestant, Score> scores) {
        StringBuilder text = new StringBuilder(HEAD);
        scores.forEach((contestant, score) -> text.append(row(contestant.name(), score)));
        return text.toString();
    }

    private static String row(String name, Score score) {
        return String.format(
                Locale.ROOT,
                "| %s | %s | %s | %s | %s | %s | %s | %s | %s | %s | %s |%n",
                name,
                number(score.precision(), 2),
                number(score.recall(), 2),
                number(score.f1(), 2),
                number(score.falseFlags(), 2),
                number(score.cleanShare(), 2),
                number(score.stepsFoundWithin(7), 2),
                number(score.meanStepDelay(8), 1),
                number(score.driftsFoundWithin(TrueDrift.EXPECTED_WEEKS), 2),
                number(score.meanDriftDelay(26), 1),
                number(score.falseDrifts(), 3));
    }

    private static String number(OptionalDouble value, int decimals) {
        return value.isEmpty() ? "–" : String.format(Locale.ROOT, "%." + decimals + "f", value.getAsDouble());
    }
}
