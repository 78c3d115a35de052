package dev.leanbench.core.memory;

import dev.leanbench.core.model.History;
import dev.leanbench.core.model.Run;
import dev.leanbench.core.model.RunName;
import dev.leanbench.core.model.StoredRun;
import dev.leanbench.core.port.Appended;
import dev.leanbench.core.port.HistoryWindow;
import dev.leanbench.core.port.RunStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A history that lives as long as this object. Safe for use by several threads. */
public final class InMemoryRunStore implements RunStore {

    private final List<StoredRun> runs = new ArrayList<>();

    /** An empty history. */
    public InMemoryRunStore() {}

    @Override
    public synchronized History read(HistoryWindow window) {
        return window.of(new History(runs, List.of()));
    }

    @Override
    public synchronized Appended append(Run run) {
        Appended appended = rehearse(run);
        if (appended instanceof Appended.Added) {
            runs.add(appended.stored());
        }
        return appended;
    }

    @Override
    public synchronized Appended rehearse(Run run) {
        Optional<StoredRun> earlier = read(HistoryWindow.ALL).recordOf(run);
        return earlier.isPresent()
                ? new Appended.AlreadyThere(earlier.get(), "memory")
                : new Appended.Added(new StoredRun(RunName.firstFreeFor(run.origin(), names()), run), "memory");
    }

    private Set<RunName> names() {
        return runs.stream().map(StoredRun::name).collect(Collectors.toSet());
    }
}
