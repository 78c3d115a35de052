package dev.leanbench.cli;

import dev.leanbench.cli.adopt.Adoption;
import dev.leanbench.cli.adopt.Surroundings;
import dev.leanbench.cli.json.AdoptionJson;
import dev.leanbench.cli.text.AdoptionText;
import dev.leanbench.core.problem.ProblemException;
import dev.leanbench.core.problem.ProblemKind;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "init",
        description = {
            "Writes the weekly workflow into a Lake repository, and a note that tells where its build times are.",
            "What is there already is left alone."
        },
        footer = {"Example: bench init --dry-run", "Example: bench init --settings"},
        mixinStandardHelpOptions = true)
final class InitCommand implements Callable<Integer> {

    private static final Pattern ACTION = Pattern.compile("[\\w.-]+/[\\w.-]+(?:/[\\w./-]+)?@[\\w./-]+");

    private final Session session;

    @Mixin
    private DryRunOption dryRun = new DryRunOption();

    @Option(names = "--force", description = "Replace files that are there with other content.")
    private boolean force;

    @Option(names = "--settings", description = "Write bench/bench.properties as well, with this project's targets.")
    private boolean settings;

    @Option(
            names = "--action",
            paramLabel = "OWNER/REPOSITORY@REF",
            description = "Where the GitHub Action of bench is found; a commit as REF pins it. Default: as built.")
    private Optional<String> action = Optional.empty();

    @Mixin
    private StoreOptions store = new StoreOptions();

    @Mixin
    private OutputOptions output = new OutputOptions();

    InitCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Surroundings found = new Wiring(session, store).surroundings();
        Adoption adoption =
                Adoption.plan(found, new Adoption.Wishes(action().orElseGet(Version::action), settings, force));
        session.out()
                .print(
                        output.json()
                                ? AdoptionJson.render(found, adoption, dryRun.given())
                                : AdoptionText.render(found, adoption, dryRun.given()));
        session.out().flush();
        if (!dryRun.given()) {
            adoption.write();
            AdoptionText.next(found, adoption).forEach(session::say);
        }
        return ExitCode.SUCCESS.code();
    }

    private Optional<String> action() {
        action.filter(given -> !ACTION.matcher(given).matches()).ifPresent(given -> {
            throw new ProblemException(
                    ProblemKind.USAGE,
                    "'" + given + "' does not name an action",
                    "--action",
                    "Give it as OWNER/REPOSITORY@REF, for example " + Version.action());
        });
        return action;
    }
}
