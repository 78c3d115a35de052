package dev.leanbench.cli;

import dev.leanbench.core.model.CiRun;
import dev.leanbench.core.model.CommitId;
import dev.leanbench.core.problem.ProblemException;
import dev.leanbench.core.problem.ProblemKind;
import dev.leanbench.core.usecase.RecordRun.Statements;
import dev.leanbench.core.usecase.When;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import picocli.CommandLine.Option;

/** What the caller knows better than the log. */
final class StatementOptions extends SelectionOptions {

    @Option(
            names = "--sha",
            paramLabel = "COMMIT",
            description = "The commit that was built, 7 to 64 hexadecimal digits. Default: HEAD of the repository.")
    private Optional<String> sha = Optional.empty();

    @Option(
            names = "--date",
            paramLabel = "WHEN",
            description = {
                "When it was built: 2026-05-06 or 2026-05-06T16:55:31Z.",
                "Default: the log's own timestamps, else the file's time less the build's."
            })
    private Optional<String> date = Optional.empty();

    Statements statements(Session session) {
        return new Statements(
                sha.map(StatementOptions::commit), date.map(StatementOptions::when), ciRun(session), selection());
    }

    private static CommitId commit(String text) {
        try {
            return new CommitId(text.toLowerCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new ProblemException(
                    ProblemKind.USAGE,
                    String.valueOf(e.getMessage()),
                    "--sha",
                    "Give the commit's id, for example: git rev-parse HEAD");
        }
    }

    private static When when(String text) {
        try {
            return text.contains("T")
                    ? When.at(OffsetDateTime.parse(text).toInstant())
                    : When.on(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            throw new ProblemException(
                    ProblemKind.USAGE,
                    "'" + text + "' is neither a date nor a time",
                    "--date",
                    "Give a date such as 2026-05-06, or a time such as 2026-05-06T16:55:31Z");
        }
    }

    private static Optional<CiRun> ciRun(Session session) {
        return session.variable("GITHUB_RUN_ID").map(id -> new CiRun(id, attempt(session), url(session, id)));
    }

    private static OptionalInt attempt(Session session) {
        return session.variable("GITHUB_RUN_ATTEMPT")
                .filter(text -> text.matches("[1-9]\\d{0,8}"))
                .map(text -> OptionalInt.of(Integer.parseInt(text)))
                .orElse(OptionalInt.empty());
    }

    private static Optional<String> url(Session session, String id) {
        return session.variable("GITHUB_SERVER_URL")
                .flatMap(server -> session.variable("GITHUB_REPOSITORY")
                        .map(repository -> server + "/" + repository + "/actions/runs/" + id));
    }
}
