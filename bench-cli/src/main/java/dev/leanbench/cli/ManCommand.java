package dev.leanbench.cli;

import dev.leanbench.cli.json.ManualJson;
import dev.leanbench.cli.manual.ManualPage;
import dev.leanbench.core.problem.ProblemException;
import dev.leanbench.core.problem.ProblemKind;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "man",
        description = "Prints the manual page of bench, or of one of its commands, as man reads it.",
        footer = {"Example: bench man weekly > bench-weekly.1", "Example: bench man | man -l -"},
        mixinStandardHelpOptions = true)
final class ManCommand implements Callable<Integer> {

    private static final int MOST_SUGGESTIONS = 3;

    private final Session session;

    @Spec
    @SuppressWarnings("NullAway.Init") // Set by picocli before the command is called.
    private CommandSpec spec;

    @Parameters(arity = "0..1", paramLabel = "COMMAND", description = "One of the commands of bench.")
    private Optional<String> command = Optional.empty();

    @Mixin
    private OutputOptions output = new OutputOptions();

    ManCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        CommandSpec page = command.map(this::named).orElse(spec.root());
        String text = ManualPage.of(page, Version.current(), ExitCode.meanings());
        session.out().print(output.json() ? ManualJson.ofPage(page.qualifiedName("-"), text) : text);
        return ExitCode.SUCCESS.code();
    }

    private CommandSpec named(String name) {
        CommandLine found = spec.root().subcommands().get(name);
        if (found == null) {
            List<String> alike = LikeNames.to(name, spec.root().subcommands().keySet(), MOST_SUGGESTIONS);
            throw new ProblemException(
                    ProblemKind.USAGE,
                    "bench has no such command",
                    name,
                    alike.isEmpty() ? "bench --help lists them" : "Perhaps " + String.join(" or ", alike));
        }
        return found.getCommandSpec();
    }
}
