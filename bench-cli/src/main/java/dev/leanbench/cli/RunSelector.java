package dev.leanbench.cli;

import dev.leanbench.core.compare.Baseline;
import dev.leanbench.core.model.CommitId;
import dev.leanbench.core.model.History;
import dev.leanbench.core.model.StoredRun;
import dev.leanbench.core.port.HistoryWindow;
import dev.leanbench.core.problem.ProblemException;
import dev.leanbench.core.problem.ProblemKind;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Finds the run that a person means: {@code latest}, {@code latest~3}, {@code best}, a run's name, a date, or the
 * beginning of a commit. Of several on one day or of one commit, the newest.
 */
final class RunSelector {

    /** For the help of every command that takes a run. */
    static final String WAYS =
            "A RUN is latest, latest~3 (three runs earlier), best (the shortest whole build), a date, the"
                    + " beginning of a commit, or a run's name.";

    private static final Pattern LATEST = Pattern.compile("latest(?:~(\\d{1,6}))?");
    private static final Pattern COMMIT = Pattern.compile("[0-9a-f]{1,64}");
    private static final int FEWEST_DIGITS = 4;
    private static final int MOST_SUGGESTIONS = 3;

    private final List<StoredRun> runs;
    private final History history;

    RunSelector(History history) {
        this.history = history;
        this.runs = history.runs();
    }

    /**
     * How many runs were made after the one that is meant, where the words alone tell.
     *
     * @return the number in {@code latest~3}, 0 for {@code latest}; empty for every other way to name a run
     */
    static OptionalInt runsAfter(String wanted) {
        Matcher latest = LATEST.matcher(wanted);
        return latest.matches() ? OptionalInt.of(steps(latest)) : OptionalInt.empty();
    }

    private static int steps(Matcher latest) {
        return latest.group(1) == null ? 0 : Integer.parseInt(latest.group(1));
    }

    /** As much of a history as it takes to find the run that is meant. */
    static HistoryWindow windowOn(String wanted) {
        OptionalInt runsAfter = runsAfter(wanted);
        return runsAfter.isPresent() ? HistoryWindow.newest(runsAfter.getAsInt() + 1) : HistoryWindow.ALL;
    }

    /**
     * The run that is meant.
     *
     * @throws ProblemException of kind {@link ProblemKind#USAGE} where there is none or more than one commit is meant,
     *     with what may have been meant
     */
    StoredRun select(String wanted) {
        if (runs.isEmpty()) {
            throw problem(
                    "history", "no run has been stored yet", "Store one first, for example: bench weekly --log FILE");
        }
        Matcher latest = LATEST.matcher(wanted);
        if (latest.matches()) {
            return back(wanted, steps(latest));
        }
        if (wanted.equals("best")) {
            return best();
        }
        Optional<StoredRun> named = newest(runs.stream()
                .filter(run -> run.name().toString().equals(wanted))
                .toList());
        return named.or(() -> date(wanted).map(this::onDay))
                .or(() -> ofCommit(wanted.toLowerCase(Locale.ROOT)))
                .orElseThrow(() -> unknown(wanted));
    }

    private StoredRun back(String wanted, int steps) {
        int oldest = runs.size() - 1;
        if (steps > oldest) {
            String what = oldest == 0 ? "there is only one run" : "there are only " + runs.size() + " runs";
            throw problem(
                    wanted,
                    what,
                    "The oldest is latest" + (oldest == 0 ? "" : "~" + oldest) + ", "
                            + runs.get(0).name());
        }
        return runs.get(oldest - steps);
    }

    private StoredRun best() {
        return Baseline.allOf(history).stream()
                .filter(run -> run.run().build().total().isPresent())
                .min(Comparator.comparing(run -> run.run().build().total().orElseThrow()))
                .orElseThrow(() -> problem(
                        "best",
                        "no whole build has a total that was measured",
                        "Name a run in another way; bench history lists them"));
    }

    private static Optional<LocalDate> date(String wanted) {
        try {
            return Optional.of(LocalDate.parse(wanted));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private StoredRun onDay(LocalDate day) {
        return newest(runs.stream().filter(run -> run.name().date().equals(day)).toList())
                .orElseThrow(() -> {
                    String nearest = runs.stream()
                            .sorted(Comparator.comparingLong(run ->
                                    Math.abs(ChronoUnit.DAYS.between(run.name().date(), day))))
                            .limit(2)
                            .sorted()
                            .map(run -> run.name().toString())
                            .collect(Collectors.joining(" and "));
                    return problem(
                            day.toString(),
                            "no run was made on that day",
                            "The nearest: " + nearest + "; bench history lists them all");
                });
    }

    private Optional<StoredRun> ofCommit(String wanted) {
        if (!COMMIT.matcher(wanted).matches()) {
            return Optional.empty();
        }
        if (wanted.length() < FEWEST_DIGITS) {
            throw problem(wanted, "the beginning of a commit takes 4 digits or more", "Give more of it");
        }
        List<StoredRun> found = runs.stream()
                .filter(run -> isMeant(wanted, run.run().origin().commit()))
                .toList();
        List<String> commits = found.stream()
                .map(run -> run.run().origin().commit().hex())
                .distinct()
                .toList();
        if (commits.size() > 1) {
            throw problem(
                    wanted,
                    commits.size() + " commits begin like that",
                    "Say which: "
                            + found.stream()
                                    .limit(MOST_SUGGESTIONS)
                                    .map(run -> run.name().toString())
                                    .collect(Collectors.joining(", "))
                            + (found.size() > MOST_SUGGESTIONS ? " …" : ""));
        }
        return newest(found);
    }

    /** A commit may have been recorded by less than its whole id. */
    private static boolean isMeant(String wanted, CommitId commit) {
        return commit.hex().startsWith(wanted) || wanted.startsWith(commit.hex());
    }

    private static Optional<StoredRun> newest(List<StoredRun> found) {
        return found.isEmpty() ? Optional.empty() : Optional.of(found.get(found.size() - 1));
    }

    private ProblemException unknown(String wanted) {
        List<String> words = new ArrayList<>(List.of("latest", "best"));
        runs.forEach(run -> words.add(run.name().toString()));
        List<String> alike = LikeNames.to(wanted, words, MOST_SUGGESTIONS);
        return problem(
                wanted,
                "no run is called that",
                alike.isEmpty()
                        ? "Say latest, latest~3, best, a date, or the beginning of a commit; bench history lists the runs"
                        : "Perhaps " + String.join(" or ", alike) + "; bench history lists the runs");
    }

    private static ProblemException problem(String where, String what, String remedy) {
        return new ProblemException(ProblemKind.USAGE, what, where.isBlank() ? "RUN" : where, remedy);
    }
}
