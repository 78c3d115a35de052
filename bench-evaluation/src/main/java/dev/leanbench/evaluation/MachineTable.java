package dev.leanbench.evaluation;

import dev.leanbench.core.compare.RunDiff;
import dev.leanbench.core.compare.Verdict;
import dev.leanbench.evaluation.recorded.TwoMachines;
import dev.leanbench.evaluation.score.Contestant;
import java.util.List;
import java.util.Locale;

/** Prints what rules flag between two machines, as Markdown. */
final class MachineTable {

    private static final String HEAD = """
            | rule | slower | faster | share of targets flagged |
            |---|---:|---:|---:|
            """;

    private MachineTable() {}

    static String of(TwoMachines machines, List<Contestant> contestants) {
        StringBuilder text = new StringBuilder(HEAD);
        for (Contestant contestant : contestants) {
            RunDiff diff = contestant.judge().judge(machines.before(), machines.later());
            int slower = diff.with(Verdict.Kind.REGRESSED).size();
            int faster = diff.with(Verdict.Kind.IMPROVED).size();
            double share = 100.0 * (slower + faster) / machines.size();
            text.append(String.format(
                    Locale.ROOT, "| %s | %d | %d | %.1f %% |%n", contestant.name(), slower, faster, share));
        }
        return text.toString();
    }
}
