package dev.leanbench.cli.text;

import dev.leanbench.core.model.BuildResult;
import dev.leanbench.core.model.Capture;
import dev.leanbench.core.model.CiRun;
import dev.leanbench.core.model.Environment;
import dev.leanbench.core.model.Provenance;
import dev.leanbench.core.model.Run;
import dev.leanbench.core.model.RunOrigin;
import dev.leanbench.core.model.StoredRun;
import dev.leanbench.core.report.Figures;
import dev.leanbench.core.report.Phrases;
import dev.leanbench.core.report.TopTargets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** All that is known of one run. */
public final class RunPage {

    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'", Locale.ROOT);

    private final Columns columns = Columns.withWordsIn(1);

    private RunPage() {}

    /**
     * A run.
     *
     * @param stored the run
     * @param slowest its slowest targets
     * @param screen what it is shown on
     * @return lines of text
     */
    public static String render(StoredRun stored, TopTargets slowest, Screen screen) {
        Page page = new Page(screen);
        Run run = stored.run();
        BuildResult build = run.build();
        page.line(Paint.STRONG.on(
                screen,
                stored.name() + ": total " + Figures.duration(build.total()) + ", "
                        + Figures.count(build.targets().size(), "target")));
        RunPage facts = new RunPage();
        facts.origin(run.origin());
        facts.build(build, run.provenance().capture());
        facts.environment(run.environment());
        facts.provenance(run.provenance());
        page.rows(facts.columns);
        if (!build.failed().isEmpty()) {
            page.title(Paint.WARNING, "Did not build (" + build.failed().size() + ")");
            Columns failed = new Columns();
            build.failed()
                    .forEach(target -> failed.add(
                            target.name().value(),
                            target.elapsed().map(Figures::reading).orElse("")));
            page.rows(failed);
        }
        if (!slowest.targets().isEmpty()) {
            page.title(Paint.STRONG, "Slowest");
            TopTable.rows(page, slowest);
        }
        return page.text();
    }

    private void origin(RunOrigin origin) {
        fact(
                "built",
                origin.startedAt()
                        .map(RunPage::time)
                        .or(() -> Optional.of(origin.date().toString())));
        fact("commit", Optional.of(origin.commit().hex()));
        fact("subject", origin.note().map(note -> note.subject()));
        fact("ref", origin.ref());
        fact("CI run", origin.ciRun().map(RunPage::ciRun));
    }

    private static String ciRun(CiRun run) {
        String attempt =
                run.attempt().isPresent() ? ", attempt " + run.attempt().getAsInt() : "";
        return run.url().orElse(run.id()) + attempt;
    }

    private static String time(Instant instant) {
        return MINUTES.format(instant.atOffset(ZoneOffset.UTC));
    }

    private void build(BuildResult build, Capture capture) {
        List<String> how = new ArrayList<>(List.of(build.outcome().name().toLowerCase(Locale.ROOT)));
        capture.complete().ifPresent(complete -> how.add(complete ? "complete" : "cut off"));
        capture.cold().ifPresent(cold -> how.add(cold ? "cold" : "not cold"));
        capture.warnings().ifPresent(warnings -> how.add(Figures.count(warnings, "warning")));
        number(capture.exitStatus()).ifPresent(status -> how.add("exit status " + status));
        fact("outcome", Optional.of(String.join(", ", how)));
        fact("jobs", build.jobs().map(Phrases::jobs));
        fact("total by", capture.totalSource().map(RunPage::source));
        fact("processor", build.resources().cpu().map(Figures::duration));
        fact("peak memory", memory(build.resources().peakMemoryBytes()));
    }

    private static String source(Capture.TotalSource source) {
        return switch (source) {
            case RECORDER -> "the recorder's clock";
            case TIMESTAMPS -> "the log's timestamps";
        };
    }

    private void environment(Environment environment) {
        fact("toolchain", environment.leanToolchain());
        environment.dependencies().forEach((name, revision) -> fact("depends on", Optional.of(name + " " + revision)));
        fact("CPU", environment.cpuModel());
        fact("cores", number(environment.cores()));
        fact("memory", memory(environment.memoryBytes()));
        fact("image", environment.runnerImage());
        fact("system", environment.os());
        fact("architecture", environment.arch());
    }

    private void provenance(Provenance provenance) {
        fact(
                "read from",
                provenance
                        .source()
                        .map(source -> source.format() + " by " + source.tool()
                                + source.version().map(version -> " " + version).orElse("")));
        fact("bench", provenance.benchVersion());
        if (!provenance.selection().include().isEmpty()) {
            fact("only", Optional.of(String.join(" ", provenance.selection().include())));
        }
        if (!provenance.selection().exclude().isEmpty()) {
            fact("left out", Optional.of(String.join(" ", provenance.selection().exclude())));
        }
    }

    private void fact(String what, Optional<String> value) {
        value.ifPresent(known -> columns.add(what, known));
    }

    private static Optional<String> number(OptionalInt number) {
        return number.isPresent() ? Optional.of(Integer.toString(number.getAsInt())) : Optional.empty();
    }

    private static Optional<String> memory(OptionalLong bytes) {
        return bytes.isPresent() ? Optional.of(Figures.memory((double) bytes.getAsLong())) : Optional.empty();
    }
}
