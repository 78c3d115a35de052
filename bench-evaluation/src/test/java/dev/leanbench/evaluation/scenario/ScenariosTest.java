package dev.leanbench.evaluation.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ScenariosTest {

    @Test
    void namesAreUniqueAndTheHeadlineIsAmongThem() {
        assertThat(Scenarios.all())
                .extracting(Scenario::name)
                .doesNotHaveDuplicates()
                .contains(Scenarios.HEADLINE);
    }

    @Test
    void everyScenarioJudgesAtLeastOneRunThatHasAnEarlierOne() {
        assertThat(Scenarios.all())
                .allMatch(scenario -> scenario.judgedFrom() >= 1 && scenario.judgedFrom() < scenario.judgedTo());
    }

    @Test
    void whatIsTunedOnIsNotReportedOn() {
        Set<Long> tuning = Seeds.TUNING.take(Seeds.MOST).boxed().collect(Collectors.toSet());
        assertThat(Seeds.REPORTING.take(Seeds.MOST).filter(tuning::contains)).isEmpty();
    }

    @Test
    void noMoreSeedsAreGivenThanKeepTheSetsApart() {
        assertThatThrownBy(() -> Seeds.TUNING.take(Seeds.MOST + 1)).hasMessageContaining("1000001 seeds");
        assertThatThrownBy(() -> Seeds.TUNING.take(0)).isInstanceOf(IllegalArgumentException.class);
    }
}
