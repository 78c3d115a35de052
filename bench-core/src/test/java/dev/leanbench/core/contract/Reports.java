package dev.leanbench.core.contract;

import dev.leanbench.core.compare.ThresholdJudge;
import dev.leanbench.core.model.BuildResult;
import dev.leanbench.core.model.CiRun;
import dev.leanbench.core.model.CommitNote;
import dev.leanbench.core.model.Environment;
import dev.leanbench.core.model.History;
import dev.leanbench.core.model.Outcome;
import dev.leanbench.core.model.Provenance;
import dev.leanbench.core.model.Run;
import dev.leanbench.core.model.RunName;
import dev.leanbench.core.model.RunOrigin;
import dev.leanbench.core.model.Seconds;
import dev.leanbench.core.model.SkippedFile;
import dev.leanbench.core.model.StoredRun;
import dev.leanbench.core.model.TargetTiming;
import dev.leanbench.core.report.Forge;
import dev.leanbench.core.report.Report;
import dev.leanbench.core.report.ReportWriter;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Makes reports for tests, the way bench makes them. */
public final class Reports {

    private static final Forge FORGE = new Forge("https://github.com", "owner/project");

    private Reports() {}

    /** The report on the last of the given runs. */
    public static Report of(int rankingSize, Optional<Forge> forge, List<SkippedFile> skipped, Run... runs) {
        List<StoredRun> stored = new ArrayList<>();
        for (Run run : runs) {
            stored.add(new StoredRun(RunName.firstFreeFor(run.origin(), Set.of()), run));
        }
        StoredRun head = stored.remove(stored.size() - 1);
        History earlier = new History(stored, skipped);
        return new ReportWriter(rankingSize, forge, "0.1.0")
                .write(earlier, ThresholdJudge.DEFAULT.judge(earlier, head));
    }

    public static Report of(Run... runs) {
        return of(5, Optional.of(FORGE), List.of(), runs);
    }

    public static Report firstRun() {
        return of(run("2026-04-06T03:00:00Z", 'a', "1394.2", "v4.29.0", Runs.target("Lab.Basic", "12")));
    }

    /** Four weeks of a small project in which something of everything happens. */
    public static Report fourWeeks() {
        return of(
                3,
                Optional.of(FORGE),
                List.of(new SkippedFile("bench/history/2026-04-01-abcdef0.json", "it needs a newer version of bench")),
                run("2026-04-06T03:00:00Z", 'a', "1394.2", "v4.29.0", Runs.target("Lab.Basic", "12")),
                run("2026-04-13T03:00:00Z", 'b', "1402.9", "v4.29.0", Runs.target("Lab.Basic", "12")),
                run(
                        "2026-04-20T03:00:00Z",
                        'c',
                        "1388.0",
                        "v4.29.0",
                        Runs.target("Lab.Basic", "12"),
                        Runs.target("Lab.Slow", "61"),
                        Runs.target("Lab.Quick", "1.9"),
                        Runs.target("Lab.Gone", "0.268"),
                        Runs.target("Lab.Heavy", "400")),
                run(
                        "2026-05-04T03:00:00Z",
                        'd',
                        "1467.35",
                        "v4.30.0-rc2",
                        Runs.target("Lab.Basic", "24"),
                        Runs.target("Lab.Slow", "125"),
                        Runs.target("Lab.Quick", "0.9"),
                        Runs.target("«geb-mathlib»/Geb:docInfo", "3.4"),
                        Runs.target("Lab.Heavy", "401")));
    }

    /** The report on a run in which every target got slower. */
    public static Report manyChanges(int targets) {
        return of(
                Runs.run("2026-04-06T03:00:00Z", 'a', targets(targets, 10, 0)),
                Runs.run("2026-04-13T03:00:00Z", 'b', targets(targets, 20, 1)));
    }

    private static TargetTiming[] targets(int count, int seconds, int step) {
        return IntStream.range(0, count)
                .mapToObj(i -> Runs.target("Lab.T%05d".formatted(i), Integer.toString(seconds + i * step)))
                .toArray(TargetTiming[]::new);
    }

    public static Run run(String startedAt, char digit, String total, String toolchain, TargetTiming... targets) {
        RunOrigin origin = new RunOrigin(
                Instant.parse(startedAt).atZone(ZoneOffset.UTC).toLocalDate(),
                Runs.commit(digit),
                Optional.of(Instant.parse(startedAt)),
                Optional.of("refs/heads/main"),
                Optional.of(new CommitNote("feat: ping @someone, fixes #1 | <b>", Instant.parse(startedAt))),
                Optional.of(new CiRun(
                        "1" + digit,
                        OptionalInt.of(1),
                        Optional.of("https://github.com/owner/project/actions/runs/1"))));
        return new Run(
                origin,
                BuildResult.successful(Optional.of(Seconds.parse(total)), List.of(targets)),
                environment(toolchain),
                Provenance.UNKNOWN);
    }

    /** The run with another end of its build. */
    public static Run ending(Run run, Outcome outcome) {
        BuildResult build = run.build();
        return new Run(
                run.origin(),
                new BuildResult(
                        build.total(), build.targets(), outcome, build.jobs(), build.failed(), build.resources()),
                run.environment(),
                run.provenance());
    }

    private static Environment environment(String toolchain) {
        return new Environment(
                Optional.of("Linux 6.11.0"),
                Optional.of("x86_64"),
                Optional.of("AMD EPYC 7763 64-Core Processor"),
                OptionalInt.of(4),
                OptionalLong.of(16L << 30),
                Optional.of("ubuntu24 20260501.1"),
                Optional.of("leanprover/lean4:" + toolchain),
                new TreeMap<>(Map.of("batteries", toolchain.hashCode() % 2 == 0 ? "abc1234" : "def5678")));
    }
}
