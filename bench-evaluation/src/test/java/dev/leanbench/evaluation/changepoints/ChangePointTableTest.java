package dev.leanbench.evaluation.changepoints;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.leanbench.evaluation.scenario.Seeds;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ChangePointTableTest {

    private final AtomicLong now = new AtomicLong();

    @Test
    void hasARowForEachMethodInEachConditionAndMarksTheBest() {
        String table = table();
        for (Condition condition : Condition.all()) {
            String start = "| %d | %s |".formatted(condition.length(), condition.title());
            assertThat(table.lines().filter(line -> line.startsWith(start)))
                    .hasSameSizeAs(Method.ALL)
                    .anyMatch(line -> line.contains("**"))
                    .anyMatch(line -> !line.contains("**"));
        }
        assertThat(table.lines().map(ChangePointTableTest::columns).distinct()).containsExactly(9L);
    }

    private static long columns(String line) {
        return line.chars().filter(each -> each == '|').count() - 1;
    }

    @Test
    void isTheSameEveryTimeButForTheTimes() {
        assertThat(table()).isEqualTo(table());
    }

    @Test
    void timesAreTimesOfTheReference() {
        RecentChange slow = series -> now.addAndGet(30);
        RecentChange reference = series -> now.addAndGet(10);
        assertThat(new SideBySide(now::get).ratio(Condition.all().get(0), slow, reference))
                .isCloseTo(3, within(1e-12));
    }

    private String table() {
        return ChangePointTable.of(Seeds.REPORTING, 20, now::incrementAndGet);
    }
}
