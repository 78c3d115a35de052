package dev.leanbench.evaluation.jmh;

import dev.leanbench.core.analysis.Settings;
import dev.leanbench.core.analysis.StatisticalJudge;
import dev.leanbench.core.compare.Judge;
import dev.leanbench.core.compare.RunDiff;
import dev.leanbench.core.compare.ThresholdJudge;
import dev.leanbench.core.model.History;
import dev.leanbench.core.model.StoredRun;
import dev.leanbench.evaluation.simulation.Calendar;
import dev.leanbench.evaluation.simulation.Fleet;
import dev.leanbench.evaluation.simulation.Noise;
import dev.leanbench.evaluation.simulation.Project;
import dev.leanbench.evaluation.simulation.Simulation;
import dev.leanbench.evaluation.simulation.Simulator;
import dev.leanbench.evaluation.truth.KnownHistory;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** One report over a long history of a large project; the plain threshold is there as a measure of the machine. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(
        value = 2,
        jvmArgs = {"-Xmx256m", "-XX:+UseSerialGC"})
@State(Scope.Benchmark)
public class JudgingBenchmark {

    /** How many runs the history has, the judged one included. */
    @Param({"26", "52", "104"})
    public int runs;

    /** How many targets each of them has. */
    @Param({"2000", "8000"})
    public int targets;

    private final Judge statistical = new StatisticalJudge(Settings.DEFAULT);
    private History earlier = History.EMPTY;
    private StoredRun head;

    /** Makes the history. */
    @Setup
    public void simulate() {
        Simulation simulation = Simulation.of(
                Project.ofSize(targets), Calendar.weekly(runs, 0), Fleet.mixed(), Noise.normal(0.04));
        KnownHistory history = Simulator.simulate(simulation, 1);
        earlier = history.before(runs - 1);
        head = history.runs().get(runs - 1);
    }

    /** The verdicts with statistics. */
    @Benchmark
    public RunDiff statistical() {
        return statistical.judge(earlier, head);
    }

    /** Plain arithmetic against the run before. */
    @Benchmark
    public RunDiff threshold() {
        return ThresholdJudge.DEFAULT.judge(earlier, head);
    }
}
