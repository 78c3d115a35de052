package dev.leanbench.cli;

import dev.leanbench.cli.config.Chosen;
import dev.leanbench.cli.config.Configuration;
import dev.leanbench.cli.config.Setting;
import dev.leanbench.cli.json.ConfigJson;
import dev.leanbench.cli.text.ConfigText;
import dev.leanbench.core.compare.Ranking;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "config",
        description = {
            "Shows what is set, and where: by a flag, else by a BENCH_ variable, else in bench/bench.properties.",
            "Flags given here are taken as another command would take them."
        },
        footer = "Example: bench config --json",
        mixinStandardHelpOptions = true)
final class ConfigCommand implements Callable<Integer> {

    private final Session session;

    @Spec
    @SuppressWarnings("NullAway.Init") // Set by picocli before the command is called.
    private CommandSpec spec;

    @Option(
            names = "--top",
            paramLabel = "N",
            converter = AtLeastOne.class,
            description = "How many targets to name in each direction. Default: 5.")
    @SuppressWarnings("unused") // Looked up by its name, as all flags here.
    private int top = Ranking.DEFAULT_SIZE;

    @Mixin
    private StoreOptions store = new StoreOptions();

    @Mixin
    @SuppressWarnings("UnusedVariable")
    private RecordingOptions recording = new RecordingOptions();

    @Mixin
    @SuppressWarnings("UnusedVariable")
    private SelectionOptions selection = new SelectionOptions();

    @Mixin
    private OutputOptions output = new OutputOptions();

    ConfigCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Configuration configuration = new Wiring(session, store).configuration();
        Map<Setting, Chosen> effective = new EnumMap<>(Setting.class);
        for (Setting setting : Setting.values()) {
            effective.put(
                    setting,
                    flag(setting)
                            .or(() -> configuration.chosen(setting))
                            .orElseGet(() -> new Chosen(setting.usual(), Chosen.Origin.DEFAULT, "")));
        }
        Optional<String> token = session.nameOf("BENCH_TOKEN", "GITHUB_TOKEN");
        session.out()
                .print(
                        output.json()
                                ? ConfigJson.render(effective, token, configuration.file())
                                : ConfigText.render(effective, token));
        return ExitCode.SUCCESS.code();
    }

    private Optional<Chosen> flag(Setting setting) {
        return Optional.ofNullable(spec.commandLine().getParseResult().matchedOption(setting.flag()))
                .map(option ->
                        new Chosen(String.join(", ", option.stringValues()), Chosen.Origin.FLAG, setting.flag()));
    }
}
