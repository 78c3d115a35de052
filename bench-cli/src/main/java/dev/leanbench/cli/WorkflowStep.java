package dev.leanbench.cli;

import dev.leanbench.cli.files.Reasons;
import dev.leanbench.core.compare.TargetChange;
import dev.leanbench.core.model.Seconds;
import dev.leanbench.core.port.Publication;
import dev.leanbench.core.report.Figures;
import dev.leanbench.core.report.Headline;
import dev.leanbench.core.report.Phrases;
import dev.leanbench.core.report.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;

/**
 * The step of a GitHub Actions workflow that bench runs in. The steps after it get what came out as outputs, and people
 * get a warning beside the workflow run for each target that got slower. Elsewhere than in a workflow nothing is done.
 *
 * @param session where the variables of the workflow are
 */
record WorkflowStep(Session session) {

    /** What the steps after this one can ask for; more outputs follow when the report is published. */
    void compared(Report report) {
        output("verdict", verdict(report));
        output("total-seconds", report.head().total().map(Seconds::toString).orElse(""));
        output("regressions", Integer.toString(report.ranking().slowerInAll()));
        if (session.variable("GITHUB_ACTIONS").filter("true"::equals).isPresent()) {
            report.diff().findings().newSlowdown().ifPresent(step -> warn(Phrases.allTargets(step) + "."));
            report.ranking().slower().forEach(this::warn);
        }
    }

    /** Names the file that holds the run document. */
    void recorded(Path document) {
        output("document", document.toAbsolutePath().normalize().toString());
    }

    /** Names the issue that the report is in, if it is in one. */
    void published(List<Publication> publications) {
        publications.stream()
                .map(Publication::location)
                .filter(location -> location.startsWith("https://") || location.startsWith("http://"))
                .findFirst()
                .ifPresent(address -> output("issue-url", address));
    }

    private static String verdict(Report report) {
        if (report.headline() instanceof Headline.Compared) {
            return report.tellsOfSlower() ? "regressed" : report.tellsOfFaster() ? "improved" : "unchanged";
        }
        return report.headline() instanceof Headline.FirstRun ? "first-run" : "not-comparable";
    }

    private void warn(TargetChange change) {
        warn(change.name() + ": " + Figures.reading(change.time().before()) + " → "
                + Figures.reading(change.time().after()) + " (" + Figures.percent(change.time()) + ")");
    }

    /** A workflow command; on standard error, where GitHub looks for them too, and --quiet leaves what is meant for it. */
    private void warn(String words) {
        session.err().println("::warning title=Slower to build::" + escaped(words));
    }

    /** So that no name can begin a command of its own. */
    private static String escaped(String data) {
        return data.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    private void output(String name, String value) {
        Optional<Path> file = session.variable("GITHUB_OUTPUT").map(session.directory()::resolve);
        if (file.isEmpty()) {
            return;
        }
        try {
            Files.writeString(
                    file.get(),
                    name + "=" + value.replaceAll("[\\r\\n]+", " ") + "\n",
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            session.complain("The output " + name + " cannot be written to " + file.get() + ": " + Reasons.of(e));
        }
    }
}
