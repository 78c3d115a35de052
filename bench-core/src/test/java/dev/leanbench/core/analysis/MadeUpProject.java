package dev.leanbench.core.analysis;

import dev.leanbench.core.compare.RunDiff;
import dev.leanbench.core.model.BuildResult;
import dev.leanbench.core.model.CommitId;
import dev.leanbench.core.model.Environment;
import dev.leanbench.core.model.History;
import dev.leanbench.core.model.Outcome;
import dev.leanbench.core.model.Provenance;
import dev.leanbench.core.model.Resources;
import dev.leanbench.core.model.Run;
import dev.leanbench.core.model.RunName;
import dev.leanbench.core.model.RunOrigin;
import dev.leanbench.core.model.Seconds;
import dev.leanbench.core.model.StoredRun;
import dev.leanbench.core.model.TargetMeasures;
import dev.leanbench.core.model.TargetName;
import dev.leanbench.core.model.TargetTiming;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** A project of which it is known how long each target truly takes; it is built once a week unless told otherwise. */
final class MadeUpProject {

    private static final Instant FIRST_MONDAY = Instant.parse("2025-01-06T06:00:00Z");

    private static final double PROCESSOR_TIME_NOISE = 0.5;

    private final Random random;
    private final Map<String, Double> seconds = new TreeMap<>();
    private final Map<String, Double> mebibytes = new TreeMap<>();
    private final List<StoredRun> runs = new ArrayList<>();
    private final TreeMap<String, String> dependencies = new TreeMap<>(Map.of("batteries", "aaaa"));
    private Instant next = FIRST_MONDAY;
    private double noise = 0.03;
    private double memoryNoise = 0.01;
    private boolean heavyTails;
    private boolean measured;
    private String toolchain = "leanprover/lean4:v4.24.0";

    /** A project without targets; the seed decides its noise. */
    MadeUpProject(long seed) {
        random = new Random(seed);
    }

    /** A project whose targets take from half a second to a minute. */
    static MadeUpProject ofTargets(int count, long seed) {
        MadeUpProject project = new MadeUpProject(seed);
        for (int i = 0; i < count; i++) {
            project.add("Lab.Module%03d".formatted(i), 0.5 * Math.pow(120, (i + 0.5) / count));
        }
        return project;
    }

    /** How much each target's time scatters: one standard deviation, 0.03 unless set. */
    MadeUpProject withNoise(double deviation) {
        noise = deviation;
        return this;
    }

    /** How much each target's peak of memory scatters: one standard deviation, 0.01 unless set. */
    MadeUpProject withMemoryNoise(double deviation) {
        memoryNoise = deviation;
        return this;
    }

    /** Times scatter as Student's t with four degrees of freedom, no longer normally. */
    MadeUpProject withHeavyTails() {
        heavyTails = true;
        return this;
    }

    /** Each target's processor time, exact wall time and peak memory are measured from now on. */
    MadeUpProject measured() {
        measured = true;
        return this;
    }

    void add(String name, double time) {
        seconds.put(name, time);
        mebibytes.put(name, 800.0);
    }

    void remove(String name) {
        seconds.remove(name);
        mebibytes.remove(name);
    }

    void rename(String from, String to) {
        double time = seconds(from);
        remove(from);
        add(to, time);
    }

    double seconds(String name) {
        return Optional.ofNullable(seconds.get(name)).orElseThrow();
    }

    void slow(String name, double factor) {
        seconds.put(name, seconds(name) * factor);
    }

    void slowAll(double factor) {
        seconds.replaceAll((name, time) -> time * factor);
    }

    void grow(String name, double mebibytesNow) {
        mebibytes.put(name, mebibytesNow);
    }

    void useToolchain(String name) {
        toolchain = name;
    }

    void useDependency(String name, String revision) {
        dependencies.put(name, revision);
    }

    /** The next build is made this long after the last one would have had its follower. */
    void wait(Duration duration) {
        next = next.plus(duration);
    }

    /** Builds on usual runners, week after week. */
    MadeUpProject build(int weeks) {
        for (int i = 0; i < weeks; i++) {
            build(Runner.USUAL);
        }
        return this;
    }

    StoredRun build(Runner runner) {
        return build(runner, Outcome.SUCCESS, seconds.keySet());
    }

    /** A build that came to no good end, and timed only some targets. */
    StoredRun buildInPart(Outcome outcome, double slowness, String... names) {
        return build(Runner.slowerBy(slowness), outcome, new TreeSet<>(List.of(names)));
    }

    private StoredRun build(Runner runner, Outcome outcome, Set<String> names) {
        List<TargetTiming> targets = new ArrayList<>();
        for (String name : names) {
            targets.add(time(name, runner));
        }
        RunOrigin origin = RunOrigin.startedAt(next, new CommitId("%040x".formatted(0x1000000L + runs.size())));
        Run run = new Run(
                origin,
                new BuildResult(Optional.empty(), targets, outcome, Optional.empty(), List.of(), Resources.UNKNOWN),
                environment(runner),
                Provenance.UNKNOWN);
        StoredRun stored = new StoredRun(RunName.firstFreeFor(origin, Set.of()), run);
        runs.add(stored);
        next = next.plus(Duration.ofDays(7));
        return stored;
    }

    private TargetTiming time(String name, Runner runner) {
        double truth = seconds(name);
        double own = truth * runner.slowness().applyAsDouble(truth);
        double scatter = noise * scatter();
        long wall = milliseconds(own * runner.load().applyAsDouble(truth) * Math.exp(scatter));
        Seconds printed = LakePrinting.print(wall);
        if (!measured) {
            return new TargetTiming(new TargetName(name), printed);
        }
        long processor = milliseconds(own * Math.exp(PROCESSOR_TIME_NOISE * noise * scatter()));
        double peak =
                Optional.ofNullable(mebibytes.get(name)).orElseThrow() * Math.exp(memoryNoise * random.nextGaussian());
        return new TargetTiming(
                new TargetName(name),
                printed,
                new TargetMeasures(
                        Optional.of(Seconds.ofMilliseconds(processor)), OptionalLong.of(wall), OptionalLong.of((long)
                                (peak * (1 << 20)))));
    }

    /** One draw of unit variance. */
    private double scatter() {
        double normal = random.nextGaussian();
        if (!heavyTails) {
            return normal;
        }
        double squares = 0;
        for (int i = 0; i < 4; i++) {
            double other = random.nextGaussian();
            squares += other * other;
        }
        return normal / Math.sqrt(squares / 4) / Math.sqrt(2);
    }

    private static long milliseconds(double time) {
        return Math.max(1, (long) (time * 1000));
    }

    private Environment environment(Runner runner) {
        return new Environment(
                Optional.of("Linux 6.11"),
                Optional.of("x86_64"),
                runner.cpuModel(),
                OptionalInt.of(runner.cores()),
                OptionalLong.empty(),
                Optional.empty(),
                Optional.of(toolchain),
                dependencies);
    }

    List<StoredRun> runs() {
        return List.copyOf(runs);
    }

    /** What the report on a build says, given only the builds before it. */
    RunDiff reportOn(StoredRun run) {
        return Reports.on(runs, run);
    }

    /** What the report on the newest build says. */
    RunDiff report() {
        return reportOn(runs.get(runs.size() - 1));
    }

    History history() {
        return new History(runs, List.of());
    }
}
