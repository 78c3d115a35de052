package dev.leanbench.cli;

import dev.leanbench.cli.json.HistoryJson;
import dev.leanbench.core.model.Run;
import dev.leanbench.core.model.RunName;
import dev.leanbench.core.report.Figures;
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
        description = "Checks run documents against the schema.",
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
        for (String document : documents) {
            Run run = Documents.read(session, document);
            valid.put(document, run);
            if (!output.json()) {
                session.out()
                        .println(document + ": valid, " + RunName.firstFreeFor(run.origin(), Set.of()) + " with "
                                + Figures.count(run.build().targets().size(), "target"));
            }
        }
        if (output.json()) {
            session.out().print(HistoryJson.renderValid(valid));
        }
        return ExitCode.SUCCESS.code();
    }
}
