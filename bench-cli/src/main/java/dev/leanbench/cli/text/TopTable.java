package dev.leanbench.cli.text;

import dev.leanbench.core.compare.TargetChange;
import dev.leanbench.core.compare.Verdict;
import dev.leanbench.core.report.Figures;
import dev.leanbench.core.report.TopTargets;
import dev.leanbench.core.report.TopTargets.TopTarget;
import java.util.Locale;
import java.util.Optional;

/** The targets that matter most, a line each. */
public final class TopTable {

    private TopTable() {}

    /**
     * The targets, the first first.
     *
     * @param top the targets
     * @param screen what they are shown on
     * @return lines of text
     */
    public static String render(TopTargets top, Screen screen) {
        Page page = new Page(screen);
        if (top.order() == TopTargets.Order.GROWTH) {
            page.prose(
                    Paint.STRONG,
                    top.base()
                            .map(base -> base.name() + " → " + top.run().name()
                                    + ": what grew by the most seconds, as it was printed")
                            .orElse(top.run().name() + ": there is no earlier run to compare with."));
        } else {
            double shown = top.targets().stream().mapToDouble(TopTarget::share).sum();
            page.prose(
                    Paint.STRONG,
                    top.run().name() + ": the slowest " + top.targets().size() + " of "
                            + Figures.count(top.run().targets(), "target") + ", " + percent(shown) + " of the "
                            + Figures.level(top.seconds()) + " that all took together");
        }
        rows(page, top);
        return page.text();
    }

    static void rows(Page page, TopTargets top) {
        Columns columns = Columns.withWordsIn(top.order() == TopTargets.Order.GROWTH ? new int[] {4} : new int[] {});
        double soFar = 0;
        for (TopTarget target : top.targets()) {
            soFar += target.share();
            String name = target.name().value();
            String time = Figures.reading(target.timing().elapsed());
            switch (top.order()) {
                case SECONDS -> columns.add(name, time, percent(target.share()));
                case SHARE -> columns.add(name, percent(target.share()), percent(soFar) + " so far", time);
                case GROWTH -> grown(columns, name, target.change());
            }
        }
        page.rows(columns);
    }

    private static void grown(Columns columns, String name, Optional<TargetChange> change) {
        change.ifPresent(grown -> columns.add(
                name,
                Figures.reading(grown.time().before()) + " → "
                        + Figures.reading(grown.time().after()),
                Figures.delta(grown.time()),
                Figures.percent(grown.time()),
                word(grown.verdict())));
    }

    static String word(Verdict verdict) {
        return verdict.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    static String percent(double share) {
        return String.format(Locale.ROOT, share < 0.1 ? "%.1f %%" : "%.0f %%", share * 100);
    }
}
