package dev.leanbench.cli;

import dev.leanbench.core.model.BuildResult;
import dev.leanbench.core.model.Capture;
import dev.leanbench.core.model.SkippedFile;
import dev.leanbench.core.model.StoredRun;
import dev.leanbench.core.model.TargetSelection;
import dev.leanbench.core.port.Appended;
import dev.leanbench.core.port.HistoryFault;
import dev.leanbench.core.port.Publication;
import dev.leanbench.core.report.Figures;
import dev.leanbench.core.usecase.RecordedRun;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What is said about steps that were done. */
final class Sentences {

    private static final int MOST_FIELDS = 5;

    private Sentences() {}

    static String of(Appended appended) {
        String what = appended.stored().name() + " with "
                + Figures.count(appended.stored().run().build().targets().size(), "target");
        return appended instanceof Appended.AlreadyThere
                ? "Nothing to store: this run is already on the " + appended.location() + " as " + what + "."
                : "Stored " + what + " on the " + appended.location() + ".";
    }

    /** Which globs seem to be mistakes, before a build that may take hours; empty where none does. */
    static Optional<String> ofIdleGlobs(TargetSelection selection, StoredRun newest) {
        BuildResult build = newest.run().build();
        TargetSelection kept = newest.run().provenance().selection();
        List<String> idle = build.isWhole() ? selection.fittingNone(build, kept) : List.of();
        if (idle.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(idle.stream().map(glob -> "'" + glob + "'").collect(Collectors.joining(", "))
                + (idle.size() == 1 ? " fits" : " fit") + " no target of the newest stored run, " + newest.name()
                + (selection.of(build).targets().isEmpty()
                        ? "; if none of this build either, no run can be made of it."
                        : "."));
    }

    /** What became of one run of an earlier history. */
    static String ofImported(Appended appended, boolean dryRun) {
        BuildResult build = appended.stored().run().build();
        String what = appended.stored().name() + ", "
                + build.total().map(total -> "total " + total + " s").orElse("total not measured") + ", "
                + Figures.count(build.targets().size(), "target");
        if (appended instanceof Appended.AlreadyThere) {
            return "There already: " + what;
        }
        return (dryRun ? "Would store: " : "Stored: ") + what;
    }

    /** What became of an earlier history as a whole. */
    static String ofImport(long added, int runs, boolean dryRun) {
        return (dryRun ? "Would store " : "Stored ") + added + " of " + runs + " runs; " + (runs - added)
                + " were there already.";
    }

    /** What was captured, in one sentence. */
    static String of(RecordedRun recorded) {
        BuildResult build = recorded.run().build();
        Capture capture = recorded.run().provenance().capture();
        List<String> facts = new ArrayList<>();
        facts.add(Figures.count(build.targets().size(), "target") + " timed");
        build.jobs()
                .ifPresent(jobs -> facts.add(Figures.count(jobs.total(), "job") + ": " + jobs.built() + " built, "
                        + jobs.replayed() + " replayed, " + jobs.fetched() + " fetched, " + jobs.failed() + " failed"));
        capture.warnings().ifPresent(warnings -> facts.add(Figures.count(warnings, "warning")));
        facts.add(build.total()
                .map(total -> "total " + total + " s"
                        + capture.totalSource().map(Sentences::of).orElse(""))
                .orElse("total not measured"));
        capture.complete().ifPresent(complete -> facts.add(complete ? "complete" : "cut off"));
        capture.cold().ifPresent(cold -> facts.add(cold ? "cold" : "not cold"));
        return String.join("; ", facts) + ".";
    }

    private static String of(Capture.TotalSource source) {
        return switch (source) {
            case RECORDER -> " by the recorder's clock";
            case TIMESTAMPS -> " by the log's timestamps";
        };
    }

    static String of(SkippedFile skipped) {
        return "Skipped " + skipped.path() + ": " + skipped.reason();
    }

    /** Which fields of a document are lost when it is stored; empty where none is. */
    static Optional<String> ofUnknown(List<String> fields) {
        if (fields.isEmpty()) {
            return Optional.empty();
        }
        String named = fields.stream()
                .limit(MOST_FIELDS)
                .map(field -> field.replaceAll("\\p{Cntrl}", "\uFFFD"))
                .collect(Collectors.joining(", "));
        return Optional.of("Not kept, because bench does not know " + (fields.size() == 1 ? "it: " : "them: ") + named
                + (fields.size() > MOST_FIELDS ? " …" : ""));
    }

    static String of(HistoryFault fault) {
        return fault.path() + ": " + fault.what();
    }

    static String ofFaults(List<HistoryFault> faults) {
        if (faults.isEmpty()) {
            return "All is well.\n";
        }
        return faults.stream()
                .map(fault -> of(fault) + (fault.mendable() ? " (bench history --repair mends it)" : "") + "\n")
                .collect(Collectors.joining());
    }

    static String of(Publication publication) {
        return switch (publication.effect()) {
            case CREATED -> "Published: " + publication.location();
            case UPDATED -> "Updated: " + publication.location();
            case UNCHANGED -> "Unchanged: " + publication.location();
        };
    }
}
