package dev.leanbench.evaluation;

import dev.leanbench.evaluation.changepoints.ChangePointTable;
import dev.leanbench.evaluation.recorded.RecordedHistories;
import dev.leanbench.evaluation.recorded.TwoMachines;
import dev.leanbench.evaluation.scenario.Scenario;
import dev.leanbench.evaluation.scenario.Scenarios;
import dev.leanbench.evaluation.scenario.Seeds;
import dev.leanbench.evaluation.score.Contestant;
import dev.leanbench.evaluation.score.Score;
import dev.leanbench.evaluation.truth.KnownHistory;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs rules on scenarios and on recorded builds, and prints the table. */
@Command(
        name = "evaluate",
        mixinStandardHelpOptions = true,
        description = "Compares rules for finding changes on histories whose truth is known; prints Markdown.")
final class EvaluationCommand implements Callable<Integer> {

    private static final int SHUFFLED = 100;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(names = "--seeds", description = "Which histories: tuning or reporting (default: tuning).")
    private Seeds seeds = Seeds.TUNING;

    @Option(
            names = "--count",
            description = "How many histories of each scenario, or series of each kind (default: what each asks for).")
    private @Nullable Integer count;

    @Option(
            names = "--scenario",
            description =
                    "Only the scenario of this name, or with ~ before it those whose name contains it; repeatable.")
    private List<String> scenarios = List.of();

    @Option(
            names = "--judge",
            description = "Only the rule of this name, or with ~ before it those whose name contains it; repeatable.")
    private List<String> judges = List.of();

    @Option(names = "--recorded", description = "A directory of recorded builds to judge as well.")
    private @Nullable Path recorded;

    @Option(
            names = "--machines",
            arity = "2",
            paramLabel = "LOG",
            description = "Two logs of the same targets from two machines, between which nothing changed.")
    private List<Path> machines = List.of();

    @Option(
            names = "--change-points",
            description = "Judge no histories; compare methods that look for recent changes in single series.")
    private boolean changePoints;

    @Option(
            names = "--common-steps",
            description = "Judge no scenarios; tell how soon it is said that all targets take longer.")
    private boolean commonSteps;

    @Option(
            names = "--write",
            description = "Judge nothing; write the first history of each scenario into a directory of its name here.")
    private @Nullable Path directory;

    @Override
    public Integer call() throws IOException {
        List<Scenario> chosen = Scenarios.all().stream()
                .filter(scenario -> isMeant(scenarios, scenario.name()))
                .toList();
        if (directory != null) {
            for (Scenario scenario : chosen) {
                new HistoryFiles(directory.resolve(scenario.name())).write(scenario, seeds.first());
            }
            return 0;
        }
        if (changePoints) {
            printChangePoints();
            return 0;
        }
        if (commonSteps) {
            printCommonSteps();
            return 0;
        }
        List<Contestant> contestants = Contestants.all().stream()
                .filter(contestant -> isMeant(judges, contestant.name()))
                .toList();
        Map<String, Map<Contestant, Score>> scores = new LinkedHashMap<>();
        for (Scenario scenario : chosen) {
            scores.put(scenario.name(), judged(scenario, contestants));
        }
        if (recorded != null) {
            scores.put("recorded, log only", judged("recorded, log only", recorded, false, contestants));
            scores.put("recorded, measured", judged("recorded, measured", recorded, true, contestants));
            judgeShuffled("recorded and shuffled, log only", recorded, false, contestants);
            judgeShuffled("recorded and shuffled, measured", recorded, true, contestants);
        }
        scores.values().removeIf(EvaluationCommand::hasNothingToFind);
        if (scores.size() > 1) {
            print("summary", "F1 of every rule", SummaryTable.of(scores, contestants));
        }
        if (!machines.isEmpty()) {
            TwoMachines both = TwoMachines.of(machines.get(0), machines.get(1));
            print("two machines", both.size() + " targets that both built", MachineTable.of(both, contestants));
        }
        return 0;
    }

    private Map<Contestant, Score> judged(Scenario scenario, List<Contestant> contestants) {
        int histories = count == null ? scenario.seeds() : count;
        Map<Contestant, Score> scores = new Trial(scenario, contestants).run(seeds.take(histories));
        String about = String.format(
                Locale.ROOT,
                "%s; %d histories, %s seeds",
                scenario.what(),
                histories,
                seeds.name().toLowerCase(Locale.ROOT));
        print(scenario.name(), about, ScoreTable.of(scores));
        return scores;
    }

    private Map<Contestant, Score> judged(String title, Path from, boolean withMeasures, List<Contestant> contestants) {
        RecordedHistories histories = RecordedHistories.in(from, withMeasures);
        Map<Contestant, Score> scores = new RecordedTrial(histories).run(contestants);
        String about = String.format(
                Locale.ROOT,
                "%d real builds with changes, %d without",
                histories.changed().size(),
                histories.quiet().size());
        print(title, about, ScoreTable.of(scores));
        return scores;
    }

    private void judgeShuffled(String title, Path from, boolean withMeasures, List<Contestant> contestants) {
        int orders = count == null ? SHUFFLED : count;
        List<KnownHistory> histories = RecordedHistories.shuffled(from, withMeasures, seeds.take(orders));
        String about = String.format(
                Locale.ROOT,
                "real builds of one project without changes, in %d orders, %s seeds",
                orders,
                seeds.name().toLowerCase(Locale.ROOT));
        print(title, about, ScoreTable.of(RecordedTrial.quiet(histories, contestants)));
    }

    private void printChangePoints() {
        int series = count == null ? ChangePointTable.SERIES : count;
        String about = String.format(
                Locale.ROOT,
                "%d series of each kind, %s seeds",
                series,
                seeds.name().toLowerCase(Locale.ROOT));
        print("change points", about, ChangePointTable.of(seeds, series, System::nanoTime));
    }

    private void printCommonSteps() {
        int histories = count == null ? CommonStepTable.HISTORIES : count;
        String about = String.format(
                Locale.ROOT,
                "everything takes longer at once; %d histories, %s seeds",
                histories,
                seeds.name().toLowerCase(Locale.ROOT));
        print("common steps", about, CommonStepTable.of(seeds, histories));
    }

    private static boolean hasNothingToFind(Map<Contestant, Score> scores) {
        return scores.values().stream().allMatch(score -> score.f1().isEmpty());
    }

    private void print(String title, String about, String table) {
        PrintWriter out = spec.commandLine().getOut();
        out.printf(Locale.ROOT, "### %s%n%n%s.%n%n%s%n", title, about, table);
        out.flush();
    }

    private static boolean isMeant(List<String> patterns, String name) {
        return patterns.isEmpty()
                || patterns.stream()
                        .anyMatch(pattern ->
                                pattern.startsWith("~") ? name.contains(pattern.substring(1)) : name.equals(pattern));
    }
}
