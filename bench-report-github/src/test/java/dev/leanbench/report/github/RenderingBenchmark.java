package dev.leanbench.report.github;

import dev.leanbench.core.contract.Reports;
import dev.leanbench.core.report.Report;
import java.lang.management.ManagementFactory;
import java.util.Arrays;

/** Measures the processor time it takes to render a report on 8,000 targets, all of which changed. A program, not a test. */
public final class RenderingBenchmark {

    private static final int TARGETS = 8_000;
    private static final int WARM_UP = 50;
    private static final int ROUNDS = 50;

    private RenderingBenchmark() {}

    /**
     * Prints the shortest, the middle and the longest of many renderings.
     *
     * @param args nothing
     */
    public static void main(String[] args) {
        Report report = Reports.manyChanges(TARGETS);
        long characters = 0;
        for (int i = 0; i < WARM_UP; i++) {
            characters += GitHubReports.markdown(report).length();
        }
        double[] milliseconds = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            long start = processorTime();
            characters += GitHubReports.markdown(report).length();
            milliseconds[i] = (processorTime() - start) / 1e6;
        }
        Arrays.sort(milliseconds);
        System.out.printf(
                "%d targets to Markdown, %d rounds (%d characters): min %.1f ms, median %.1f ms, max %.1f ms%n",
                TARGETS, ROUNDS, characters, milliseconds[0], milliseconds[ROUNDS / 2], milliseconds[ROUNDS - 1]);
    }

    /** Of this thread, in nanoseconds: what else the machine does plays no part. */
    private static long processorTime() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
