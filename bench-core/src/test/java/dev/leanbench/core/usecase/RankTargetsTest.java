package dev.leanbench.core.usecase;

import static dev.leanbench.core.contract.Runs.target;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.leanbench.core.compare.ThresholdJudge;
import dev.leanbench.core.contract.Runs;
import dev.leanbench.core.model.History;
import dev.leanbench.core.model.Run;
import dev.leanbench.core.model.RunName;
import dev.leanbench.core.model.StoredRun;
import dev.leanbench.core.report.TopTargets;
import dev.leanbench.core.report.TopTargets.Order;
import dev.leanbench.core.report.TopTargets.TopTarget;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RankTargetsTest {

    private static final StoredRun BEFORE =
            stored(Runs.run("2026-05-04T06:00:00Z", 'a', target("A", "2.5"), target("B", "10"), target("C", "40")));
    private static final StoredRun AFTER = stored(Runs.run(
            "2026-05-11T06:00:00Z", 'b', target("A", "5.5"), target("B", "14"), target("C", "30"), target("D", "0.5")));

    @Test
    void theSlowestComeFirstWithTheirShareOfAllTime() {
        TopTargets top = RankTargets.slowest(AFTER, Order.SHARE, 2);

        assertThat(top.targets()).extracting(TopTarget::name).hasToString("[C, B]");
        assertThat(top.seconds()).isEqualTo(50);
        assertThat(top.targets().get(0).share()).isCloseTo(0.6, within(1e-9));
        assertThat(top.base()).isEmpty();
    }

    @Test
    void whatGrewMostComesFirstAndWhatShrankOrIsNewIsNotThere() {
        TopTargets top =
                RankTargets.grown(ThresholdJudge.DEFAULT.judge(new History(List.of(BEFORE), List.of()), AFTER), 10);

        assertThat(top.targets()).extracting(TopTarget::name).hasToString("[B, A]");
        assertThat(top.base()).get().extracting(base -> base.name()).isEqualTo(BEFORE.name());
    }

    @Test
    void nothingGrewWithoutARunToCompareWith() {
        assertThat(RankTargets.grown(ThresholdJudge.DEFAULT.judge(History.EMPTY, AFTER), 10)
                        .targets())
                .isEmpty();
    }

    private static StoredRun stored(Run run) {
        return new StoredRun(RunName.firstFreeFor(run.origin(), Set.of()), run);
    }
}
