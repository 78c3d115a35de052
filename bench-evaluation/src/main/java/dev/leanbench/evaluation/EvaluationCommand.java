package dev.leanbench.evaluation;

import dev.leanbench.evaluation.scenario.Scenario;
import dev.leanbench.evaluation.scenario.Scenarios;
import dev.leanbench.evaluation.scenario.Seeds;
import dev.leanbench.evaluation.score.Contestant;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs rules on scenarios and prints the table. */
@Command(
        name = "evaluate",
        mixinStandardHelpOptions = true,
        description = "Compares rules for finding changes on histories whose truth is known; prints Markdown.")
final class EvaluationCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(names = "--seeds", description = "Which histories: tuning or reporting (default: ${DEFAULT-VALUE}).")
    private Seeds seeds = Seeds.TUNING;

    @Option(names = "--count", description = "How many histories of each scenario (default: as many as it asks for).")
    private @Nullable Integer count;

    @Option(names = "--scenario", description = "Only scenarios whose name contains this; may be repeated.")
    private List<String> scenarios = List.of();

    @Option(names = "--judge", description = "Only rules whose name contains this; may be repeated.")
    private List<String> judges = List.of();

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        List<Contestant> contestants = Contestants.all().stream()
                .filter(contestant -> matches(judges, contestant.name()))
                .toList();
        for (Scenario scenario : Scenarios.all()) {
            if (matches(scenarios, scenario.name())) {
                int histories = number().orElse(scenario.seeds());
                out.printf(
                        Locale.ROOT,
                        "### %s%n%n%s; %d histories, %s seeds.%n%n",
                        scenario.name(),
                        scenario.what(),
                        histories,
                        seeds.name().toLowerCase(Locale.ROOT));
                out.println(ScoreTable.of(new Trial(scenario, contestants).run(seeds.take(histories))));
                out.flush();
            }
        }
        return 0;
    }

    private OptionalInt number() {
        return count == null ? OptionalInt.empty() : OptionalInt.of(count);
    }

    private static boolean matches(List<String> parts, String name) {
        return parts.isEmpty() || parts.stream().anyMatch(name::contains);
    }
}
