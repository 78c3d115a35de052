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

/** Reads the newest of many run documents without opening the others: their names carry their days. */
final class HistoryReader {

    /** Gives the bytes of a document. */
    @FunctionalInterface
    interface Bytes {
        byte[] read() throws IOException;
    }

    private record Candidate(RunName name, String path, Bytes bytes) {}

    private final List<Candidate> candidates = new ArrayList<>();
    private final List<SkippedFile> skipped = new ArrayList<>();

    void add(String path, String stem, Bytes bytes) {
        RunName.parse(stem)
                .ifPresentOrElse(
                        name -> candidates.add(new Candidate(name, path, bytes)),
                        () -> skip(path, "not named as a run (YYYY-MM-DD-<commit>.json)"));
    }

    void skip(String path, String reason) {
        skipped.add(new SkippedFile(path, reason));
    }

    History read(HistoryWindow window) {
        candidates.sort(Comparator.comparing(Candidate::name).reversed());
        List<StoredRun> runs = new ArrayList<>();
        for (Candidate candidate : candidates) {
            boolean enough = runs.size() >= window.newestRuns();
            // Names order days, not the runs of a day: the last day is read to its end.
            if (enough
                    && !candidate
                            .name()
                            .date()
                            .equals(runs.get(runs.size() - 1).name().date())) {
                break;
            }
            readOne(candidate).ifPresent(runs::add);
        }
        return newest(new History(runs, skipped), window);
    }

    private Optional<StoredRun> readOne(Candidate candidate) {
        try {
            Run run = RunDocumentReader.read(candidate.bytes().read());
            if (BranchLayout.isNameOf(candidate.name(), run)) {
                return Optional.of(new StoredRun(candidate.name(), run));
            }
            skip(candidate.path(), "holds a run of another day or commit than its name says");
        } catch (InvalidDocumentException e) {
            skip(candidate.path(), e.what());
        } catch (IOException e) {
            skip(candidate.path(), "cannot be read: " + Problems.reason(e));
        }
        return Optional.empty();
    }

    static History newest(History history, HistoryWindow window) {
        List<StoredRun> runs = history.runs();
        int from = Math.max(0, runs.size() - window.newestRuns());
        return new History(runs.subList(from, runs.size()), history.skipped());
    }
}
