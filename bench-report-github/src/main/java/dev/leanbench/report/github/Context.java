package dev.leanbench.report.github;

import dev.leanbench.core.compare.SurroundingChange;
import dev.leanbench.core.model.Environment;
import dev.leanbench.core.model.FailedTarget;
import dev.leanbench.core.model.TargetTiming;
import dev.leanbench.core.report.Figures;
import dev.leanbench.core.report.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a reader needs to judge the numbers: what else changed, what is slow, what failed, where it ran. */
final class Context {

    private Context() {}

    static List<Section> surroundings(Report report) {
        if (report.surroundings().isEmpty()) {
            return List.of();
        }
        List<String> before = new ArrayList<>(List.of("### What changed around it", ""));
        before.addAll(Tables.header("What", "Before", "After"));
        return List.of(new Section(
                Weight.SURROUNDINGS,
                before,
                report.surroundings().stream().map(Context::row).toList(),
                List.of(),
                0));
    }

    private static String row(SurroundingChange change) {
        return Tables.row(Untrusted.proseCell(change.what()), value(change.before()), value(change.after()));
    }

    private static String value(Optional<String> value) {
        return value.map(Untrusted::cell).orElse("–");
    }

    static List<Section> slowest(Report report) {
        if (report.slowest().isEmpty()) {
            return List.of();
        }
        List<String> before = new ArrayList<>(List.of("### Slowest targets", ""));
        before.addAll(Tables.header("Target", "Time"));
        return List.of(new Section(
                Weight.SLOWEST,
                before,
                report.slowest().stream().map(Context::row).toList(),
                List.of(),
                0));
    }

    private static String row(TargetTiming target) {
        return Tables.row(Untrusted.cell(target.name().value()), Tables.figure(Figures.reading(target.elapsed())));
    }

    static List<Section> failed(Report report) {
        List<FailedTarget> failed = report.diff().head().run().build().failed();
        if (failed.isEmpty()) {
            return List.of();
        }
        return List.of(Details.of(
                Weight.FAILED,
                "Targets that did not build (" + failed.size() + ")",
                List.of(),
                failed.stream()
                        .map(target -> "- " + Untrusted.code(target.name().value()))
                        .toList()));
    }

    static List<Section> environment(Report report) {
        Environment environment = report.head().environment();
        List<String> rows = new ArrayList<>();
        environment.leanToolchain().ifPresent(value -> rows.add("- Lean toolchain " + Untrusted.code(value)));
        environment.cpuModel().ifPresent(value -> rows.add("- CPU " + Untrusted.code(value)));
        environment.cores().ifPresent(value -> rows.add("- cores " + value));
        environment.runnerImage().ifPresent(value -> rows.add("- runner image " + Untrusted.code(value)));
        environment.os().ifPresent(value -> rows.add("- operating system " + Untrusted.code(value)));
        environment.arch().ifPresent(value -> rows.add("- architecture " + Untrusted.code(value)));
        environment
                .dependencies()
                .forEach((name, revision) ->
                        rows.add("- dependency " + Untrusted.code(name) + " at " + Untrusted.code(revision)));
        return rows.isEmpty()
                ? List.of()
                : List.of(Details.of(Weight.ENVIRONMENT, "Where this run was made", List.of(), rows));
    }
}
