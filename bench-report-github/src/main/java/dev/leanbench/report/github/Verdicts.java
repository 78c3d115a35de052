package dev.leanbench.report.github;

import dev.leanbench.core.model.Outcome;
import dev.leanbench.core.report.Headline;
import dev.leanbench.core.report.Report;

/** The sentence a maintainer reads first. */
final class Verdicts {

    private Verdicts() {}

    static Section headline(Report report) {
        return Section.of(sentence(report.headline(), report));
    }

    private static String sentence(Headline headline, Report report) {
        if (headline instanceof Headline.Compared compared) {
            return compared(compared);
        }
        if (headline instanceof Headline.NotComparable notComparable) {
            return "**Not comparable: " + reason(notComparable.outcome(), report) + "** Nothing is called faster or"
                    + " slower by this run.";
        }
        return "**First run:** there is nothing to compare with yet. "
                + Figures.count(report.head().targets(), "target") + " timed.";
    }

    private static String compared(Headline.Compared compared) {
        String of = " out of " + compared.compared() + " compared.";
        if (compared.slower() == 0 && compared.faster() == 0) {
            return "**No target got slower or faster**" + of;
        }
        if (compared.slower() == 0) {
            return "**No target got slower, " + compared.faster() + " got faster**" + of;
        }
        String faster = compared.faster() == 0 ? "none" : Integer.toString(compared.faster());
        return "**" + Figures.count(compared.slower(), "target") + " got slower, " + faster + " got faster**" + of;
    }

    private static String reason(Outcome outcome, Report report) {
        return switch (outcome) {
            case SUCCESS -> "the run holds no timed target.";
            case FAILURE -> "the build failed (" + Figures.count(report.head().failed(), "target") + " did not build).";
            case PARTIAL -> "the build was partial (much was cached, or the log breaks off).";
        };
    }
}
