package dev.leanbench.cli;

import dev.leanbench.core.compare.Baseline;
import dev.leanbench.core.model.History;
import dev.leanbench.core.model.StoredRun;
import dev.leanbench.core.problem.ProblemException;
import dev.leanbench.core.problem.ProblemKind;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the run that a person means: {@code latest}, {@code latest~3}, {@code best}, a run's name, a date, or the
 * beginning of a commit. Of several, the newest.
 */
final class RunSelector {

    private static final Pattern LATEST = Pattern.compile("latest(?:~(\\d{1,6}))?");

    private final History history;

    RunSelector(History history) {
        this.history = history;
    }

    StoredRun select(String wanted) {
        if (history.runs().isEmpty()) {
            throw new ProblemException(
                    ProblemKind.USAGE,
                    "no run has been stored yet",
                    "history",
                    "Store one first, for example: bench weekly --log FILE");
        }
        return find(wanted)
                .orElseThrow(
                        () -> new ProblemException(
                                ProblemKind.USAGE,
                                "no run is called that",
                                wanted,
                                "Say latest, latest~3, best, a date, or the beginning of a commit; bench history lists the runs"));
    }

    private Optional<StoredRun> find(String wanted) {
        Matcher latest = LATEST.matcher(wanted);
        if (latest.matches()) {
            int back = latest.group(1) == null ? 0 : Integer.parseInt(latest.group(1));
            int index = history.runs().size() - 1 - back;
            return index < 0 ? Optional.empty() : Optional.of(history.runs().get(index));
        }
        if (wanted.equals("best")) {
            return Baseline.allOf(history).stream()
                    .filter(run -> run.run().build().total().isPresent())
                    .min(Comparator.comparing(run -> run.run().build().total().orElseThrow()));
        }
        List<StoredRun> named = history.runs().stream()
                .filter(run -> run.name().toString().equals(wanted)
                        || run.name().date().toString().equals(wanted)
                        || (wanted.length() >= 4
                                && run.run().origin().commit().hex().startsWith(wanted)))
                .toList();
        return named.isEmpty() ? Optional.empty() : Optional.of(named.get(named.size() - 1));
    }
}
