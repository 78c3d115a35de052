package dev.leanbench.evaluation.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ProcessorTest {

    private final Processor processor = new Processor("slow with small targets", 1.56, 1.0);

    @Test
    void smallTargetsTakeTheirFactorAndLargeOnesTheirs() {
        assertThat(processor.factor(0.3)).isCloseTo(1.56, within(1e-12));
        assertThat(processor.factor(1.5)).isCloseTo(1.56, within(1e-12));
        assertThat(processor.factor(10)).isCloseTo(1, within(1e-12));
        assertThat(processor.factor(300)).isCloseTo(1, within(1e-12));
    }

    @Test
    void inBetweenTheFactorFallsSteadily() {
        double middle = Math.sqrt(1.5 * 10);
        assertThat(processor.factor(middle)).isCloseTo(Math.sqrt(1.56), within(1e-12));
        assertThat(processor.factor(3)).isBetween(processor.factor(4), processor.factor(2));
    }
}
