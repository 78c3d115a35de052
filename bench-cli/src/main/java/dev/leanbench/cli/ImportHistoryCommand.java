package dev.leanbench.cli;

import dev.leanbench.cli.json.HistoryJson;
import dev.leanbench.core.memory.InMemoryRunStore;
import dev.leanbench.core.port.Appended;
import dev.leanbench.core.port.HistoryWindow;
import dev.leanbench.core.port.RunHistory;
import dev.leanbench.core.port.RunStore;
import dev.leanbench.core.problem.ProblemException;
import dev.leanbench.core.problem.ProblemKind;
import dev.leanbench.core.usecase.AppendRun;
import dev.leanbench.lakeprof.LakeBuilds;
import dev.leanbench.lakeprof.LakeBuilds.EarlierRuns;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "import-history",
        description = {
            "Stores the runs that a workflow before bench kept in one file, a JSON object a line.",
            "Running it again stores nothing twice. Lines that cannot be used are named and skipped."
        },
        footer = {
            "Example: git show origin/benchmark-history:history.jsonl | bench import-history - --dry-run",
            "Example: bench import-history history.jsonl --remote origin"
        },
        mixinStandardHelpOptions = true)
final class ImportHistoryCommand implements Callable<Integer> {

    private static final int MOST_REMARKS = 10;

    private final Session session;

    @Parameters(paramLabel = "FILE", description = "The records; - for standard input.")
    private String file = "";

    @Mixin
    private DryRunOption dryRun = new DryRunOption();

    @Mixin
    private StoreOptions store = new StoreOptions();

    @Mixin
    private OutputOptions output = new OutputOptions();

    ImportHistoryCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        EarlierRuns earlier =
                LakeBuilds.earlierRuns(new String(Documents.bytes(session, file), StandardCharsets.UTF_8));
        sayShortly(earlier.remarks());
        if (earlier.runs().isEmpty()) {
            throw new ProblemException(
                    ProblemKind.LOG_WITHOUT_TIMINGS,
                    "no line of it holds a run",
                    Documents.name(file),
                    "Give the JSONL file with commit, timestamp, and wall_seconds or top_modules in each line");
        }
        Wiring wiring = new Wiring(session, store);
        AppendRun append = wiring.appendRun(dryRun.given() ? rehearsal(wiring.store()) : wiring.store());
        List<Appended> outcomes = earlier.runs().stream().map(append::append).toList();
        if (output.json()) {
            session.out().print(HistoryJson.render(outcomes));
        } else {
            outcomes.forEach(outcome -> session.out().println(Sentences.ofImported(outcome, dryRun.given())));
        }
        long added = outcomes.stream().filter(Appended.Added.class::isInstance).count();
        session.say(Sentences.ofImport(added, outcomes.size(), dryRun.given()));
        return ExitCode.SUCCESS.code();
    }

    /** A file that is something else altogether has as many remarks as lines. */
    private void sayShortly(List<String> remarks) {
        remarks.stream().limit(MOST_REMARKS).forEach(session::say);
        if (remarks.size() > MOST_REMARKS) {
            session.say("And so on: " + remarks.size() + " such lines in all");
        }
    }

    /** A store that knows what is stored, and forgets what is added. */
    private static RunStore rehearsal(RunHistory stored) {
        RunStore rehearsal = new InMemoryRunStore();
        stored.read(HistoryWindow.ALL).runs().forEach(run -> rehearsal.append(run.run()));
        return rehearsal;
    }
}
