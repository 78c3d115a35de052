package org.example.slowtests;

import dev.leanbench.core.model.History;
import dev.leanbench.core.model.Run;
import dev.leanbench.core.model.RunName;
import dev.leanbench.core.model.SkippedFile;
import dev.leanbench.core.model.StoredRun;
import dev.leanbench.core.port.Appended;
import dev.leanbench.core.port.HistoryWindow;
import dev.leanbench.core.port.RunStore;
import dev.leanbench.core.problem.ProblemException;
import dev.leanbench.core.problem.ProblemKind;
import dev.leanbench.store.git.GitStorage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Runs as documents in a directory that a team shares, for whoever does not want them in git. */
final class SharedDirectory implements RunStore {

    private static final String ENDING = ".json";

    private final Path directory;

    SharedDirectory(Path directory) {
        this.directory = directory;
    }

    @Override
    public synchronized History read(HistoryWindow window) {
        List<StoredRun> runs = new ArrayList<>();
        List<SkippedFile> skipped = new ArrayList<>();
        for (Path file : files()) {
            String name = file.getFileName().toString().replace(ENDING, "");
            try {
                Run run = GitStorage.read(file.toString(), Files.readAllBytes(file));
                runs.add(new StoredRun(
                        RunName.parse(name).orElseThrow(() -> new IOException("it is not named like a run")), run));
            } catch (IOException | ProblemException e) {
                skipped.add(new SkippedFile(file.toString(), String.valueOf(e.getMessage())));
            }
        }
        return window.of(new History(runs, skipped));
    }

    @Override
    public synchronized Appended append(Run run) {
        History there = read(HistoryWindow.ALL);
        Optional<StoredRun> earlier = there.recordOf(run);
        if (earlier.isPresent()) {
            return new Appended.AlreadyThere(earlier.get(), directory.toString());
        }
        RunName name = RunName.firstFreeFor(
                run.origin(), there.runs().stream().map(StoredRun::name).collect(Collectors.toSet()));
        try {
            Files.createDirectories(directory);
            Files.writeString(directory.resolve(name + ENDING), GitStorage.write(run), StandardOpenOption.CREATE_NEW);
        } catch (IOException e) {
            throw unreachable(e);
        }
        return new Appended.Added(new StoredRun(name, run), directory.toString());
    }

    private List<Path> files() {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(ENDING))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw unreachable(e);
        }
    }

    private ProblemException unreachable(IOException reason) {
        return new ProblemException(
                ProblemKind.HISTORY_UNREACHABLE,
                String.valueOf(reason.getMessage()),
                directory.toString(),
                "Check that you may read and write there");
    }
}
