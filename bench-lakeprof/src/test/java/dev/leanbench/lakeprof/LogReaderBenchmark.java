package dev.leanbench.lakeprof;

import dev.leanbench.core.port.CapturedBuild;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
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

/** Operations per second are megabytes per second: each reads a log of exactly as many as a megabyte's bytes. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(value = 2, jvmArgsAppend = "-XX:+UseSerialGC")
public class LogReaderBenchmark {

    private static final int MEGABYTE = 1_000_000;

    /** Of a hundred lines of the log so many are job lines, the others messages. */
    @Param({"100", "10"})
    public int jobLinesInAHundred;

    private byte[] log = {};

    @Setup
    public void makeLog() throws IOException {
        ByteArrayOutputStream made = new ByteArrayOutputStream();
        for (int line = 0; made.size() < MEGABYTE; line++) {
            // Lake builds by what depends on what, so that the names come in no order.
            int scattered = (int) (line * 7_919L % 20_011);
            String text = line % 100 < jobLinesInAHundred
                    ? "[" + line / 4 + ".125] ✔ [" + line + "/20000] Built Mathlib.Topology.Algebra.Module" + scattered
                            + " (1.5s)\n"
                    : "[" + line / 4
                            + ".125] info: Lab/Module.lean:12:3: a message of usual length, as compilers print\n";
            made.write(text.getBytes(StandardCharsets.UTF_8));
        }
        log = made.toByteArray();
    }

    @Benchmark
    public CapturedBuild megabytes() {
        return LakeBuilds.stream("log", new ByteArrayInputStream(log, 0, MEGABYTE), Instant.EPOCH)
                .capture();
    }
}
