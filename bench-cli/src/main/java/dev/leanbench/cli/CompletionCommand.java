package dev.leanbench.cli;

import dev.leanbench.cli.json.ManualJson;
import dev.leanbench.cli.manual.FishCompletion;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "completion",
        description = {
            "Prints a script that lets a shell complete the commands of bench and their options.",
            "Let the shell read it when it starts: bash and zsh by source, fish from its directory of completions."
        },
        footer = {
            "Example: bench completion bash >> ~/.bashrc",
            "Example: bench completion fish > ~/.config/fish/completions/bench.fish"
        },
        mixinStandardHelpOptions = true)
final class CompletionCommand implements Callable<Integer> {

    /** The shells that can be helped. */
    enum Shell {
        BASH,
        ZSH,
        FISH
    }

    private final Session session;

    @Spec
    @SuppressWarnings("NullAway.Init") // Set by picocli before the command is called.
    private CommandSpec spec;

    @Parameters(
            paramLabel = "SHELL",
            completionCandidates = Choices.Shells.class,
            converter = Choices.Shells.class,
            description = "${COMPLETION-CANDIDATES}.")
    private Shell shell = Shell.BASH;

    @Mixin
    private OutputOptions output = new OutputOptions();

    CompletionCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        CommandSpec program = spec.root();
        String script = switch (shell) {
            // The script for bash turns on zsh's own support for such scripts where zsh reads it.
            case BASH, ZSH -> AutoComplete.bash(program.name(), program.commandLine());
            case FISH -> FishCompletion.of(program);
        };
        session.out()
                .print(output.json() ? ManualJson.ofCompletion(shell.name().toLowerCase(Locale.ROOT), script) : script);
        return ExitCode.SUCCESS.code();
    }
}
