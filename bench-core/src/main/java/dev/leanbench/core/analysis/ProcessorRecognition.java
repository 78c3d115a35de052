package dev.leanbench.core.analysis;

import dev.leanbench.core.statistics.Robust;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Recognises the processor of a run by its times, where no name tells: some targets like one model of processor better than
 * others do, and they do so in every run on it. What a run's targets are off their levels, once its speed is taken out, is
 * therefore alike in two runs on one model; in two on different ones it is not. Where a fleet is of one model nothing is
 * alike but by chance, and all runs stay together.
 */
final class ProcessorRecognition {

    /** Runs are alike from this correlation on, however many targets tell … */
    private static final double ALIKE = 0.1;

    /** … and from so many standard errors of it on. */
    private static final double STANDARD_ERRORS = 4.5;

    /** In fewer targets than this, one that changed looks like a processor. */
    private static final int FEWEST_TARGETS = 20;

    /** What is further off than this many standard deviations counts as if it were no further: a change is no processor. */
    private static final double STRAY = 2;

    private final Timeline timeline;
    private final List<Appearance> known;
    private final int newest;
    private final int oldest;

    /** What the newest run has in common with each of the others, from the oldest on that is looked at. */
    private final List<Likeness> others;

    /** How alike two runs are in what their targets are off. */
    private static final class Likeness {

        private double products;
        private double squaresThen;
        private double squaresNow;
        private int targets;

        void add(double offThen, double offNow) {
            products += offNow * offThen;
            squaresThen += offThen * offThen;
            squaresNow += offNow * offNow;
            targets++;
        }

        double correlation() {
            double scale = Math.sqrt(squaresThen * squaresNow);
            return scale > 0 ? products / scale : 0;
        }
    }

    private ProcessorRecognition(Timeline timeline, List<Appearance> known) {
        this.timeline = timeline;
        this.known = known;
        this.newest = timeline.newest();
        this.oldest = Math.max(0, newest - Track.LEVEL_RUNS);
        this.others = Stream.generate(Likeness::new).limit(newest - oldest).toList();
        compare();
    }

    /** Tells the timeline on which processor the newest run was; {@code known} are its targets in ascending order of size. */
    static void recognise(Timeline timeline, List<Appearance> known) {
        if (known.size() >= FEWEST_TARGETS) {
            new ProcessorRecognition(timeline, known).decide();
        }
    }

    /** Sums up what the newest run has in common with each of the others. */
    private void compare() {
        double[] off = new double[known.size()];
        double[] levels = new double[known.size()];
        double[] sizes = new double[known.size()];
        for (int i = 0; i < off.length; i++) {
            Appearance each = known.get(i);
            levels[i] = each.track.level();
            sizes[i] = each.track.size();
            off[i] = Math.log(each.reading.near(Math.exp(levels[i]))) - levels[i];
        }
        SpeedCurve speed = SpeedCurve.fit(sizes, off);
        for (int i = 0; i < off.length; i++) {
            off[i] -= speed.at(sizes[i]);
        }
        double reach = STRAY * Robust.scaleAbout(0, off);
        for (int i = 0; i < off.length; i++) {
            compare(known.get(i).track, levels[i], Robust.drawnIn(off[i], 0, reach), reach);
        }
    }

    private void compare(Track track, double level, double off, double reach) {
        for (int i = track.count() - 1; i >= track.start() && track.run(i) >= oldest; i--) {
            with(track.run(i)).add(Robust.drawnIn(track.value(i) - level, 0, reach), off);
        }
    }

    /** The model whose runs are most alike; where a run that is told from no other is more so, both now are of one model. */
    private void decide() {
        int unrecognised = timeline.model(newest);
        double closest = 0;
        for (int model = 0; model < timeline.models(); model++) {
            double likeness = model == unrecognised ? 0 : likeness(on(model));
            if (likeness > closest) {
                closest = likeness;
                timeline.recognise(newest, model);
            }
        }
        OptionalInt single = OptionalInt.empty();
        for (int run = oldest; run < newest; run++) {
            double likeness = timeline.model(run) == unrecognised ? likeness(Stream.of(with(run))) : 0;
            if (likeness > closest && cameBack(run)) {
                closest = likeness;
                single = OptionalInt.of(run);
            }
        }
        if (single.isPresent()) {
            int model = timeline.anotherModel();
            timeline.recognise(single.getAsInt(), model);
            timeline.recognise(newest, model);
        }
    }

    /**
     * Whether another processor was there since a run, on which what is off to one side now was off to the other: where it
     * never was, the targets have changed, and not the machine.
     */
    private boolean cameBack(int since) {
        return IntStream.range(since + 1, newest).anyMatch(run -> with(run).correlation() < 0);
    }

    private Likeness with(int run) {
        return others.get(run - oldest);
    }

    private Stream<Likeness> on(int model) {
        return IntStream.range(oldest, newest)
                .filter(run -> timeline.model(run) == model)
                .mapToObj(this::with);
    }

    /** How alike the newest run is to some others: their mean correlation, or 0 where chance may have made it. */
    private static double likeness(Stream<Likeness> some) {
        List<Likeness> telling =
                some.filter(each -> each.targets >= FEWEST_TARGETS).toList();
        int told = telling.stream().mapToInt(each -> each.targets).sum();
        double mean =
                telling.stream().mapToDouble(Likeness::correlation).average().orElse(0);
        return mean > Math.max(ALIKE, STANDARD_ERRORS / Math.sqrt(told)) ? mean : 0;
    }
}
