package dev.leanbench.core.usecase;

import static dev.leanbench.core.contract.Runs.run;
import static dev.leanbench.core.contract.Runs.target;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.leanbench.core.model.History;
import dev.leanbench.core.model.Run;
import dev.leanbench.core.port.Appended;
import dev.leanbench.core.port.HistoryWindow;
import dev.leanbench.core.port.Outbox;
import dev.leanbench.core.port.RunStore;
import dev.leanbench.core.problem.Problem;
import dev.leanbench.core.problem.ProblemException;
import dev.leanbench.core.problem.ProblemKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AppendRunTest {

    private static final Run MONDAY = run("2026-05-04T06:00:00Z", 'a', target("A", "1.0"));
    private final ProblemException refusal =
            new ProblemException(ProblemKind.HISTORY_REFUSED, "the branch is protected", "origin", "Ask for leave");

    /** What a person is told where nothing can be stored. */
    private Problem problemWith(Outbox outbox) {
        AppendRun append = new AppendRun(new Refusing(refusal), outbox);
        return catchThrowableOfType(ProblemException.class, () -> append.append(MONDAY))
                .problem();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            bench-unsent-2026-05-04-aaaaaaa.json | bench-unsent-2026-05-04-aaaaaaa.json
            /home/me/My Project/run.json         | '/home/me/My Project/run.json'
            it's.json                            | 'it'\\''s.json'
            $(reboot).json                       | '$(reboot).json'
            """)
    void theFileTheRunIsKeptInIsOneWordForAShell(String file, String word) {
        assertThat(problemWith(run -> file).remedy())
                .isEqualTo("Ask for leave; the run is kept, submit it with: bench append " + word);
    }

    @Test
    void aRunThatCanBeNeitherStoredNorKeptIsToldWithBothReasons() {
        ProblemException full = new ProblemException(
                ProblemKind.HISTORY_UNREACHABLE,
                "the run could not be kept in a file either: the disk is full",
                "bench-unsent.json",
                "Make room");

        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> new AppendRun(new Refusing(refusal), run -> {
                            throw full;
                        })
                        .append(MONDAY))
                .withCause(refusal)
                .extracting(ProblemException::problem)
                .isEqualTo(new Problem(
                        ProblemKind.HISTORY_REFUSED,
                        "the branch is protected; the run could not be kept in a file either: the disk is full"
                                + " (bench-unsent.json)",
                        "origin",
                        "Ask for leave. Make room"));
        assertThat(refusal.getSuppressed()).contains(full);
    }

    private record Refusing(ProblemException refusal) implements RunStore {

        @Override
        public History read(HistoryWindow window) {
            return History.EMPTY;
        }

        @Override
        public Appended append(Run run) {
            throw refusal;
        }
    }
}
