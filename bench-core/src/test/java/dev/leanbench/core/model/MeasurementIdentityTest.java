package dev.leanbench.core.model;

import static dev.leanbench.core.contract.Runs.fromLog;
import static dev.leanbench.core.contract.Runs.inCiRun;
import static dev.leanbench.core.contract.Runs.run;
import static dev.leanbench.core.contract.Runs.target;
import static org.assertj.core.api.Assertions.assertThat;

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
    void oneAttemptOfACiRunIsOneMeasurementOfACommitWhenItsLogsDoNotDiffer() {
        Run later = run("2026-06-21T06:00:00Z", 'a', target("B", "9.9"));

        assertThat(isOne(inCiRun(MONDAY, "77"), inCiRun(later, "77"))).isTrue();
        assertThat(isOne(inCiRun(fromLog(MONDAY, "sha256:1"), "77"), inCiRun(fromLog(later, "sha256:1"), "77")))
                .isTrue();
        assertThat(isOne(inCiRun(fromLog(MONDAY, "sha256:1"), "77"), inCiRun(later, "77")))
                .as("a log that is not known differs from none")
                .isTrue();
    }

    @Test
    void anotherCiRunAttemptCommitOrLogMakesAnotherMeasurement() {
        Run inCi = inCiRun(fromLog(MONDAY, "sha256:1"), "77");
        Run later = run("2026-05-04T09:00:00Z", 'a', target("A", "1.2"));
        Run otherCommit = run("2026-05-04T06:00:00Z", 'b', target("A", "1.2"));

        assertThat(isOne(inCi, inCiRun(later, "78"))).isFalse();
        assertThat(isOne(inCi, inCiRun(later, "77", 2))).isFalse();
        assertThat(isOne(inCi, inCiRun(otherCommit, "77"))).isFalse();
        assertThat(isOne(inCi, inCiRun(fromLog(otherCommit, "sha256:1"), "77"))).isFalse();
        assertThat(isOne(inCi, inCiRun(fromLog(MONDAY, "sha256:2"), "77"))).isFalse();
    }

    private static boolean isOne(Run one, Run other) {
        assertThat(other.isSameMeasurementAs(one)).isEqualTo(one.isSameMeasurementAs(other));
        return one.isSameMeasurementAs(other);
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
}
