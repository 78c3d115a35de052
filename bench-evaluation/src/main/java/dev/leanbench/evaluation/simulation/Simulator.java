package dev.leanbench.evaluation.simulation;

import dev.leanbench.core.model.BuildResult;
import dev.leanbench.core.model.Environment;
import dev.leanbench.core.model.JobCounts;
import dev.leanbench.core.model.Outcome;
import dev.leanbench.core.model.Provenance;
import dev.leanbench.core.model.Resources;
import dev.leanbench.core.model.Run;
import dev.leanbench.core.model.RunName;
import dev.leanbench.core.model.RunOrigin;
import dev.leanbench.core.model.Seconds;
import dev.leanbench.core.model.StoredRun;
import dev.leanbench.core.model.TargetTiming;
import dev.leanbench.evaluation.truth.KnownHistory;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;

/** Makes a history up. The same parameters and seed give the same history, on any machine. */
public final class Simulator {

    private static final int CORES = 4;
    private static final double BUILT_DESPITE_CACHE = 0.05;

    private final Simulation simulation;
    private final Population population;
    private final Dates dates;
    private final SplittableRandom machines;
    private final SplittableRandom readings;
    private final Set<RunName> taken = new HashSet<>();

    private Simulator(Simulation simulation, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        this.simulation = simulation;
        this.population = new Population(simulation, random.split(), random.split());
        this.dates = new Dates(simulation.calendar(), random.split());
        this.machines = random.split();
        this.readings = random.split();
    }

    /** One history. */
    public static KnownHistory simulate(Simulation simulation, long seed) {
        return new Simulator(simulation, seed).history();
    }

    private KnownHistory history() {
        List<StoredRun> runs = new ArrayList<>();
        for (int run = 0; run < simulation.calendar().all(); run++) {
            population.advanceTo(run);
            runs.add(stored(run));
        }
        return new KnownHistory(runs, population.stories());
    }

    private StoredRun stored(int run) {
        SplittableRandom draws = readings.split();
        SplittableRandom machineDraws = machines.split();
        Machine machine = Machine.drawn(simulation.fleet(), machineDraws);
        boolean cached = machineDraws.nextDouble() < simulation.turnover().cached()
                && run + 1 != simulation.calendar().runs();
        Stopwatch stopwatch = new Stopwatch(simulation, machine, draws);
        List<TargetTiming> timings = new ArrayList<>();
        double weeks = dates.weeks(run);
        double driftBegan = dates.weeks(
                Math.min(simulation.drift().since(), simulation.calendar().all() - 1));
        for (LivingTarget target : population.living()) {
            TargetTiming timing = stopwatch.time(target, target.seconds(weeks, driftBegan) * population.commonLevel());
            if (!cached || machineDraws.nextDouble() < BUILT_DESPITE_CACHE) {
                timings.add(timing);
            }
        }
        RunOrigin origin = RunOrigin.startedAt(dates.moment(run), dates.commit(run));
        RunName name = RunName.firstFreeFor(origin, taken);
        taken.add(name);
        return new StoredRun(name, new Run(origin, build(timings, cached), environment(machine), Provenance.UNKNOWN));
    }

    private BuildResult build(List<TargetTiming> timings, boolean cached) {
        double sum = timings.stream()
                .mapToDouble(timing -> timing.elapsed().toDouble())
                .sum();
        int all = population.living().size();
        return new BuildResult(
                Optional.of(Seconds.ofMilliseconds(Math.round(sum / CORES * 1_100))),
                timings,
                cached ? Outcome.PARTIAL : Outcome.SUCCESS,
                Optional.of(new JobCounts(all, timings.size(), all - timings.size(), 0, 0)),
                List.of(),
                Resources.UNKNOWN);
    }

    private Environment environment(Machine machine) {
        return new Environment(
                Optional.of("Linux 6.11.0"),
                Optional.of("x86_64"),
                Optional.of(machine.processor().name()),
                OptionalInt.of(CORES),
                OptionalLong.of(16L << 30),
                Optional.of("ubuntu24"),
                Optional.of("leanprover/lean4:v4." + (20 + population.bumps()) + ".0"),
                new TreeMap<>(Map.of("mathlib", "rev" + population.bumps())));
    }
}
