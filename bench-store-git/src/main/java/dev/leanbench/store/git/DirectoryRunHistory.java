package dev.leanbench.store.git;

import dev.leanbench.core.model.History;
import dev.leanbench.core.model.Run;
import dev.leanbench.core.model.RunName;
import dev.leanbench.core.model.SkippedFile;
import dev.leanbench.core.model.StoredRun;
import dev.leanbench.core.port.HistoryWindow;
import dev.leanbench.core.port.RunHistory;
import dev.leanbench.core.problem.Problem;
import dev.leanbench.core.problem.ProblemException;
import dev.leanbench.core.problem.ProblemKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Run documents in a directory. A file that is not named after its run gets the name the run would be stored under. */
record DirectoryRunHistory(Path directory) implements RunHistory {

    @Override
    public History read(HistoryWindow window) {
        List<StoredRun> runs = new ArrayList<>();
        List<SkippedFile> skipped = new ArrayList<>();
        Set<RunName> names = new HashSet<>();
        for (Path file : documents()) {
            try {
                Run run = DocumentReader.readStored(file.toString(), Files.readAllBytes(file));
                RunName name = HistoryLayout.name(file.getFileName().toString())
                        .filter(known -> !names.contains(known))
                        .orElseGet(() -> RunName.firstFreeFor(run.origin(), names));
                names.add(name);
                runs.add(new StoredRun(name, run));
            } catch (ProblemException e) {
                skipped.add(new SkippedFile(file.toString(), e.problem().what()));
            } catch (IOException e) {
                skipped.add(new SkippedFile(file.toString(), "it cannot be read: " + e.getMessage()));
            }
        }
        List<StoredRun> sorted = runs.stream().sorted().toList();
        return new History(sorted.subList(Math.max(0, sorted.size() - window.newestRuns()), sorted.size()), skipped);
    }

    private List<Path> documents() {
        Path history = directory.resolve(HistoryLayout.FOLDER);
        Path folder = Files.isDirectory(history) ? history : directory;
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(".json"))
                    .filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new ProblemException(
                    new Problem(
                            ProblemKind.INPUT_UNREADABLE,
                            "this is no directory that can be read",
                            folder.toString(),
                            "Name a checkout of the branch bench-history with --history DIR"),
                    e);
        }
    }
}
