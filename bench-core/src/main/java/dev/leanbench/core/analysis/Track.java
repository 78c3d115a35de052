package dev.leanbench.core.analysis;

import dev.leanbench.core.model.TargetName;
import dev.leanbench.core.statistics.Robust;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * One target through the runs: its readings with the runners' speed taken out, the level they have had since the last
 * step, and how much they vary about it. All values are natural logarithms, of seconds or of bytes.
 */
final class Track {

    /** A level is what the newest runs say: a quarter of a year, at one run a week. */
    static final int LEVEL_RUNS = 13;

    private static final int RUNS_TO_KNOW_A_NAME = 3;

    private final Timeline timeline;
    private TargetName name;
    private int renamedAt;
    private double size = Double.NaN;
    private int place;
    private final double[] values;
    private Attendance attendance;
    private final MovingMedian middle = new MovingMedian();
    private int count;
    private int start;
    private final OwnNoise noise;
    private double printing;
    private OtherEnds otherEnds = OtherEnds.NONE;
    private Optional<Suspicion> suspicion = Optional.empty();
    private Optional<Doubt> doubt = Optional.empty();
    private final List<Step> steps = new ArrayList<>();

    /**
     * A step seen in one run only so far.
     *
     * @param index where its first value stands
     * @param level the level before
     * @param probability how likely chance made it, as the report on that run had it
     */
    record Suspicion(int index, double level, double probability) {}

    /**
     * A step that is believed.
     *
     * @param before position of the last run at the old level
     * @param since position of the first run at the new one
     * @param oldLevel the level before
     */
    record Step(int before, int since, double oldLevel) {}

    /** A target that the newest run shows for the first time. */
    Track(TargetName name, Timeline timeline) {
        this.name = name;
        this.timeline = timeline;
        this.values = new double[timeline.runsLeft()];
        this.attendance = timeline.fromHereOn();
        this.noise = new OwnNoise(timeline.runsLeft());
    }

    TargetName name() {
        return name;
    }

    void rename(TargetName newName) {
        name = newName;
        renamedAt = count;
    }

    /** Whether this may be another target after all, taken for a renamed one: its new name has hardly been seen. */
    boolean mayBeAnother() {
        return renamedAt > 0 && count - renamedAt < RUNS_TO_KNOW_A_NAME;
    }

    /** The first level it had; it orders targets by size once and for all. */
    double size() {
        return size;
    }

    /** Where it stands among all targets, by size. */
    int place() {
        return place;
    }

    void placeAt(int newPlace) {
        place = newPlace;
    }

    int count() {
        return count;
    }

    int start() {
        return start;
    }

    double value(int index) {
        return values[index];
    }

    double[] values(int from, int to) {
        return Arrays.copyOfRange(values, from, to);
    }

    int run(int index) {
        return attendance.run(index);
    }

    int[] runs(int from, int to) {
        return attendance.runs(from, to);
    }

    /** Every step that was believed, oldest first. */
    List<Step> steps() {
        return List.copyOf(steps);
    }

    /** The step that began the level it has now. */
    Optional<Step> lastStep() {
        return steps.isEmpty() ? Optional.empty() : Optional.of(steps.get(steps.size() - 1));
    }

    Optional<Suspicion> suspicion() {
        return suspicion;
    }

    /** How many values the level rests on; a suspected one is not among them. */
    int levelRuns() {
        return Math.min(LEVEL_RUNS, end() - start);
    }

    /** The level before any step that is only suspected. */
    double level() {
        return middle.of(values, end() - levelRuns(), end());
    }

    /**
     * Sums up the readings that the level rests on, stray ones drawn in towards their middle.
     *
     * @param straySquare the square of how far from the middle a reading of the usual worth may be
     */
    void sumUp(ModelSums sums, double straySquare) {
        sums.clear(timeline.models());
        double middle = level();
        int end = end();
        for (int i = end - levelRuns(); i < end; i++) {
            sums.add(values[i], middle, timeline.weight(run(i)), timeline.model(run(i)), straySquare);
        }
    }

