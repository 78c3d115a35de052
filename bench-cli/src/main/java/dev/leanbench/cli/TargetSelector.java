package dev.leanbench.cli;

import dev.leanbench.core.model.History;
import dev.leanbench.core.model.TargetName;
import dev.leanbench.core.model.TargetTiming;
import dev.leanbench.core.problem.ProblemException;
import dev.leanbench.core.problem.ProblemKind;
import java.util.List;
import java.util.Locale;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Finds the target that a person means: by its name, whatever the case, or by its last parts. */
final class TargetSelector {

    private static final int MOST_SUGGESTIONS = 5;

    private final NavigableSet<TargetName> known = new TreeSet<>();
    private final History history;
    private final String further;

    /**
     * Knows the targets of some runs.
     *
     * @param history the runs
     * @param further what a person may do to have more runs looked at; empty where these are all
     */
    TargetSelector(History history, String further) {
        this.history = history;
        this.further = further;
        history.runs()
                .forEach(run -> run.run().build().targets().stream()
                        .map(TargetTiming::name)
                        .forEach(known::add));
    }

    /**
     * The target that is meant.
     *
     * @throws ProblemException of kind {@link ProblemKind#USAGE} where that is not one and only one target, with those
     *     that may have been meant
     */
    TargetName select(String wanted) {
        String letters = wanted.toLowerCase(Locale.ROOT);
        List<Predicate<String>> ways = List.of(
                name -> name.equals(wanted),
                name -> name.toLowerCase(Locale.ROOT).equals(letters),
                name -> name.endsWith("." + wanted),
                name -> name.toLowerCase(Locale.ROOT).endsWith("." + letters));
        for (Predicate<String> way : ways) {
            List<TargetName> meant =
                    known.stream().filter(name -> way.test(name.value())).toList();
            if (meant.size() == 1) {
                return meant.get(0);
            }
            if (!meant.isEmpty()) {
                throw problem(
                        wanted,
                        meant.size() + " targets end like that",
                        "Say which: "
                                + list(meant.stream().map(TargetName::value).toList()));
            }
        }
        List<String> alike =
                LikeNames.to(wanted, known.stream().map(TargetName::value).toList(), MOST_SUGGESTIONS + 1);
        throw problem(
                wanted,
                history.runs().isEmpty()
                        ? "no run has been stored yet"
                        : "no target was called that since "
                                + history.runs().get(0).name().date(),
                (alike.isEmpty() ? "bench top -n 100 lists targets" : "Perhaps " + list(alike))
                        + (further.isEmpty() ? "" : "; " + further));
    }

    private static String list(List<String> names) {
        List<String> shown = names.subList(0, Math.min(names.size(), MOST_SUGGESTIONS));
        return String.join(", ", shown) + (names.size() > shown.size() ? ", …" : "");
    }

    private static ProblemException problem(String where, String what, String remedy) {
        return new ProblemException(ProblemKind.USAGE, what, where.isBlank() ? "NAME" : where, remedy);
    }
}
