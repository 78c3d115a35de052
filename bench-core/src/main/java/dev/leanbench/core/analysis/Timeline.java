package dev.leanbench.core.analysis;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What all targets share of the runs so far: the processor of each, and how much its readings are worth. */
final class Timeline {

    /** Which model each name stands for; runs without one have that in common. */
    private final Map<Optional<String>, Integer> modelByName = new HashMap<>();

    private final int[] modelOfRun;
    private final double[] weights;
    private int models;
    private int count;
    private boolean named;
    private Attendance fromHereOn = Attendance.from(0);

    /** {@code runs} are to come. */
    Timeline(int runs) {
        modelOfRun = new int[runs];
        weights = new double[runs];
    }

    /** Goes on by one run, whose readings are worth as much as any until it is known better. */
    void add(Optional<String> name) {
        modelOfRun[count] = modelByName.computeIfAbsent(name, unused -> anotherModel());
        named = name.isPresent();
        weights[count] = 1;
        fromHereOn = Attendance.from(count);
        count++;
    }

    /** How many runs there are from the newest on, itself included. */
    int runsLeft() {
        return weights.length - count + 1;
    }

    /** How many models of processor they ran on. */
    int models() {
        return models;
    }

    /** The newest run. */
    int newest() {
        return count - 1;
    }

    /** In which runs targets are that are in each from the newest on. */
    Attendance fromHereOn() {
        return fromHereOn;
    }

    /** Whether the newest run's processor has a name, and not the only one. */
    boolean isToldByName() {
        return named && modelByName.size() > 1;
    }

    /** Whether the newest run's processor has a name. */
    boolean isNamed() {
        return named;
    }

    /** One more model, of which there is no run yet. */
    int anotherModel() {
        return models++;
    }

    /** Says that a run was on another model than its name, or the lack of one, told. */
    void recognise(int run, int model) {
        modelOfRun[run] = model;
    }

    /** The processor of a run, counted in the order in which they came. */
    int model(int run) {
        return modelOfRun[run];
    }

    /** Says what a reading of the newest run is worth, 1 for one with the usual noise. */
    void weigh(double weight) {
        weights[count - 1] = weight;
    }

    /** What a reading of a run is worth. */
    double weight(int run) {
        return weights[run];
    }
}
