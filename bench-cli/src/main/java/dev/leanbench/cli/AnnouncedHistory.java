package dev.leanbench.cli;

import dev.leanbench.core.model.History;
import dev.leanbench.core.model.HistoryOutline;
import dev.leanbench.core.model.HistorySeries;
import dev.leanbench.core.model.SkippedFile;
import dev.leanbench.core.model.TargetName;
import dev.leanbench.core.port.HistoryWindow;
import dev.leanbench.core.port.RunHistory;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A history that tells the person which files it skipped, each once: without them another run may be the latest. */
final class AnnouncedHistory implements RunHistory {

    private final RunHistory history;
    private final Session session;
    private final Set<SkippedFile> told = new HashSet<>();

    AnnouncedHistory(RunHistory history, Session session) {
        this.history = history;
        this.session = session;
    }

    @Override
    public History read(HistoryWindow window) {
        History read = history.read(window);
        tell(read.skipped());
        return read;
    }

    @Override
    public HistoryOutline outline(HistoryWindow window) {
        HistoryOutline outline = history.outline(window);
        tell(outline.skipped());
        return outline;
    }

    @Override
    public HistorySeries series(HistoryWindow window, TargetName target) {
        HistorySeries series = history.series(window, target);
        tell(series.skipped());
        return series;
    }

    private void tell(List<SkippedFile> skipped) {
        skipped.stream().filter(told::add).map(Sentences::of).forEach(session::say);
    }
}
