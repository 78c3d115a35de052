package dev.leanbench.core.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.leanbench.core.model.Seconds;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TimeChangeTest {

    private static final Optional<Seconds> TWO = Optional.of(Seconds.parse("2.0"));
    private static final Optional<Seconds> FIVE = Optional.of(Seconds.parse("5.0"));
    private static final Optional<Seconds> ZERO = Optional.of(Seconds.parse("0"));

    @Test
    void aChangeIsPositiveForSlower() {
        assertThat(new TimeChange(TWO, FIVE).seconds().getAsDouble()).isCloseTo(3, within(1e-9));
        assertThat(new TimeChange(TWO, FIVE).ratio().getAsDouble()).isCloseTo(1.5, within(1e-9));
        assertThat(new TimeChange(FIVE, TWO).seconds().getAsDouble()).isCloseTo(-3, within(1e-9));
        assertThat(new TimeChange(FIVE, TWO).ratio().getAsDouble()).isCloseTo(-0.6, within(1e-9));
    }

    @Test
    void withoutBothTimesThereIsNoChangeToSpeakOf() {
        assertThat(new TimeChange(TWO, Optional.empty()).isComplete()).isFalse();
        assertThat(new TimeChange(Optional.empty(), TWO).seconds()).isEmpty();
        assertThat(new TimeChange(TWO, Optional.empty()).ratio()).isEmpty();
    }

    @Test
    void nothingIsSlowerThanNoTimeByAShare() {
        assertThat(new TimeChange(ZERO, TWO).ratio()).isEmpty();
        assertThat(new TimeChange(ZERO, TWO).seconds()).hasValue(2);
    }
}
