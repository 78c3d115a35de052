package dev.leanbench.core.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leanbench.core.model.Outcome;
import dev.leanbench.core.model.RunName;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class GapTest {

    @Test
    void aWeekWithoutARunIsAGapAndALateRunIsNone() {
        assertThat(Gap.in(trend("2026-04-06", "2026-04-13", "2026-04-23", "2026-05-07")))
                .containsExactly(new Gap(run("2026-04-23"), run("2026-05-07"), 14));
        assertThat(Gap.in(trend("2026-04-06"))).isEmpty();
        assertThat(Gap.in(trend())).isEmpty();
    }

    private static List<TrendPoint> trend(String... days) {
        return Stream.of(days)
                .map(day -> new TrendPoint(run(day), Optional.empty(), Outcome.SUCCESS))
                .toList();
    }

    private static RunName run(String day) {
        return new RunName(LocalDate.parse(day), "abcdef0", 1);
    }
}
