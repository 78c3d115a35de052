package dev.leanbench.lakeprof;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

@DisabledOnOs(OS.WINDOWS)
class ProcessTreeTest {

    @Test
    void whatDoesNotWantToEndHasEndedAllTheSameBeforeAnythingElseIsDone() throws Exception {
        Process stubborn =
                new ProcessBuilder("sh", "-c", "trap '' TERM; echo ready; while :; do sleep 1; done").start();
        assertThat(stubborn.getInputStream().read()).isEqualTo('r');

        new ProcessTree(stubborn, RecordingMark.make()).end();

        assertThat(stubborn.isAlive()).isFalse();
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }
}
