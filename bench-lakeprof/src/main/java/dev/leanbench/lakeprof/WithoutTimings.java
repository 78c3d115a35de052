package dev.leanbench.lakeprof;

import dev.leanbench.core.problem.ProblemException;
import dev.leanbench.core.problem.ProblemKind;
import dev.leanbench.core.report.Figures;

/** Finds the words for a log in which no target is timed. */
final class WithoutTimings {

    private WithoutTimings() {}

    static ProblemException problem(
            String name, boolean empty, Tally tally, int strays, int misdated, boolean onTerminal) {
        if (tally.isCutOff() && !tally.sawJobs() && !tally.sawFooter() && misdated + strays == 0) {
            return problem(
                    name,
                    "the compressed log was cut off before the first line of a Lake build",
                    "Give the log of the whole build");
        }
        if (empty) {
            return problem(name, "the log is empty", "Write the build's output into it: lake build > build.log 2>&1");
        }
        if (!tally.sawJobs() && misdated > 0) {
            return problem(
                    name,
                    "its " + Figures.count(misdated, "job line") + (misdated == 1 ? " is" : " are")
                            + " dated as no calendar has it",
                    "Give the log as the CI wrote it");
        }
        if (!tally.sawJobs() && strays > 0) {
            return problem(
                    name,
                    "its " + Figures.count(strays, "job line") + (strays == 1 ? " is" : " are")
                            + " not in the form that was named",
                    "Leave out --log-format; the form is seen from the lines");
        }
        if (!tally.sawJobs() && !tally.sawFooter()) {
            return problem(
                    name,
                    "there is no line of a Lake build in this log",
                    "Give the output of lake build, or a log written by lakeprof record");
        }
        if (!tally.failures().isEmpty()) {
            return problem(
                    name,
                    "the build failed at " + tally.failures().get(0).name() + ", and no target that was built is timed",
                    "Mend the build and run it again");
        }
        int built = tally.jobs().built();
        if (built > 0) {
            return problem(
                    name,
                    Figures.count(built, "target") + (built == 1 ? " was" : " were")
                            + " built, none is timed: Lean before 4.23 prints no times",
                    "Build with Lean 4.23 or later, with the output going to a file or pipe");
        }
        if (!tally.isComplete()) {
            return problem(
                    name,
                    "the log breaks off before anything was built that is timed",
                    "Give the log of the whole build");
        }
        if (onTerminal) {
            return problem(
                    name,
                    "everything was cached, or Lake wrote to a terminal, where it prints no times",
                    "Build again after lake clean, with the output going to a file or pipe");
        }
        return problem(
                name,
                "nothing was built: everything was cached",
                "Remove the build directory first, for example with lake clean, and build again");
    }

    private static ProblemException problem(String name, String what, String remedy) {
        return new ProblemException(ProblemKind.LOG_WITHOUT_TIMINGS, what, name, remedy);
    }
}
