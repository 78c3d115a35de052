package dev.leanbench.evaluation.peers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leanbench.core.compare.RunDiff;
import dev.leanbench.core.compare.Verdict;
import dev.leanbench.core.model.BuildResult;
import dev.leanbench.core.model.CommitId;
import dev.leanbench.core.model.History;
import dev.leanbench.core.model.Run;
import dev.leanbench.core.model.RunName;
import dev.leanbench.core.model.RunOrigin;
import dev.leanbench.core.model.Seconds;
import dev.leanbench.core.model.StoredRun;
import dev.leanbench.core.model.TargetMeasures;
import dev.leanbench.core.model.TargetName;
import dev.leanbench.core.model.TargetTiming;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class SeriesJudgeTest {

    private final SeriesJudge judge = new SeriesJudge("previous", new PreviousRule(1.1));

    @Test
    void theRuleSeesEachTargetsOwnSeriesOldestFirst() {
        History earlier = new History(
                List.of(run(8, printed("A", "9.0"), printed("B", "5.0")), run(1, printed("A", "1.0"))), List.of());
        RunDiff diff = judge.judge(earlier, run(15, printed("A", "9.0"), printed("B", "9.0"), printed("C", "1.0")));
        assertThat(diff.changes())
                .extracting(change -> change.verdict().kind())
                .containsExactly(Verdict.Kind.WITHIN_NOISE, Verdict.Kind.REGRESSED, Verdict.Kind.NEW);
    }

    @Test
    void processorTimeCountsWhereTheNewestRunHasIt() {
        History earlier = new History(List.of(run(1, measured("A", "9.0", "4.0"))), List.of());
        assertThat(judge.judge(earlier, run(8, measured("A", "9.0", "3.0"))).with(Verdict.Kind.IMPROVED))
                .hasSize(1);
        assertThat(judge.judge(earlier, run(8, printed("A", "9.0"))).with(Verdict.Kind.WITHIN_NOISE))
                .hasSize(1);
    }

    private static TargetTiming printed(String name, String seconds) {
        return new TargetTiming(new TargetName(name), Seconds.parse(seconds));
    }

    private static TargetTiming measured(String name, String seconds, String processorTime) {
        TargetMeasures measures = new TargetMeasures(
                Optional.of(Seconds.parse(processorTime)), OptionalLong.empty(), OptionalLong.empty());
        return new TargetTiming(new TargetName(name), Seconds.parse(seconds), measures);
    }

    private static StoredRun run(int day, TargetTiming... targets) {
        RunOrigin origin =
                RunOrigin.startedAt(Instant.parse("2024-01-%02dT06:00:00Z".formatted(day)), new CommitId("abcdef0123"));
        RunName name = new RunName(origin.date(), origin.commit().shortForm(), 1);
        return new StoredRun(name, new Run(origin, BuildResult.successful(Optional.empty(), List.of(targets))));
    }
}
