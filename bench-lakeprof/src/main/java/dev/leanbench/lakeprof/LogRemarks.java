package dev.leanbench.lakeprof;

import dev.leanbench.core.model.JobCounts;
import dev.leanbench.core.model.Outcome;
import dev.leanbench.core.report.Figures;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a person should know of a log that was read.
 *
 * @param name what to call the log
 * @param tally what it says
 * @param refused how many lines within messages look like job lines
 * @param strays how many job lines were written down in another form than the first
 * @param ofOtherCiJobs how many job lines another job of the CI's printed
 * @param timestamps what is wrong with its timestamps, as the rest of a sentence
 */
record LogRemarks(String name, Tally tally, int refused, int strays, int ofOtherCiJobs, Optional<String> timestamps) {

    private static final String NO_BASELINE = "; the run will not serve as a baseline.";

    /** One sentence each. */
    List<String> sentences() {
        List<String> remarks = new ArrayList<>();
        switch (tally.outcome()) {
            case FAILURE -> remarks.add(failures() + NO_BASELINE);
            case PARTIAL -> remarks.add(whyPartial() + NO_BASELINE);
            case SUCCESS -> {}
        }
        if (tally.isCutOff()) {
            remarks.add("the compressed log was cut off; what could be read of it counts.");
        }
        if (tally.outcome() != Outcome.FAILURE && !tally.failures().isEmpty()) {
            remarks.add(failures() + "; the build can do without.");
        }
        if (refused > 0) {
            remarks.add(
                    refused == 1
                            ? "one line within messages looks like Lake's own and does not count."
                            : refused + " lines within messages look like Lake's own and do not count.");
        }
        if (strays > 0) {
            remarks.add(
                    strays == 1
                            ? "one job's line is not written down as the first was; it does not count."
                            : strays + " jobs' lines are not written down as the first was; they do not count.");
        }
        if (ofOtherCiJobs > 0) {
            remarks.add(
                    "it is the log of several jobs of the CI's; the build in the first one that has a timed target counts."
                            + " To read another: gh run view --job ID --log");
        }
        timestamps.ifPresent(oddity -> remarks.add("its timestamps " + oddity + "."));
        remarks.addAll(tally.oddities().sentences());
        return remarks.stream().map(remark -> name + ": " + remark).toList();
    }

    private String failures() {
        int count = tally.failures().size();
        return count == 0
                ? "the build failed"
                : Figures.count(count, "target") + " failed, " + (count == 1 ? "" : "the first is ")
                        + tally.failures().get(0).name();
    }

    private String whyPartial() {
        if (!tally.isComplete()) {
            return "the log breaks off before Lake's last line";
        }
        JobCounts jobs = tally.jobs();
        return "only " + jobs.built() + " of " + jobs.total() + (jobs.built() == 1 ? " jobs was" : " jobs were")
                + " built, the others were cached";
    }
}
