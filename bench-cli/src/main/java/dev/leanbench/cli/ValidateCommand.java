package dev.leanbench.cli;

import dev.leanbench.cli.json.HistoryJson;
import dev.leanbench.core.model.Run;
import dev.leanbench.core.model.RunName;
import dev.leanbench.core.problem.Problem;
import dev.leanbench.core.problem.ProblemException;
import dev.leanbench.core.problem.ProblemKind;
import dev.leanbench.core.report.Figures;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "validate",
        description = "Checks run documents against the schema, and tells of every one that is not well.",
        footer = "Example: bench validate bench/history/*.json",
        mixinStandardHelpOptions = true)
final class ValidateCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Run documents; - for standard input.")
    private List<String> documents = List.of();

    @Mixin
    private OutputOptions output = new OutputOptions();

    ValidateCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Map<String, Run> valid = new LinkedHashMap<>();
        Map<String, ProblemException> bad = new LinkedHashMap<>();
        for (String document : documents) {
            try {
                valid.put(document, Documents.read(session, document));
            } catch (ProblemException e) {
                bad.put(document, e);
            }
        }
        session.out().print(output.json() ? HistoryJson.renderChecked(valid, problems(bad)) : lines(valid));
        session.out().flush();
        if (!bad.isEmpty()) {
            throw oneOf(bad.values());
        }
        return ExitCode.SUCCESS.code();
    }

    private static String lines(Map<String, Run> valid) {
        StringBuilder lines = new StringBuilder();
        valid.forEach((document, run) -> lines.append(document + ": valid, "
                + RunName.firstFreeFor(run.origin(), Set.of()) + " with "
                + Figures.count(run.build().targets().size(), "target") + "\n"));
        return lines.toString();
    }

    private static Map<String, Problem> problems(Map<String, ProblemException> bad) {
        Map<String, Problem> problems = new LinkedHashMap<>();
        bad.forEach((document, problem) -> problems.put(document, problem.problem()));
        return problems;
    }

    /** All problems as one. Its exit code tells of a document that breaks the schema, if there is one. */
    private static ProblemException oneOf(Collection<ProblemException> bad) {
        List<ProblemException> sorted = bad.stream()
                .sorted(Comparator.comparing(each -> each.problem().kind() != ProblemKind.DOCUMENT_INVALID))
                .toList();
        ProblemException first = sorted.get(0);
        sorted.stream().skip(1).forEach(first::addSuppressed);
        return first;
    }
}
