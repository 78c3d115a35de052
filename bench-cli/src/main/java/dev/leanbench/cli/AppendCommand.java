package dev.leanbench.cli;

import dev.leanbench.cli.json.HistoryJson;
import dev.leanbench.cli.json.RehearsalJson;
import dev.leanbench.core.model.Run;
import dev.leanbench.core.port.Appended;
import dev.leanbench.core.usecase.AppendRun;
import dev.leanbench.store.git.GitStorage;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "append",
        description = "Stores a run document on the branch bench-history. The same run is never stored twice.",
        footer = "Example: bench append run.json --remote origin",
        mixinStandardHelpOptions = true)
final class AppendCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(paramLabel = "FILE", description = "The run document; - for standard input.")
    private String document = "";

    @Mixin
    private StoreOptions store = new StoreOptions();

    @Mixin
    private DryRunOption dryRun = new DryRunOption();

    @Mixin
    private OutputOptions output = new OutputOptions();

    AppendCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Wiring wiring = new Wiring(session, store);
        byte[] bytes = Documents.bytes(session, document);
        Run run = GitStorage.read(Documents.name(document), bytes);
        Sentences.ofUnknown(GitStorage.unknownFields(Documents.name(document), bytes))
                .ifPresent(session::say);
        AppendRun append = wiring.appendRun(wiring.store());
        if (dryRun.given()) {
            Appended planned = append.rehearse(run);
            session.out().print(output.json() ? RehearsalJson.render(planned) : Rehearsals.of(planned));
            return ExitCode.SUCCESS.code();
        }
        Appended appended = append.append(run);
        if (output.json()) {
            session.out().print(HistoryJson.render(appended));
        }
        session.say(Sentences.of(appended));
        return ExitCode.SUCCESS.code();
    }
}
