package dev.leanbench.lakeprof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leanbench.core.model.CiRun;
import dev.leanbench.core.model.Run;
import dev.leanbench.core.model.Seconds;
import dev.leanbench.core.model.TargetName;
import dev.leanbench.core.model.TargetTiming;
import dev.leanbench.lakeprof.LakeBuilds.EarlierRuns;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class EarlierHistoryTest {

    private static final String COMMIT = "a".repeat(40);

    private static final String BUILD = "{\"commit\": \"" + COMMIT + "\", \"peak_rss_kb\": 2048, \"ref\":"
            + " \"refs/heads/main\", \"run_id\": \"77\", \"runner_cores\": 4, \"runner_os\": \"Linux\", \"timestamp\":"
            + " \"2026-05-04T06:20:34Z\", \"trigger\": \"schedule\", \"wall_raw\": \"20:34.12\", \"wall_seconds\": 1234}";

    private static final String LAKEPROF = "{\"commit\": \"" + COMMIT + "\", \"kind\": \"lakeprof\", \"ref\":"
            + " \"refs/heads/main\", \"run_id\": \"77\", \"timestamp\": \"2026-05-04T06:31:00Z\", \"top_modules\":"
            + " [{\"dur_seconds\": 30.5, \"name\": \"Lab.B\"}, {\"dur_seconds\": 20.25, \"name\": \"Lab.A\"},"
            + " {\"dur_seconds\": 20.25, \"name\": \"Lab.A\"}]}";

    @Test
    void aRecordWithoutModulesIsARunWithATotalOnly() {
        Run run = only(LakeBuilds.earlierRuns(BUILD));

        assertThat(run.build().total()).contains(Seconds.parse("1234"));
        assertThat(run.build().targets()).isEmpty();
        assertThat(run.build().resources().peakMemoryBytes()).hasValue(2048 * 1024);
        assertThat(run.origin().commit().hex()).isEqualTo(COMMIT);
        assertThat(run.origin().startedAt()).contains(Instant.parse("2026-05-04T06:00:00Z"));
        assertThat(run.origin().ref()).contains("refs/heads/main");
        assertThat(run.origin().ciRun()).map(CiRun::id).contains("77");
        assertThat(run.environment().cores()).hasValue(4);
    }

    @Test
    void theTwoJobsOfOneWorkflowAreOneRun() {
        for (String file : List.of(BUILD + "\n" + LAKEPROF + "\n", LAKEPROF + "\n\n" + BUILD)) {
            Run run = only(LakeBuilds.earlierRuns(file));

            assertThat(run.build().total()).contains(Seconds.parse("1234"));
            assertThat(run.build().targets())
                    .containsExactly(
                            new TargetTiming(new TargetName("Lab.A"), Seconds.parse("20.25")),
                            new TargetTiming(new TargetName("Lab.B"), Seconds.parse("30.5")));
            assertThat(run.origin().startedAt()).contains(Instant.parse("2026-05-04T06:00:00Z"));
        }
    }

    @Test
    void withoutTheCiRunTheyBelongTogetherByCommitAndDay() {
        String build = BUILD.replace("\"run_id\": \"77\", ", "");
        String lakeprof = LAKEPROF.replace("\"run_id\": \"77\", ", "");

        assertThat(only(LakeBuilds.earlierRuns(build + "\n" + lakeprof)).build().targets())
                .hasSize(2);
        assertThat(LakeBuilds.earlierRuns(build + "\n" + lakeprof.replace("05-04", "05-11"))
                        .runs())
                .hasSize(2);
        assertThat(LakeBuilds.earlierRuns(build + "\n" + build).runs())
                .as("two builds of one commit")
                .hasSize(2);
    }

    @Test
    void aRecordThatARepeatedJobWroteAgainIsNamedAndSkipped() {
        EarlierRuns read = LakeBuilds.earlierRuns(BUILD + "\n" + BUILD.replace("1234", "1300"));

        assertThat(read.runs()).hasSize(1);
        assertThat(read.remarks()).containsExactly("Line 2 is skipped: CI run 77 has such a record already");
    }

    @Test
    void whatCannotBeUsedIsNamedByItsLineAndSkipped() {
        EarlierRuns read = LakeBuilds.earlierRuns(String.join(
                "\n",
                "{\"commit\": ",
                "[]",
                "{}",
                BUILD.replace(COMMIT, "main"),
                BUILD.replace("2026-05-04T06:20:34Z", "yesterday"),
                BUILD.replace("1234}", "\"fast\"}"),
                BUILD.replace("1234}", "-1}"),
                BUILD.replace("wall_seconds", "wall"),
                LAKEPROF.replace("\"name\": \"Lab.B\"", "\"nom\": \"Lab.B\""),
                BUILD.replace("2048", "\"much\"").replace("77", "78"),
                BUILD));

        assertThat(read.runs()).hasSize(1);
        assertThat(read.remarks())
                .hasSize(10)
                .contains(
                        "Line 1 is skipped: it is no JSON",
                        "Line 2 is skipped: it is no JSON object",
                        "Line 3 is skipped: it names no commit",
                        "Line 5 is skipped: timestamp 'yesterday' is not like 2026-05-04T06:00:00Z",
                        "Line 6 is skipped: wall_seconds is no number",
                        "Line 8 is skipped: it has neither wall_seconds nor top_modules",
                        "Line 9 is skipped: one of its top_modules has no name",
                        "Line 10 is skipped: peak_rss_kb 'much' is no whole number");
    }

    @Test
    void theSameFileAlwaysGivesTheSameRuns() {
        assertThat(LakeBuilds.earlierRuns(BUILD + "\n" + LAKEPROF).runs())
                .isEqualTo(LakeBuilds.earlierRuns(BUILD + "\n" + LAKEPROF).runs());
    }

    private static Run only(EarlierRuns read) {
        assertThat(read.remarks()).isEmpty();
        assertThat(read.runs()).hasSize(1);
        return read.runs().get(0);
    }
}
