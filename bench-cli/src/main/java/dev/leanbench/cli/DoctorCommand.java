package dev.leanbench.cli;

import dev.leanbench.cli.json.DiagnosisJson;
import dev.leanbench.cli.text.Diagnosis;
import dev.leanbench.core.usecase.Finding;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "doctor",
        description = {
            "Looks at all that the weekly job depends on, and says what to do about what is not well. Changes nothing.",
            "Exits with 11 where something is broken, so that the weekly job cannot do its work."
        },
        footer = "Example: bench doctor --remote origin",
        mixinStandardHelpOptions = true)
final class DoctorCommand implements Callable<Integer> {

    private final Session session;

    @Mixin
    private StoreOptions store = new StoreOptions();

    @Mixin
    private OutputOptions output = new OutputOptions();

    DoctorCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        List<Finding> findings = new Wiring(session, store)
                .doctor()
                .examine(Runtime.version().toString(), session.clock().instant());
        session.out()
                .print(
                        output.json()
                                ? DiagnosisJson.render(findings)
                                : Diagnosis.render(findings, session.screen().get()));
        boolean broken = findings.stream().anyMatch(finding -> finding.state() == Finding.State.BROKEN);
        return (broken ? ExitCode.NOT_IN_ORDER : ExitCode.SUCCESS).code();
    }
}
