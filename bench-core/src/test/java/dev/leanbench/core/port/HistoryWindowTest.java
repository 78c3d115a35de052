package dev.leanbench.core.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class HistoryWindowTest {

    @Test
    void aWindowHoldsAtLeastOneRun() {
        assertThat(HistoryWindow.newest(1).newestRuns()).isEqualTo(1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HistoryWindow.newest(0))
                .withMessageContaining("window of 0 runs");
    }
}
