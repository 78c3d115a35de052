package dev.leanbench.report.github;

import dev.leanbench.core.model.CommitId;
import dev.leanbench.core.report.Forge;
import dev.leanbench.core.report.Report;
import dev.leanbench.core.report.RunSummary;
import java.util.Optional;

/** Links where their end is known, and plain code where it is not. */
final class Links {

    private Links() {}

    static String commit(Report report, CommitId commit) {
        return link(Untrusted.code(commit.shortForm()), report.forge().map(forge -> forge.commitUrl(commit)));
    }

    /** The run by its name, with links to its document and its commit, and to its CI run where there was one. */
    static String run(Report report, RunSummary run) {
        String document =
                link(Untrusted.code(run.name().toString()), report.forge().map(forge -> forge.documentUrl(run.name())));
        String ciRun = run.origin()
                .ciRun()
                .flatMap(ci -> ci.url())
                .flatMap(Untrusted::url)
                .map(url -> " ([CI run](" + url + "))")
                .orElse("");
        return document + ciRun;
    }

    /** The commits between the two runs. */
    static Optional<String> since(Report report) {
        return report.base().map(base -> {
            CommitId from = base.origin().commit();
            CommitId to = report.head().origin().commit();
            Optional<String> url = report.forge().map((Forge forge) -> forge.compareUrl(from, to));
            return "Since " + link(Untrusted.code(from.shortForm() + "..." + to.shortForm()), url) + ".";
        });
    }

    private static String link(String text, Optional<String> address) {
        return address.flatMap(Untrusted::url)
                .map(url -> "[" + text + "](" + url + ")")
                .orElse(text);
    }
}
