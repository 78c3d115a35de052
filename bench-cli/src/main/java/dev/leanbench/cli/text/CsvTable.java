package dev.leanbench.cli.text;

import dev.leanbench.core.model.Environment;
import dev.leanbench.core.model.RunSummary;
import dev.leanbench.core.model.Seconds;
import dev.leanbench.core.model.TargetTiming;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Times as comma-separated values after RFC 4180, with line feeds. What is unknown is empty. */
public final class CsvTable {

    /** The names of the columns. */
    public static final String HEADER = "run,date,started_at,sha,outcome,total_seconds,lean_toolchain,cpu_model,"
            + "target,seconds,cpu_seconds,wall_milliseconds,peak_rss_bytes\n";

    private CsvTable() {}

    /**
     * One target of one run.
     *
     * @param run the run
     * @param target one of its targets
     * @return a row, with a line feed at its end
     */
    public static String row(RunSummary run, TargetTiming target) {
        Environment environment = run.environment();
        return Stream.of(
                        run.name().toString(),
                        run.origin().date().toString(),
                        run.origin().startedAt().map(String::valueOf).orElse(""),
                        run.origin().commit().hex(),
                        run.outcome().name().toLowerCase(Locale.ROOT),
                        text(run.total()),
                        environment.leanToolchain().orElse(""),
                        environment.cpuModel().orElse(""),
                        target.name().value(),
                        target.elapsed().toString(),
                        text(target.measures().cpu()),
                        text(target.measures().wallMilliseconds()),
                        text(target.measures().peakMemoryBytes()))
                .map(CsvTable::quoted)
                .collect(Collectors.joining(",", "", "\n"));
    }

    private static String text(Optional<Seconds> seconds) {
        return seconds.map(Seconds::toString).orElse("");
    }

    private static String text(OptionalLong number) {
        return number.isPresent() ? String.valueOf(number.getAsLong()) : "";
    }

    private static String quoted(String value) {
        boolean plain = value.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? value : '"' + value.replace("\"", "\"\"") + '"';
    }
}
