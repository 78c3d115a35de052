package dev.leanbench.report.github;

import dev.leanbench.core.compare.CommonStep;
import dev.leanbench.core.compare.LevelShift;
import dev.leanbench.core.model.CommitId;
import dev.leanbench.core.model.RunName;
import dev.leanbench.core.model.RunSummary;
import dev.leanbench.core.report.Report;
import java.util.Optional;

/** Links where their end is known, and plain text where it is not. */
final class Links {

    private Links() {}

    static String commit(Report report, CommitId commit) {
        return link(Untrusted.code(commit.shortForm()), report.forge().map(forge -> forge.commitUrl(commit)));
    }

    /** The run's document on the history branch, under words of ours. */
    static String document(Report report, RunName run, String words) {
        return link(words, report.forge().map(forge -> forge.documentUrl(run)));
    }

    /** The CI run, where there was one. */
    static String ciRun(RunSummary run) {
        return run.origin()
                .ciRun()
                .flatMap(ci -> ci.url())
                .flatMap(Untrusted::url)
                .map(url -> ", [CI run](" + url + ")")
                .orElse("");
    }

    /** The commits between the two runs of a report; none where one commit was measured twice. */
    static Optional<String> betweenRuns(Report report) {
        return report.base()
                .filter(base ->
                        !base.origin().commit().equals(report.head().origin().commit()))
                .map(base -> compare(
                        report, base.origin().commit(), report.head().origin().commit()));
    }

    /** The commits among which a level changed, or the one that was measured before and after. */
    static String since(Report report, LevelShift shift) {
        return among(report, shift.before().commit(), shift.since().commit());
    }

    /** The same where all targets changed. */
    static String since(Report report, CommonStep step) {
        return among(report, step.before().commit(), step.since().commit());
    }

    private static String among(Report report, CommitId before, CommitId after) {
        return before.equals(after) ? commit(report, after) : compare(report, before, after);
    }

    private static String compare(Report report, CommitId from, CommitId to) {
        return link(
                Untrusted.code(from.shortForm() + "..." + to.shortForm()),
                report.forge().map(forge -> forge.compareUrl(from, to)));
    }

    private static String link(String text, Optional<String> address) {
        return address.flatMap(Untrusted::url)
                .map(url -> "[" + text + "](" + url + ")")
                .orElse(text);
    }
}
