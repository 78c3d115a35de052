package dev.leanbench.core.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What all targets share of the runs so far: the processor of each, and how much its readings are worth. */
final class Timeline {

    private final List<Optional<String>> models = new ArrayList<>();
    private final int[] modelOfRun;
    private final double[] weights;
    private int count;

    /** {@code runs} are to come. */
    Timeline(int runs) {
        modelOfRun = new int[runs];
        weights = new double[runs];
    }

    /** Goes on by one run, whose readings are worth as much as any until it is known better. */
    void add(Optional<String> model) {
        if (!models.contains(model)) {
            models.add(model);
        }
        modelOfRun[count] = models.indexOf(model);
        weights[count] = 1;
        count++;
    }

    /** How many runs there are from the newest on, itself included. */
    int runsLeft() {
        return weights.length - count + 1;
    }

    /** How many models of processor they ran on. */
    int models() {
        return models.size();
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
