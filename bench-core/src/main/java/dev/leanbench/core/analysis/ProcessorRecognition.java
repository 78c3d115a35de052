package dev.leanbench.core.analysis;

import dev.leanbench.core.statistics.Robust;
import java.util.Arrays;
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
    private final Likeness[] others;

    /**
     * How alike two runs are in what their targets are off.
     *
     * @param correlation from -1 to 1; 0 where nothing is off
     * @param targets how many tell
     */
    private record Likeness(double correlation, int targets) {

        /**
         * By target; no number where a target says nothing of the run before. What is further off than {@code reach} counts
         * as if it were no further.
         */
        static Likeness of(double[] offThen, double[] offNow, double reach) {
            double products = 0;
            double squaresThen = 0;
            double squaresNow = 0;
            int targets = 0;
            for (int i = 0; i < offNow.length; i++) {
                if (!Double.isNaN(offThen[i])) {
                    double then = Robust.drawnIn(offThen[i], 0, reach);
                    double now = Robust.drawnIn(offNow[i], 0, reach);
                    products += now * then;
                    squaresThen += then * then;
                    squaresNow += now * now;
                    targets++;
                }
            }
            double scale = Math.sqrt(squaresThen * squaresNow);
            return new Likeness(scale > 0 ? products / scale : 0, targets);
        }
    }

    private ProcessorRecognition(Timeline timeline, List<Appearance> known) {
        this.timeline = timeline;
        this.known = EvenSample.of(known);
        this.newest = timeline.newest();
        this.oldest = Math.max(0, newest - Track.LEVEL_RUNS);
        this.others = compare();
    }

    /** Tells the timeline on which processor the newest run was; {@code known} are its targets in ascending order of size. */
    static void recognise(Timeline timeline, List<Appearance> known) {
        if (known.size() >= FEWEST_TARGETS) {
            new ProcessorRecognition(timeline, known).decide();
        }
    }

    /** Tells what the newest run has in common with each of the others. */
    private Likeness[] compare() {
        double[] sizes = new double[known.size()];
        double[] off = new double[known.size()];
        double[][] offThen = new double[newest - oldest][known.size()];
        for (double[] run : offThen) {
            Arrays.fill(run, Double.NaN);
        }
        for (int i = 0; i < off.length; i++) {
            Appearance each = known.get(i);
            Track track = each.track;
            double level = track.level();
            sizes[i] = track.size();
            off[i] = each.roughly(level) - level;
            for (int j = track.count() - 1; j >= track.start() && track.run(j) >= oldest; j--) {
                offThen[track.run(j) - oldest][i] = track.value(j) - level;
            }
        }
        SpeedCurve speed = SpeedCurve.fit(sizes, off);
        for (int i = 0; i < off.length; i++) {
            off[i] -= speed.at(sizes[i]);
        }
        double reach = STRAY * Robust.scaleAbout(0, off);
        return Arrays.stream(offThen).map(then -> Likeness.of(then, off, reach)).toArray(Likeness[]::new);
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
        return others[run - oldest];
    }

    private Stream<Likeness> on(int model) {
        return IntStream.range(oldest, newest)
                .filter(run -> timeline.model(run) == model)
                .mapToObj(this::with);
    }

    /** How alike the newest run is to some others: their mean correlation, or 0 where chance may have made it. */
    private static double likeness(Stream<Likeness> some) {
        List<Likeness> telling =
                some.filter(each -> each.targets() >= FEWEST_TARGETS).toList();
        int told = telling.stream().mapToInt(Likeness::targets).sum();
        double mean =
                telling.stream().mapToDouble(Likeness::correlation).average().orElse(0);
        return mean > Math.max(ALIKE, STANDARD_ERRORS / Math.sqrt(told)) ? mean : 0;
    }
}
