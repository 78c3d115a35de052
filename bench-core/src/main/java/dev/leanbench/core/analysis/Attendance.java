package dev.leanbench.core.analysis;

import java.util.Arrays;

/**
 * In which runs a target was. Most are in every one since their first, and those with the same first one share what tells
 * so: lists for all targets are more than a processor's cache holds, and a report goes through them again and again.
 */
final class Attendance {

    private static final int[] UNBROKEN = {};

    private final int first;

    /** By reading, the run that it is of; nothing while it was in every run. */
    private int[] runs = UNBROKEN;

    private Attendance(int first) {
        this.first = first;
    }

    /** Of all targets that are in every run from one on. */
    static Attendance from(int run) {
        return new Attendance(run);
    }

    /**
     * Goes on by one run.
     *
     * @param index how many runs it was in before
     * @param run a later one than these
     * @return what tells of the target from now on
     */
    Attendance with(int index, int run) {
        if (runs.length == 0 && run == first + index) {
            return this;
        }
        Attendance own = runs.length == 0 ? new Attendance(first) : this;
        own.runs = index < runs.length ? runs : Arrays.copyOf(runs(0, index), 2 * index + 1);
        own.runs[index] = run;
        return own;
    }

    /** The run of a reading. */
    int run(int index) {
        return runs.length == 0 ? first + index : runs[index];
    }

    /** The runs of some readings. */
    int[] runs(int from, int to) {
        int[] some = new int[to - from];
        Arrays.setAll(some, i -> run(from + i));
        return some;
    }
}
