package dev.leanbench.store.git;

import dev.leanbench.core.model.History;
import dev.leanbench.core.model.Run;
import dev.leanbench.core.model.RunName;
import dev.leanbench.core.model.SkippedFile;
import dev.leanbench.core.model.StoredRun;
import dev.leanbench.core.port.HistoryWindow;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Reads the newest of many run documents without opening the others: their names carry their days. */
final class HistoryReader {

    private record Candidate(RunName name, String path) {}

    private final DocumentSource source;
    private final List<Candidate> candidates = new ArrayList<>();
    private final List<SkippedFile> skipped = new ArrayList<>();

    HistoryReader(DocumentSource source) {
        this.source = source;
    }

    void add(String path, String stem) {
        RunName.parse(stem)
                .ifPresentOrElse(
                        name -> candidates.add(new Candidate(name, path)),
                        () -> skip(path, "not named as a run (YYYY-MM-DD-<commit>.json)"));
    }

    void skip(String path, String reason) {
        // Whoever can write to the branch must not write to the terminal of whoever reads it.
        skipped.add(new SkippedFile(printable(path), printable(reason)));
    }

    private static String printable(String text) {
        return text.replaceAll("\\p{Cntrl}", "\uFFFD");
    }

    /** The newest runs. */
    History read(HistoryWindow window) throws IOException {
        candidates.sort(Comparator.comparing(Candidate::name).reversed());
        List<StoredRun> runs = new ArrayList<>();
        int next = 0;
        while (next < candidates.size() && runs.size() < window.newestRuns()) {
            int end = endOfDay(next + (long) window.newestRuns() - runs.size());
            runs.addAll(readAll(candidates.subList(next, end)));
            next = end;
        }
        return newest(new History(runs, skipped), window);
    }

    /** The runs of the names one asks for, whatever their age. */
    History read(Predicate<RunName> wanted) throws IOException {
        List<StoredRun> runs = readAll(candidates.stream()
                .filter(candidate -> wanted.test(candidate.name()))
                .toList());
        return new History(runs, skipped);
    }

    /** Names order days, not the runs of a day: a day is read to its end. */
    private int endOfDay(long wished) {
        int end = (int) Math.min(wished, candidates.size());
        while (end < candidates.size()
                && candidates
                        .get(end)
                        .name()
                        .date()
                        .equals(candidates.get(end - 1).name().date())) {
            end++;
        }
        return end;
    }

    private List<StoredRun> readAll(List<Candidate> wanted) throws IOException {
        source.expect(wanted.stream().map(Candidate::path).toList());
        try (DocumentParsers<Run> parsers = new DocumentParsers<>(wanted.size(), RunDocumentReader::read)) {
            for (Candidate candidate : wanted) {
                try {
                    parsers.parse(source.read(candidate.path()));
                } catch (IOException e) {
                    parsers.fail(Problems.reason(e));
                }
            }
            List<StoredRun> runs = new ArrayList<>();
            List<DocumentParsers.Parsed<Run>> parsed = parsers.all();
            for (int i = 0; i < wanted.size(); i++) {
                accept(wanted.get(i), parsed.get(i)).ifPresent(runs::add);
            }
            return runs;
        }
    }

    private Optional<StoredRun> accept(Candidate candidate, DocumentParsers.Parsed<Run> parsed) {
        if (parsed instanceof DocumentParsers.Unusable<Run> unusable) {
            skip(candidate.path(), unusable.reason());
            return Optional.empty();
        }
        Run run = ((DocumentParsers.Usable<Run>) parsed).content();
        if (!BranchLayout.isNameOf(candidate.name(), run.origin())) {
            skip(
                    candidate.path(),
                    "it holds a run of " + run.origin().date() + " "
                            + run.origin().commit().shortForm());
            return Optional.empty();
        }
        return Optional.of(new StoredRun(candidate.name(), run));
    }

    static History newest(History history, HistoryWindow window) {
        List<StoredRun> runs = history.runs();
        int from = Math.max(0, runs.size() - window.newestRuns());
        return new History(runs.subList(from, runs.size()), history.skipped());
    }
}
