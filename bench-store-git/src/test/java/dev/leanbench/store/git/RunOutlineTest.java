package dev.leanbench.store.git;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leanbench.core.contract.Runs;
import dev.leanbench.core.model.HistorySeries;
import dev.leanbench.core.model.Run;
import dev.leanbench.core.model.RunName;
import dev.leanbench.core.model.RunSummary;
import dev.leanbench.core.model.StoredRun;
import dev.leanbench.core.model.TargetName;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A document that is read in outline, or for one target, is taken, refused and understood as if it were read whole. */
class RunOutlineTest {

    private static final RunName NAME =
            RunName.firstFreeFor(Runs.withEverything().origin(), Set.of());
    private static final TargetName TARGET = new TargetName("Main:c.o (with exports)");
    private static final int MUTANTS = 3_000;

    /** What may stand where something else stood: halves of tokens, numbers out of range, names that are used twice. */
    private static final String[] PIECES = {
        "",
        "\"",
        "{",
        "}",
        "[",
        "]",
        ",",
        ":",
        "null",
        "0",
        "-1",
        "1e999",
        "1e9990000000",
        "9".repeat(20),
        "\"name\"",
        "\"seconds\"",
        "\\u0000",
        "\n",
        "\u00e9",
        "24.0",
        "\"Mathlib\"",
        "\"targets\": [],",
        "\"x\": {\"y\": [1]},"
    };

    @Test
    void aWholeDocumentIsSummarised() throws InvalidDocumentException {
        Run run = Runs.withEverything();
        byte[] document = bytes(GitStorage.write(run));

        assertThat(RunDocumentReader.outline(document, new TargetNames(), target -> false)
                        .summary(NAME))
                .isEqualTo(RunSummary.of(new StoredRun(NAME, run)));
    }

    @Test
    void targetsInDisorderAreCountedAndATargetTimedTwiceIsRefused() {
        String first = "{\"name\": \"B\", \"seconds\": 1}, {\"name\": \"A\", \"seconds\": 2}";
        String heart = "{\"schema_version\": 1, \"date\": \"2026-05-06\", \"sha\": \"679046f\","
                + " \"total_seconds\": null, \"targets\": [" + first + "]}";

        assertThat(inOutline(bytes(heart))).contains("targets=2");
        assertThat(inOutline(bytes(heart.replace("]}", ", {\"name\": \"B\", \"seconds\": 3}]}"))))
                .contains("target B is timed twice");
    }

    @Test
    void whateverIsWrongWithADocumentIsFoundEitherWay() {
        String document = GitStorage.write(Runs.withEverything());
        Random random = new Random(5);
        int refused = 0;
        for (int i = 0; i < MUTANTS; i++) {
            int at = random.nextInt(document.length());
            int length = random.nextInt(12);
            String mutant = document.substring(0, at)
                    + PIECES[random.nextInt(PIECES.length)]
                    + document.substring(Math.min(document.length(), at + length));
            String whole = inFull(bytes(mutant));
            assertThat(inOutline(bytes(mutant))).as(mutant).isEqualTo(whole);
            refused += whole.startsWith("refused") ? 1 : 0;
        }
        assertThat(refused).isBetween(MUTANTS / 2, MUTANTS - MUTANTS / 50);
    }

    private static String inFull(byte[] document) {
        try {
            Run run = RunDocumentReader.read(document);
            return new HistorySeries.Point(
                            RunSummary.of(new StoredRun(NAME, run)), run.build().timingOf(TARGET))
                    .toString();
        } catch (InvalidDocumentException e) {
            return "refused: " + e.what();
        }
    }

    private static String inOutline(byte[] document) {
        try {
            return RunDocumentReader.outline(document, new TargetNames(), TARGET::equals)
                    .point(NAME, TARGET)
                    .toString();
        } catch (InvalidDocumentException e) {
            return "refused: " + e.what();
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
