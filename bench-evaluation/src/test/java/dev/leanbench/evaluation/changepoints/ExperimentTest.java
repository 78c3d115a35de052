package dev.leanbench.evaluation.changepoints;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.leanbench.evaluation.scenario.Seeds;
import dev.leanbench.evaluation.simulation.Noise;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExperimentTest {

    private static final Condition SHORT_AND_NORMAL = Condition.all().get(0);
    private static final RecentChange SEARCH = Method.BINARY_SEGMENTATION.search();

    @Test
    void oneInAHundredOfTheSeriesThatSetTheThresholdIsAFalseAlarm() {
        assertThat(new Experiment(SHORT_AND_NORMAL, Seeds.TUNING, 1000)
                        .figures(SEARCH)
                        .falseAlarms())
                .isEqualTo(0.01);
    }

    @Test
    void aboutAsManyOfOthersAre() {
        assertThat(new Experiment(SHORT_AND_NORMAL, Seeds.REPORTING, 4000)
                        .figures(SEARCH)
                        .falseAlarms())
                .isCloseTo(0.01, within(0.006))
                .isNotEqualTo(0.01);
    }

    @Test
    void largerStepsAreFoundMoreOftenAndAlmostAllLargeOnes() {
        Figures figures = new Experiment(SHORT_AND_NORMAL, Seeds.REPORTING, 1000).figures(SEARCH);
        for (int runs : Step.AGES) {
            List<Double> recall =
                    Step.aged(runs).stream().map(figures.recall()::get).toList();
            assertThat(recall).isSorted().doesNotHaveDuplicates();
        }
        assertThat(figures.recall().get(new Step(3, 8))).isGreaterThan(0.95);
    }

    @Test
    void theSameSeedsGiveTheSameFigures() {
        Experiment experiment = new Experiment(SHORT_AND_NORMAL, Seeds.REPORTING, 100);
        assertThat(experiment.figures(SEARCH)).isEqualTo(experiment.figures(SEARCH));
    }

    @Test
    void aSeriesTooShortToCutIsRefused() {
        assertThatThrownBy(() -> new Condition(10, "normal", Noise.normal(0.04)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("10 values");
    }
}
