package dev.leanbench.cli.text;

import dev.leanbench.core.compare.CommonStep;
import dev.leanbench.core.compare.Drift;
import dev.leanbench.core.compare.Evidence;
import dev.leanbench.core.compare.LevelShift;
import dev.leanbench.core.compare.MemoryChange;
import dev.leanbench.core.compare.Ranking;
import dev.leanbench.core.compare.RunDiff;
import dev.leanbench.core.compare.Signal;
import dev.leanbench.core.compare.TargetChange;
import dev.leanbench.core.model.TargetName;
import dev.leanbench.core.report.Figures;
import dev.leanbench.core.report.Phrases;
import java.util.List;
import java.util.OptionalDouble;

/**
 * What became slower, faster, larger or smaller, as tables.
 *
 * @param page where they are written
 * @param size how many rows a ranking has at the most
 */
record ChangeTables(Page page, int size) {

    /** All that is news in a run. */
    void news(RunDiff diff, Ranking ranking) {
        allTargets(diff.findings().commonSteps());
        changes("Slower", Paint.WORSE, ranking.slower(), ranking.slowerInAll());
        changes("Faster", Paint.BETTER, ranking.faster(), ranking.fasterInAll());
        shifts("Confirmed by this run", diff, LevelShift.Stage.CONFIRMED);
        memory(diff.findings().memory());
        drifts(diff.findings().drifts());
        shifts("Not borne out by this run", diff, LevelShift.Stage.WITHDRAWN);
    }

    /** The levels that are no news any more. */
    void settled(RunDiff diff) {
        shifts("New levels since", diff, LevelShift.Stage.SETTLED);
    }

    private void allTargets(List<CommonStep> steps) {
        if (steps.isEmpty()) {
            return;
        }
        page.title(Paint.STRONG, "All targets at once, processors by name");
        Columns columns = Columns.withWordsIn(3, 4);
        for (CommonStep step : steps) {
            columns.add(
                    "since " + step.since().name().date() + suffix(step.signal()),
                    Figures.percent(step.ratio()),
                    Phrases.interval(step),
                    Phrases.evidence(step),
                    Phrases.causes(step.causes(), Columns::printable));
        }
        page.rows(columns);
    }

    private void changes(String title, Paint paint, List<TargetChange> changes, int inAll) {
        if (changes.isEmpty()) {
            return;
        }
        page.title(paint, title + " (" + changes.size() + " of " + inAll + ")");
        Columns columns = new Columns();
        boolean judgedByStatistics =
                changes.stream().anyMatch(change -> change.evidence().isPresent());
        if (judgedByStatistics) {
            columns.add("", "before → after", "Δ", "Δ %", "sure", "adjusted", "by");
        }
        for (TargetChange change : changes) {
            columns.add(
                    change.name().value(),
                    Figures.reading(change.time().before()) + " → "
                            + Figures.reading(change.time().after()),
                    Figures.delta(change.time()),
                    Figures.percent(change.time()),
                    change.evidence()
                            .map(evidence -> Figures.confidence(evidence.confidence()))
                            .orElse(""),
                    change.evidence()
                            .map(evidence -> Figures.percent(evidence.adjustedRatio()))
                            .orElse(""),
                    change.evidence().map(ChangeTables::basis).orElse(""));
        }
        if (judgedByStatistics) {
            page.table(columns);
        } else {
            page.rows(columns);
        }
    }

    /** What a verdict rests on. */
    private static String basis(Evidence evidence) {
        return Figures.count(evidence.runs(), "run") + (evidence.signal() == Signal.CPU_TIME ? ", CPU" : "");
    }

    private void shifts(String title, RunDiff diff, LevelShift.Stage stage) {
        List<LevelShift> shifts = diff.findings().shifts(stage);
        if (shifts.isEmpty()) {
            return;
        }
        page.title(Paint.STRONG, title + " (" + shifts.size() + ")");
        Columns columns = Columns.withWordsIn(3);
        shifts.stream()
                .limit(2L * size)
                .forEach(shift -> columns.add(
                        shift.target().value(),
                        Figures.levels(shift),
                        Figures.percent(shift.ratio()),
                        "since " + shift.since().name() + suffix(shift.signal())));
        page.rows(columns);
        more(shifts.size() - 2 * size);
    }

    private static String suffix(Signal signal) {
        return switch (signal) {
            case WALL_TIME -> "";
            case CPU_TIME -> ", CPU time";
            case PEAK_MEMORY -> ", memory";
        };
    }

    private void memory(List<MemoryChange> changes) {
        if (changes.isEmpty()) {
            return;
        }
        page.title(Paint.STRONG, "Peak memory (" + changes.size() + ")");
        Columns columns = Columns.withWordsIn(3);
        changes.stream()
                .limit(size)
                .forEach(change -> columns.add(
                        change.name().value(),
                        Figures.memory((double) change.beforeBytes()) + " → "
                                + Figures.memory((double) change.afterBytes()),
                        Figures.percent(change.evidence().adjustedRatio()),
                        Figures.confidence(change.evidence().confidence()) + " sure by "
                                + Figures.count(change.evidence().runs(), "run")));
        page.rows(columns);
        more(changes.size() - size);
    }

    private void drifts(List<Drift> drifts) {
        if (drifts.isEmpty()) {
            return;
        }
        page.title(Paint.STRONG, "Drift (" + drifts.size() + ")");
        Columns columns = Columns.withWordsIn(6);
        columns.add("", "a week", "4 weeks", "13 weeks", "26 weeks", "since best", "since");
        drifts.stream().limit(size).forEach(drift -> add(columns, drift));
        page.table(columns);
        more(drifts.size() - size);
    }

    private static void add(Columns columns, Drift drift) {
        Drift.Levels levels = drift.levels();
        columns.add(
                drift.target().map(TargetName::value).orElse("all targets") + suffix(drift.signal()),
                Figures.percent(drift.perWeek()),
                percent(levels.fourWeeks()),
                percent(levels.thirteenWeeks()),
                percent(levels.twentySixWeeks()),
                percent(levels.best()),
                drift.since().name().toString());
    }

    private static String percent(OptionalDouble ratio) {
        return ratio.isPresent() ? Figures.percent(ratio.getAsDouble()) : "–";
    }

    private void more(int hidden) {
        if (hidden > 0) {
            page.item(hidden + " more; --top N shows more of them.");
        }
    }
}
