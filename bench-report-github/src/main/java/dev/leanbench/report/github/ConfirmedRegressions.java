package dev.leanbench.report.github;

import dev.leanbench.core.compare.CommonStep;
import dev.leanbench.core.compare.LevelShift;
import dev.leanbench.core.compare.Signal;
import dev.leanbench.core.report.Figures;
import dev.leanbench.core.report.Report;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** The regressions that this run confirms. A suspicion is no reason to notify anybody; a confirmed one is, once. */
record ConfirmedRegressions(Report report) {

    /** The clock of the machine that built may differ from the server's. */
    private static final Duration CLOCKS_DIFFER = Duration.ofDays(1);

    /** When they can have been announced at the earliest: before the run was made nobody knew of them. */
    Instant since() {
        return report.head().origin().moment().minus(CLOCKS_DIFFER);
    }

    String title() {
        return "**" + Figures.count(announcements().size(), "regression") + " confirmed** by the run of "
                + report.head().name().date() + ", commit "
                + Links.commit(report, report.head().origin().commit()) + ":";
    }

    List<Announcement> announcements() {
        return Stream.concat(
                        report.diff().findings().newSlowdown().stream()
                                .map(step -> new Announcement(subject(step), AllTargets.line(report, step))),
                        shifts().stream().map(shift -> new Announcement(subject(shift), line(shift))))
                .toList();
    }

    private List<LevelShift> shifts() {
        return report.diff().findings().shifts(LevelShift.Stage.CONFIRMED).stream()
                .filter(shift -> shift.ratio() > 0)
                .toList();
    }

    /** The same whenever and by whichever run it is said. */
    private static String subject(LevelShift shift) {
        String signal = shift.signal() == Signal.PEAK_MEMORY ? "memory" : "time";
        return signal + " of " + shift.target() + " since " + shift.since().name();
    }

    private static String subject(CommonStep step) {
        return "time of all targets since " + step.since().name();
    }

    private String line(LevelShift shift) {
        return Untrusted.code(shift.target().value()) + Levels.suffix(shift.signal()) + ": " + Figures.levels(shift)
                + " (" + Figures.percent(shift.ratio()) + ") since " + Links.since(report, shift);
    }
}
