package dev.leanbench.core.model;

import static dev.leanbench.core.contract.Runs.inCiRun;
import static dev.leanbench.core.contract.Runs.run;
import static dev.leanbench.core.contract.Runs.target;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Which two records are one measurement: the rule that keeps any run from being stored twice. */
class MeasurementIdentityTest {

    private static final Run MONDAY = run("2026-05-04T06:00:00Z", 'a', target("A", "1.2"));

    @Test
    void equalRunsAreOneMeasurement() {
        assertThat(MONDAY.isSameMeasurementAs(run("2026-05-04T06:00:00Z", 'a', target("A", "1.2"))))
                .isTrue();
    }

    @Test
    void anotherTimeOfATargetMakesAnotherMeasurement() {
        assertThat(MONDAY.isSameMeasurementAs(run("2026-05-04T06:00:00Z", 'a', target("A", "1.20"))))
                .isFalse();
    }

    @Test
    void oneCiRunIsOneMeasurementWhateverElseDiffers() {
        Run tuesday = run("2026-05-05T06:00:00Z", 'b', target("B", "9.9"));

        assertThat(inCiRun(MONDAY, "77").isSameMeasurementAs(inCiRun(tuesday, "77")))
                .isTrue();
        assertThat(inCiRun(MONDAY, "77").isSameMeasurementAs(inCiRun(MONDAY, "78")))
                .isFalse();
    }

    @Test
    void aRunOutsideOfCiIsNotTheOneInsideOfIt() {
        assertThat(MONDAY.isSameMeasurementAs(inCiRun(MONDAY, "77"))).isFalse();
        assertThat(inCiRun(MONDAY, "77").isSameMeasurementAs(MONDAY)).isFalse();
    }

    @Test
    void oneLogOfOneCommitWithOneStartIsOneMeasurementEvenWhenItIsReadAnew() {
        Run before = fromLog(MONDAY, "sha256:1");
        Run readAnew = fromLog(run("2026-05-04T06:00:00Z", 'a', target("A", "1.2"), target("B", "1.0")), "sha256:1");

        assertThat(before.isSameMeasurementAs(readAnew)).isTrue();
    }

    @Test
    void anotherLogCommitOrStartMakesAnotherMeasurement() {
        Run measured = fromLog(MONDAY, "sha256:1");

        assertThat(measured.isSameMeasurementAs(fromLog(MONDAY, "sha256:2"))).isFalse();
        assertThat(measured.isSameMeasurementAs(
                        fromLog(run("2026-05-04T06:00:00Z", 'b', target("A", "1.2")), "sha256:1")))
                .isFalse();
        assertThat(measured.isSameMeasurementAs(
                        fromLog(run("2026-05-04T06:00:01Z", 'a', target("A", "1.2")), "sha256:1")))
                .isFalse();
    }

    @Test
    void runsWithoutALogAreNotTakenForOneLog() {
        Run other = run("2026-05-04T06:00:00Z", 'a', target("B", "1.2"));

        assertThat(MONDAY.isSameMeasurementAs(other)).isFalse();
        assertThat(fromLog(MONDAY, "sha256:1").isSameMeasurementAs(other)).isFalse();
    }

    private static Run fromLog(Run run, String digest) {
        Source source = new Source("lakeprof", Optional.empty(), "lakeprof-log", Optional.of(digest));
        return new Run(
                run.origin(), run.build(), run.environment(), new Provenance(Optional.of(source), Optional.empty()));
    }
}
