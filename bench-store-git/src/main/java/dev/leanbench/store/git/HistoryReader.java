package dev.leanbench.store.git;

import dev.leanbench.core.model.History;
import dev.leanbench.core.model.HistoryOutline;
import dev.leanbench.core.model.HistorySeries;
import dev.leanbench.core.model.Run;
import dev.leanbench.core.model.RunName;
import dev.leanbench.core.model.RunOrigin;
import dev.leanbench.core.model.RunSummary;
import dev.leanbench.core.model.SkippedFile;
import dev.leanbench.core.model.StoredRun;
import dev.leanbench.core.model.TargetName;
import dev.leanbench.core.port.HistoryWindow;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** Reads the newest of many run documents without opening the others: their names carry their days. */
final class HistoryReader {

    private record Candidate(RunName name, String path) {}

    private record Found<T>(RunName name, T content) {}

    private interface Reading<T> {
        List<T> of(List<Candidate> wanted) throws IOException;
    }

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
        return window.of(new History(
                readBack(window, this::readInFull, run -> run.run().build().isWhole()), skipped));
    }

    /** The newest runs, of whose targets no more is kept than their number. */
    HistoryOutline outline(HistoryWindow window) throws IOException {
        return window.of(new HistoryOutline(readBack(window, this::readInOutline, RunSummary::isWhole), skipped));
    }

    /** One target in the newest runs. */
    HistorySeries series(HistoryWindow window, TargetName target) throws IOException {
        return window.of(new HistorySeries(
                target,
                readBack(
                        window,
                        wanted -> readWith(target, wanted),
                        point -> point.run().isWhole()),
                skipped));
    }

    /** Day by day until there are enough; some more than enough where that is only known afterwards. */
    private <T> List<T> readBack(HistoryWindow window, Reading<T> reading, Predicate<T> isWhole) throws IOException {
        candidates.sort(Comparator.comparing(Candidate::name).reversed());
        List<T> runs = new ArrayList<>();
        int next = 0;
        int missing = Math.min(window.newestRuns(), window.wholeBuilds());
        while (next < candidates.size() && missing > 0) {
            int end = endOfDay(next + (long) missing);
            runs.addAll(reading.of(candidates.subList(next, end)));
            next = end;
            int whole = (int) runs.stream().filter(isWhole).count();
            missing = Math.min(window.newestRuns() - runs.size(), window.wholeBuilds() - whole);
        }
        return runs;
    }

    /** The runs of the names one asks for, whatever their age. */
    History read(Predicate<RunName> wanted) throws IOException {
        List<StoredRun> runs = readInFull(candidates.stream()
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

    private List<StoredRun> readInFull(List<Candidate> wanted) throws IOException {
        return readAll(wanted, RunDocumentReader::read, Run::origin).stream()
                .map(found -> new StoredRun(found.name(), found.content()))
                .toList();
    }

    private List<RunSummary> readInOutline(List<Candidate> wanted) throws IOException {
        return readOutlines(wanted, target -> false).stream()
                .map(found -> found.content().summary(found.name()))
                .toList();
    }

    private List<HistorySeries.Point> readWith(TargetName target, List<Candidate> wanted) throws IOException {
        return readOutlines(wanted, target::equals).stream()
                .map(found -> found.content().point(found.name(), target))
                .toList();
    }

    private List<Found<RunOutline>> readOutlines(List<Candidate> wanted, Predicate<TargetName> targets)
            throws IOException {
        return readAll(
                wanted, (document, names) -> RunDocumentReader.outline(document, names, targets), RunOutline::origin);
    }

    private <T> List<Found<T>> readAll(
            List<Candidate> wanted, DocumentParsers.Reading<T> reading, Function<T, RunOrigin> origin)
            throws IOException {
        source.expect(wanted.stream().map(Candidate::path).toList());
        try (DocumentParsers<T> parsers = new DocumentParsers<>(wanted.size(), reading)) {
            for (Candidate candidate : wanted) {
                try {
                    parsers.parse(source.read(candidate.path()));
                } catch (IOException e) {
                    parsers.fail(Problems.reason(e));
                }
            }
            List<Found<T>> found = new ArrayList<>();
            List<DocumentParsers.Parsed<T>> parsed = parsers.all();
            for (int i = 0; i < wanted.size(); i++) {
                accept(wanted.get(i), parsed.get(i), origin).ifPresent(found::add);
            }
            return found;
        }
    }

    private <T> Optional<Found<T>> accept(
            Candidate candidate, DocumentParsers.Parsed<T> parsed, Function<T, RunOrigin> originOf) {
        if (parsed instanceof DocumentParsers.Unusable<T> unusable) {
            skip(candidate.path(), unusable.reason());
            return Optional.empty();
        }
        T content = ((DocumentParsers.Usable<T>) parsed).content();
        RunOrigin origin = originOf.apply(content);
        if (!BranchLayout.isNameOf(candidate.name(), origin)) {
            skip(
                    candidate.path(),
                    "it holds a run of " + origin.date() + " " + origin.commit().shortForm());
            return Optional.empty();
        }
        return Optional.of(new Found<>(candidate.name(), content));
    }
}
