package dev.leanbench.core.statistics;

/** Location and scale that a few wild values cannot move. */
public final class Robust {

    /** A normal distribution's standard deviation over its median absolute deviation: 1 / Φ⁻¹(3/4). */
    public static final double NORMAL_CONSISTENCY = 1.482602218505602;

    /** A normal distribution is trimmed at this many standard deviations; … */
    private static final double TRIMMED_AT = 2;

    /** … the mean square of what is left of it, in variances: 1 - 4 φ(2) / (2 Φ(2) - 1). */
    private static final double TRIMMED_SQUARE = 0.7737413035499231;

    private Robust() {}

    /**
     * The median.
     *
     * @param values one or more numbers; left as they are
     * @return the middle value, or the mean of the two in the middle
     */
    public static double median(double... values) {
        return middleOf(values.clone());
    }

    /**
     * The median of a dozen values or fewer. Counting how many come before each takes a third of the time of sorting
     * them, for no processor can foretell where sorting puts the next one.
     *
     * @param values numbers; left as they are
     * @param from where the first one stands
     * @param to where the last one stands, and one more
     * @return the middle value, or the mean of the two in the middle
     */
    public static double medianOfFew(double[] values, int from, int to) {
        int middle = (to - from) / 2;
        double upper = valueOfRank(middle, values, from, to);
        return (to - from) % 2 == 1 ? upper : (valueOfRank(middle - 1, values, from, to) + upper) / 2;
    }

    private static double valueOfRank(int rank, double[] values, int from, int to) {
        int index = from;
        while (rankOf(index, values, from, to) != rank) {
            index++;
        }
        return values[index];
    }

    /** How many values come before one in ascending order; of equal ones the first comes first. */
    private static int rankOf(int index, double[] values, int from, int to) {
        double value = values[index];
        int rank = 0;
        for (int i = from; i < index; i++) {
            rank += values[i] <= value ? 1 : 0;
        }
        for (int i = index + 1; i < to; i++) {
            rank += values[i] < value ? 1 : 0;
        }
        return rank;
    }

    private static double middleOf(double[] disordered) {
        int middle = disordered.length / 2;
        double upper = select(disordered, middle);
        if (disordered.length % 2 == 1) {
            return upper;
        }
        double lower = disordered[0];
        for (int i = 1; i < middle; i++) {
            lower = Math.max(lower, disordered[i]);
        }
        return (lower + upper) / 2;
    }

    /**
     * The value that sorting would put at a place, found without sorting (Hoare 1961, "Algorithm 65: Find"); afterwards
     * no value before that place is larger.
     */
    private static double select(double[] values, int place) {
        int from = 0;
        int to = values.length;
        while (to - from > 1) {
            double pivot = middleOfThree(values[from], values[(from + to) >>> 1], values[to - 1]);
            int smaller = moveSmallerToFront(values, from, to, pivot);
            if (place < smaller) {
                to = smaller;
                continue;
            }
            from = moveEqualToFront(values, smaller, to, pivot);
            // Nothing equals what is no number, not even itself.
            if (place < from || from == smaller) {
                return pivot;
            }
        }
        return values[place];
    }

    private static double middleOfThree(double one, double other, double third) {
        return Math.max(Math.min(one, other), Math.min(Math.max(one, other), third));
    }

    /**
     * Moves what is smaller than a pivot before all that is not. Every value is swapped, for no processor can foretell
     * which of them are smaller, and a wrong guess costs as much as ten swaps.
     *
     * @return where those that are not smaller begin
     */
    private static int moveSmallerToFront(double[] values, int from, int to, double pivot) {
        int end = from;
        for (int i = from; i < to; i++) {
            double value = values[i];
            values[i] = values[end];
            values[end] = value;
            end += value < pivot ? 1 : 0;
        }
        return end;
    }

    /** Does the same where no value is smaller. */
    private static int moveEqualToFront(double[] values, int from, int to, double pivot) {
        int end = from;
        for (int i = from; i < to; i++) {
            double value = values[i];
            values[i] = values[end];
            values[end] = value;
            end += value == pivot ? 1 : 0;
        }
        return end;
    }

    /**
     * The median absolute deviation from a centre, made comparable with a standard deviation (Hampel 1974).
     *
     * @param values one or more numbers; left as they are
     * @param centre the centre
     * @return the scale, 0 or more
     */
    public static double scaleAbout(double centre, double... values) {
        return NORMAL_CONSISTENCY * middleOf(distances(centre, values));
    }

    private static double[] distances(double centre, double[] values) {
        double[] distances = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            distances[i] = Math.abs(values[i] - centre);
        }
        return distances;
    }

    /**
     * The root mean square distance from a centre of those values that are no further from it than twice
     * {@link #scaleAbout}, made comparable with a standard deviation: a trimmed variance (Tukey 1960, "A survey of
     * sampling from contaminated distributions"). Values further out do not count at all, and it scatters less than the
     * median absolute deviation does.
     *
     * @param centre the centre
     * @param values one or more numbers; left as they are
     * @return the scale, 0 or more
     */
    public static double trimmedScaleAbout(double centre, double... values) {
        double[] distances = distances(centre, values);
        double reach = TRIMMED_AT * NORMAL_CONSISTENCY * median(distances);
        double squares = 0;
        int within = 0;
        for (double distance : distances) {
            if (distance <= reach) {
                squares += distance * distance;
                within++;
            }
        }
        return Math.sqrt(squares / within / TRIMMED_SQUARE);
    }

    /**
     * A value, or the end of the reach where it lies beyond: what a wild value counts as (Huber 1964, "Robust estimation
     * of a location parameter").
     *
     * @param value the value
     * @param middle where it should be
     * @param reach how far from there it may be, 0 or more
     * @return a value from {@code middle - reach} to {@code middle + reach}
     */
    public static double drawnIn(double value, double middle, double reach) {
        return Math.max(middle - reach, Math.min(middle + reach, value));
    }

    /**
     * Whether values have left one level for another: all of a few, three quarters of several lie on the far side of the
     * middle between them.
     *
     * @param values the values
     * @param before the level they had
     * @param after the level they may have now
     * @return whether they stay away from the level before
     */
    public static boolean stayAway(double[] values, double before, double after) {
        double middle = (before + after) / 2;
        int away = 0;
        for (double value : values) {
            away += (value - middle) * (after - before) > 0 ? 1 : 0;
        }
        return away >= values.length - values.length / 4;
    }

    /**
     * A quantile, interpolated between order statistics (type 7 of Hyndman and Fan 1996).
     *
     * @param sorted one or more numbers in ascending order
     * @param share 0 to 1
     * @return the quantile
     */
    public static double quantile(double[] sorted, double share) {
        double position = share * (sorted.length - 1);
        int below = (int) position;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
    }
}
