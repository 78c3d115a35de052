package dev.leanbench.lakeprof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leanbench.core.contract.Runs;
import dev.leanbench.core.model.BuildResult;
import dev.leanbench.core.model.Seconds;
import dev.leanbench.core.model.TargetName;
import dev.leanbench.lakeprof.LakeBuilds.Expectation;
import dev.leanbench.lakeprof.LakeBuilds.Progress;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BuildProgressTest {

    private static final Expectation LAST = Expectation.of(BuildResult.successful(
            Optional.of(Seconds.parse("600")),
            List.of(Runs.target("A", "100"), Runs.target("B", "200"), Runs.target("C", "100"))));

    private static Tally.Snapshot built(String... names) {
        Set<TargetName> targets = Stream.of(names).map(TargetName::new).collect(Collectors.toSet());
        return new Tally.Snapshot(names.length, 9, 0, targets);
    }

    @Test
    void noMoreJobsAreDoneThanThereAreWhetherLakeCountsThemFromNoneOrFromOne() {
        LogReader reader = new LogReader("log", LogForm.allowedBy(Optional.empty()));
        for (int number = 1; number <= 2; number++) {
            byte[] line = ("✔ [" + number + "/2] Built M" + number + " (1.5s)").getBytes(StandardCharsets.UTF_8);
            reader.take(line, 0, line.length, false, true);
        }

        assertThat(reader.counts().done()).isEqualTo(2);
        assertThat(reader.counts().known()).isEqualTo(2);
    }

    @Test
    void theTimeLeftIsTheLastBuildsUntilThereIsWorkToGoBy() {
        BuildProgress progress = new BuildProgress(LAST);

        assertThat(progress.left(built(), Duration.ofSeconds(60))).contains(Duration.ofSeconds(540));
        assertThat(progress.left(built("A"), Duration.ofSeconds(60))).contains(Duration.ofSeconds(180));
        assertThat(progress.left(built("A", "B", "C"), Duration.ofSeconds(60))).contains(Duration.ZERO);
    }

    @Test
    void withoutAnEarlierBuildNothingIsForetold() {
        BuildProgress progress = new BuildProgress(Expectation.NONE);

        assertThat(progress.left(built("A"), Duration.ofSeconds(60))).isEmpty();
        assertThat(progress.sentence(built("A"), List.of(), Duration.ofSeconds(60)))
                .isEqualTo("1/9 jobs, 60 s so far");
    }

    @Test
    void aBuildThatTakesLongerThanTheLastIsNotSaidToEndInThePast() {
        assertThat(new BuildProgress(LAST).left(built(), Duration.ofSeconds(700)))
                .isEmpty();
    }

    @Test
    void theSentenceNamesWhatIsRunning() {
        assertThat(new BuildProgress(LAST)
                        .sentence(
                                new Tally.Snapshot(120, 8370, 2, Set.of(new TargetName("A"))),
                                List.of("M.X", "M.Y", "M.Z"),
                                Duration.ofMinutes(5)))
                .isEqualTo("120/8370 jobs, 2 failed, running M.X and 2 more, 5 min so far, about 15 min left");
    }

    @Test
    void beforeTheFirstJobItIsOnlyKnownHowLongItHasBeen() {
        assertThat(new BuildProgress(Expectation.NONE)
                        .sentence(new Tally.Snapshot(0, 0, 0, Set.of()), List.of(), Duration.ofSeconds(7)))
                .isEqualTo("no job yet, 7 s so far");
    }

    @Test
    void aPlainLineWaitsForTheEndOfALineOfTheBuilds() {
        ByteArrayOutputStream log = new ByteArrayOutputStream();
        ProgressDisplay display =
                ProgressDisplay.of(new Progress(Progress.Style.PLAIN_LINES, 0, Expectation.NONE), log);

        ProgressDisplay.print(log, "half a ");
        display.afterOutput(false);
        display.show("1/9 jobs");
        display.show("2/9 jobs");
        ProgressDisplay.print(log, "line\n");
        display.afterOutput(true);
        display.afterOutput(true);

        assertThat(log.toString(StandardCharsets.UTF_8)).isEqualTo("half a line\nbench: 2/9 jobs\n");
    }

    @ParameterizedTest
    @EnumSource(
            value = Progress.Style.class,
            names = {"STATUS_LINE", "PLAIN_LINES"})
    void whatFollowsABuildThatLeftItsLastLineOpenBeginsALine(Progress.Style style) {
        ByteArrayOutputStream screen = new ByteArrayOutputStream();
        ProgressDisplay display = ProgressDisplay.of(new Progress(style, 80, Expectation.NONE), screen);

        ProgressDisplay.print(screen, "the end");
        display.afterOutput(false);
        display.end();

        assertThat(screen.toString(StandardCharsets.UTF_8)).isEqualTo("the end\n");
    }

    @Test
    void aStatusLineIsErasedBeforeOutputAndNeverDrawnBehindAnOpenLine() {
        ByteArrayOutputStream screen = new ByteArrayOutputStream();
        Progress progress = new Progress(Progress.Style.STATUS_LINE, 20, Expectation.NONE);
        ProgressDisplay display = ProgressDisplay.of(progress, screen);

        display.show("1/9 jobs and more than fits");
        display.beforeOutput();
        ProgressDisplay.print(screen, "half a ");
        display.afterOutput(false);
        display.show("2/9 jobs");
        display.beforeOutput();
        ProgressDisplay.print(screen, "line\n");
        display.afterOutput(true);

        assertThat(screen.toString(StandardCharsets.UTF_8))
                .isEqualTo(
                        "\u001b[?7l1/9 jobs and more t\u001b[?7h\r\u001b[2Khalf a line\n\u001b[?7l2/9 jobs\u001b[?7h");
    }

    @Test
    void inALogProgressIsALineOfItsOwn() {
        ByteArrayOutputStream log = new ByteArrayOutputStream();
        ProgressDisplay.of(new Progress(Progress.Style.PLAIN_LINES, 0, Expectation.NONE), log)
                .show("1/9 jobs");
        ProgressDisplay.of(Progress.NONE, log).show("2/9 jobs");

        assertThat(log.toString(StandardCharsets.UTF_8)).isEqualTo("bench: 1/9 jobs\n");
    }

    @Test
    void aRunningModuleIsKnownByWhatItsCompilerWrites() {
        assertThat(RunningModules.module(List.of("/t/bin/lean", "A.lean", "-o", "/p/.lake/build/lib/lean/A/B.olean")))
                .contains("A.B");
        assertThat(RunningModules.module(
                        List.of("python3", "-IS", "/t/bin/lean", "-o", "/p/.lake/build/lib/A/B.olean")))
                .contains("A.B");
        assertThat(RunningModules.module(List.of("/usr/bin/cc", "A.c", "-o", "/p/.lake/build/lib/A.olean")))
                .isEmpty();
    }
}
