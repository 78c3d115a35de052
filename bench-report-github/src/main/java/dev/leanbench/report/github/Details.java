package dev.leanbench.report.github;

import java.util.ArrayList;
import java.util.List;

/** A section that is folded until somebody opens it. */
final class Details {

    private Details() {}

    static Section of(int weight, String summary, List<String> before, List<String> rows) {
        return of(weight, summary, before, rows, 0);
    }

    static Section of(int weight, String summary, List<String> before, List<String> rows, int hidden) {
        List<String> opening = new ArrayList<>(List.of("<details><summary>" + summary + "</summary>", ""));
        opening.addAll(before);
        return new Section(weight, opening, rows, List.of("", "</details>"), hidden);
    }
}
