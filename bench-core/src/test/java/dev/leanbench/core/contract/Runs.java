package dev.leanbench.core.contract;

import dev.leanbench.core.model.BuildResult;
import dev.leanbench.core.model.CiRun;
import dev.leanbench.core.model.CommitId;
import dev.leanbench.core.model.CommitNote;
import dev.leanbench.core.model.Environment;
import dev.leanbench.core.model.FailedTarget;
import dev.leanbench.core.model.JobCounts;
import dev.leanbench.core.model.Outcome;
import dev.leanbench.core.model.Provenance;
import dev.leanbench.core.model.Resources;
import dev.leanbench.core.model.Run;
import dev.leanbench.core.model.RunOrigin;
import dev.leanbench.core.model.Seconds;
import dev.leanbench.core.model.Source;
import dev.leanbench.core.model.TargetMeasures;
import dev.leanbench.core.model.TargetName;
import dev.leanbench.core.model.TargetSelection;
import dev.leanbench.core.model.TargetTiming;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.TreeMap;

/** Makes runs for tests. */
public final class Runs {

    private Runs() {}

    /** A commit whose digits repeat the given one. */
    public static CommitId commit(char digit) {
        return new CommitId(String.valueOf(digit).repeat(40));
    }

    /** A target with its printed time. */
    public static TargetTiming target(String name, String seconds) {
        return new TargetTiming(new TargetName(name), Seconds.parse(seconds));
    }

    /** A successful run that took 100 s and built the given targets. */
    public static Run run(String startedAt, char commitDigit, TargetTiming... targets) {
        return new Run(
                RunOrigin.startedAt(Instant.parse(startedAt), commit(commitDigit)),
                BuildResult.successful(Optional.of(Seconds.parse("100.5")), List.of(targets)));
    }

    /** A run like the given one, made in the first attempt of the given CI run. */
    public static Run inCiRun(Run run, String id) {
        return inCiRun(run, id, 1);
    }

    /** A run like the given one, made in the given attempt of the given CI run. */
    public static Run inCiRun(Run run, String id, int attempt) {
        RunOrigin origin = run.origin();
        CiRun ciRun = new CiRun(id, OptionalInt.of(attempt), Optional.of("https://github.com/o/r/actions/runs/" + id));
        return new Run(
                new RunOrigin(
                        origin.date(),
                        origin.commit(),
                        origin.startedAt(),
                        origin.ref(),
                        origin.note(),
                        Optional.of(ciRun)),
                run.build(),
                run.environment(),
                run.provenance());
    }

    /** A run like the given one, made from a log with the given content digest. */
    public static Run fromLog(Run run, String digest) {
        Source source = new Source("lakeprof", Optional.empty(), "lakeprof-log", Optional.of(digest));
        return new Run(
                run.origin(), run.build(), run.environment(), new Provenance(Optional.of(source), Optional.empty()));
    }

    /** A run like the given one, whose build failed. */
    public static Run failed(Run run) {
        BuildResult build = run.build();
        return new Run(
                run.origin(),
                new BuildResult(
                        build.total(),
                        build.targets(),
                        Outcome.FAILURE,
                        build.jobs(),
                        build.failed(),
                        build.resources()),
                run.environment(),
                run.provenance());
    }

    /** A run of which everything is known that can be known. */
    public static Run withEverything() {
        RunOrigin origin = new RunOrigin(
                LocalDate.parse("2026-05-06"),
                commit('e'),
                Optional.of(Instant.parse("2026-05-06T16:55:31Z")),
                Optional.of("refs/heads/main"),
                Optional.of(new CommitNote("feat: ⊢ \"quoted\" | @someone", Instant.parse("2026-05-06T10:00:00Z"))),
                Optional.of(new CiRun(
                        "25449125994", OptionalInt.of(2), Optional.of("https://github.com/o/r/actions/runs/1"))));
        TargetMeasures measures = new TargetMeasures(
                Optional.of(Seconds.parse("1.234567")), OptionalLong.of(1_950), OptionalLong.of(3_061_932L * 1024));
        BuildResult build = new BuildResult(
                Optional.of(Seconds.parse("2444.873")),
                List.of(
                        target("Mathlib", "2.8"),
                        target("«geb-mathlib»/Geb:docInfo", "0.268"),
                        new TargetTiming(new TargetName("Main:c.o (with exports)"), Seconds.parse("24"), measures)),
                Outcome.FAILURE,
                Optional.of(new JobCounts(8370, 8355, 3, 2, 1)),
                List.of(
                        new FailedTarget(new TargetName("Lab.Broken"), Optional.of(Seconds.parse("17"))),
                        new FailedTarget(new TargetName("Lab.Untimed'"), Optional.empty())),
                new Resources(OptionalLong.of(4_000_000_000L), Optional.of(Seconds.parse("28140.26"))));
        Environment environment = new Environment(
                Optional.of("Linux 6.11.0"),
                Optional.of("x86_64"),
                Optional.of("Intel(R) Xeon(R) Gold 6248R CPU @ 3.00GHz"),
                OptionalInt.of(12),
                OptionalLong.of(31_769_064L * 1024),
                Optional.of("ubuntu24 20260501.1"),
                Optional.of("leanprover/lean4:v4.30.0-rc2"),
                new TreeMap<>(Map.of("batteries", "abc1234", "Qq", "def5678")));
        Source source =
                new Source("lakeprof", Optional.of("0.1"), "lakeprof-log", Optional.of("sha256:" + "0".repeat(64)));
        return new Run(
                origin,
                build,
                environment,
                new Provenance(
                        Optional.of(source),
                        Optional.of("0.1.0"),
                        new TargetSelection(List.of(), List.of("Mathlib.*", "*:c.o"))));
    }
}
