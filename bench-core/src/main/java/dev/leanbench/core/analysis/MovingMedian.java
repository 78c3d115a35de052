package dev.leanbench.core.analysis;

/**
 * The median of a target's newest values, which are kept in order as one comes and another goes: each run asks for it again,
 * and only two values have changed since.
 */
final class MovingMedian {

    private final double[] ascending = new double[Track.LEVEL_RUNS];
    private int count;

    /** Of all the target's values, where the first of these stands, and where the last one, and one more. */
    private int from;

    private int to;

    private double median;

    /** Forgets all values, as they are others than it was told. */
    void clear() {
        from = 0;
        to = 0;
        count = 0;
    }

    /**
     * The median of some of a target's values.
     *
     * @param values all values, those told before unchanged
     * @param first where the first of them stands
     * @param end where the last of them stands, and one more; {@value Track#LEVEL_RUNS} after {@code first} at most
     */
    double of(double[] values, int first, int end) {
        if (first == from && end == to && count > 0) {
            return median;
        }
        if (first < from || first >= to || end < to) {
            clear();
            from = first;
            to = first;
        }
        while (from < first) {
            remove(values[from]);
            from++;
        }
        while (to < end) {
            insert(values[to]);
            to++;
        }
        double upper = ascending[count / 2];
        median = count % 2 == 1 ? upper : (ascending[count / 2 - 1] + upper) / 2;
        return median;
    }

    private void insert(double value) {
        int place = count;
        while (place > 0 && ascending[place - 1] > value) {
            ascending[place] = ascending[place - 1];
            place--;
        }
        ascending[place] = value;
        count++;
    }

    private void remove(double value) {
        int place = 0;
        while (ascending[place] != value) {
            place++;
        }
        count--;
        System.arraycopy(ascending, place + 1, ascending, place, count - place);
    }
}
