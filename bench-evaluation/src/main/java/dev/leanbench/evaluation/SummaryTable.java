package dev.leanbench.evaluation;

import dev.leanbench.evaluation.score.Contestant;
import dev.leanbench.evaluation.score.Score;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Prints the F1 of every rule in every scenario as one Markdown table, the best of a scenario in bold. */
final class SummaryTable {

    private SummaryTable() {}

    static String of(Map<String, Map<Contestant, Score>> scores, List<Contestant> contestants) {
        List<String> head = new ArrayList<>(List.of("F1"));
        contestants.forEach(contestant -> head.add(contestant.name()));
        StringBuilder text = new StringBuilder(row(head))
                .append("|---|")
                .append("---:|".repeat(contestants.size()))
                .append('\n');
        scores.forEach((scenario, ofScenario) -> text.append(row(scenario, ofScenario, contestants)));
        return text.toString();
    }

    private static String row(String scenario, Map<Contestant, Score> scores, List<Contestant> contestants) {
        double best = scores.values().stream()
                .mapToDouble(score -> score.f1().orElse(0))
                .max()
                .orElse(0);
        List<String> cells = new ArrayList<>(List.of(scenario));
        for (Contestant contestant : contestants) {
            double f1 = scores.getOrDefault(contestant, Score.NONE).f1().orElse(0);
            String shown = String.format(Locale.ROOT, "%.2f", f1);
            cells.add(f1 > 0 && f1 == best ? "**" + shown + "**" : shown);
        }
        return row(cells);
    }

    private static String row(List<String> cells) {
        return "| " + String.join(" | ", cells) + " |\n";
    }
}