    /** Where its last reading on a model of processor stands, or on any other; -1 where there is none at this level. */
    int lastOn(int model, boolean alike) {
        int end = end();
        for (int i = end - 1; i >= Math.max(start, end - LEVEL_RUNS); i--) {
            if ((timeline.model(run(i)) == model) == alike) {
                return i;
            }
        }
        return -1;
    }

    private int end() {
        return suspicion.isPresent() ? suspicion.get().index() : count;
    }

    /**
     * By how much the level may be off because of the printing alone: half a printed unit, until the readings differ by
     * more than a unit, so that their middle says more than each of them.
     */
    double printingSlack() {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int i = end() - levelRuns(); i < end(); i++) {
            low = Math.min(low, values[i]);
            high = Math.max(high, values[i]);
        }
        return high - low > 2 * printing ? 0 : printing;
    }

    /** The median of a dozen values or so. */
    double medianOfFew(int from, int to) {
        return Robust.medianOfFew(values, from, to);
    }

    /** The mean of some values. */
    double mean(int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += values[i];
        }
        return sum / (to - from);
    }

    /** This target's own variance; 0 until some of its readings tell. */
    double variance() {
        return degrees() == 0 ? 0 : Math.max(noise.squares() / degrees(), printing * printing / 3);
    }

    /** On how many degrees of freedom that rests; not necessarily whole. */
    double degrees() {
        return noise.degrees();
    }

    /**
     * The newest value may as well mean another.
     *
     * @param distance from the end of its second that was taken to the other one; 0 for a clear reading
     */
    void mayAsWellBe(double distance) {
        otherEnds = otherEnds.and(count - 1, distance);
    }

    /**
     * Reads what was ambiguous so far in the light of another reading, on a machine that took longer by {@code speed}.
     */
    void readAgain(Reading reading, double speed) {
        if (isUnclear()) {
            otherEnds = otherEnds.choose(values, reading, speed);
            size = values[0];
            middle.clear();
        }
    }

    /** Whether no reading so far was clear. */
    boolean isUnclear() {
        return otherEnds.areOpen(count);
    }

    /** Adds the reading of a run, and by how much it may be off because of the printing alone. */
    void add(int run, double value, double halfUnit) {
        if (count == 0) {
            size = value;
        }
        values[count] = value;
        attendance = attendance.with(count, run);
        printing = halfUnit;
        count++;
    }

    /** Chance alone made the newest value, as far as can be told: it tells of noise. */
    void takeForOrdinary() {
        noise.takeForOrdinary(count - 1, count);
    }

    boolean isOrdinary(int index) {
        return noise.isOrdinary(index);
    }

    /** The variance of one reading, as the newest run has it. */
    void believe(double variance) {
        noise.believe(variance);
    }

    /** Learns how much the ordinary readings vary. */
    void learn(Scatter scatter) {
        noise.learn(this, scatter);
    }

    /** The newest value is left out of what is known of the noise until the next one is there. */
    void doubt(Doubt reading) {
        doubt = Optional.of(reading);
    }

    /** What was doubtful about the value before, once and for all. */
    Optional<Doubt> settleDoubt() {
        Optional<Doubt> settled = doubt;
        doubt = Optional.empty();
        return settled;
    }

    /** The newest value may be the first of a new level. */
    void suspect(double levelBefore, double probability) {
        suspicion = Optional.of(new Suspicion(count - 1, levelBefore, probability));
    }

    /** The suspected step is real. */
    void confirm() {
        Suspicion confirmed = suspicion.orElseThrow();
        suspicion = Optional.empty();
        stepAt(confirmed.index(), confirmed.level());
    }

    /** The suspected step was a stray reading. */
    void withdraw() {
        suspicion = Optional.empty();
    }

    /** The level changed with the value at {@code index}. */
    void stepAt(int index, double levelBefore) {
        steps.add(new Step(run(index - 1), run(index), levelBefore));
        start = index;
        noise.takeForOrdinary(index, count);
    }
}
