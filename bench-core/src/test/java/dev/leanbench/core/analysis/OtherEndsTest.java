package dev.leanbench.core.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.leanbench.core.model.Seconds;
import org.junit.jupiter.api.Test;

/** Of a target that printed {@code 2.0s}, which is 2.0 s to 2.05 s, or 2.95 s to 3.0 s. */
class OtherEndsTest {

    private static final double BEGINNING = Math.log(2.025);
    private static final double END = Math.log(2.975);
    private static final OtherEnds FROM_THE_BEGINNING = OtherEnds.NONE.and(0, END - BEGINNING);

    private final double[] values = {BEGINNING};

    private static Reading printed(String seconds) {
        return Reading.printed(Seconds.parse(seconds));
    }

    @Test
    void theEndThatIsNearerToAClearReadingIsMeant() {
        OtherEnds ends = FROM_THE_BEGINNING.choose(values, printed("2.9"), 0);

        assertThat(values[0]).isCloseTo(END, within(1e-12));
        assertThat(ends).isSameAs(OtherEnds.NONE);
    }

    @Test
    void whatAMachineTookLongerIsNoSignOfTheOtherEnd() {
        FROM_THE_BEGINNING.choose(values, printed("2.9"), Math.log(2.9 / 2.1));

        assertThat(values[0]).isCloseTo(BEGINNING, within(1e-12));
    }

    @Test
    void whileNoneIsClearAnEndThatWasChosenCanBeGivenUpAgain() {
        OtherEnds ends = FROM_THE_BEGINNING.choose(values, printed("3.0"), 0);
        assertThat(values[0]).isCloseTo(END, within(1e-12));
        assertThat(ends.areOpen(1)).isTrue();

        ends.choose(values, printed("2.1"), 0);

        assertThat(values[0]).isCloseTo(BEGINNING, within(1e-12));
    }

    @Test
    void afterAClearReadingNothingIsOpenAnyMore() {
        OtherEnds ends = FROM_THE_BEGINNING.and(1, 0).and(2, END - BEGINNING);

        assertThat(ends).isSameAs(FROM_THE_BEGINNING);
        assertThat(ends.areOpen(1)).isTrue();
        assertThat(ends.areOpen(3)).isFalse();
        assertThat(OtherEnds.NONE.areOpen(0)).isFalse();
    }
}
