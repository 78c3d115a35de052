package dev.leanbench.lakeprof;

import dev.leanbench.core.model.TargetTiming;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Sorts targets by name. The modules of a library begin alike for many letters, which every comparison of two names goes
 * through anew; here names that begin alike are put together, and sorted on by what follows. That is the multikey
 * quicksort of Bentley and Sedgewick, "Fast Algorithms for Sorting and Searching Strings" (1997), with
 * {@value #LETTERS} letters in place of one. Targets of one name stay in the order they came in.
 */
final class NameOrder {

    /** As many as fit into a long, a byte each. */
    private static final int LETTERS = Long.BYTES;

    /** Stands for any letter beyond ASCII; none of its own is the name of anything. */
    private static final char FOREIGN = 0x7f;

    private static final int FEW = 8;

    /** More than names bring about that were not chosen for it; those are compared, which cannot take forever. */
    private static final int MOST_DIVISIONS = 200;

    private final String[] names;
    /** The targets' indices, which are brought in order. */
    private final int[] order;
    /** Some letters of the name that stands at the same place of the order. */
    private final long[] letters;

    private NameOrder(List<TargetTiming> targets) {
        this.names = targets.stream().map(target -> target.name().value()).toArray(String[]::new);
        this.order = IntStream.range(0, names.length).toArray();
        this.letters = new long[names.length];
    }

    static TargetTiming[] sorted(List<TargetTiming> targets) {
        NameOrder names = new NameOrder(targets);
        if (!names.areAscending()) {
            names.sortFrom(0, 0, targets.size(), MOST_DIVISIONS);
        }
        return Arrays.stream(names.order).mapToObj(targets::get).toArray(TargetTiming[]::new);
    }

    private boolean areAscending() {
        for (int index = 1; index < names.length; index++) {
            if (names[index].compareTo(names[index - 1]) < 0) {
                return false;
            }
        }
        return true;
    }

    /** Sorts names that are the same before a letter. */
    private void sortFrom(int letter, int from, int to, int divisions) {
        for (int place = from; place < to; place++) {
            letters[place] = letters(names[order[place]], letter);
        }
        divide(letter, from, to, divisions);
    }

    private void divide(int letter, int from, int to, int divisions) {
        if (to - from <= FEW) {
            insertEach(from, to);
            return;
        }
        if (divisions == 0) {
            compareAll(from, to);
            return;
        }
        long middle = median(letters[from], letters[(from + to) >>> 1], letters[to - 1]);
        int less = from;
        int more = to;
        int place = from;
        while (place < more) {
            if (letters[place] < middle) {
                swap(place++, less++);
            } else if (letters[place] > middle) {
                swap(place, --more);
            } else {
                place++;
            }
        }
        divide(letter, from, less, divisions - 1);
        if (tellsAll(middle)) {
            compareAll(less, more);
        } else {
            sortFrom(letter + LETTERS, less, more, divisions - 1);
        }
        divide(letter, more, to, divisions - 1);
    }

    private void insertEach(int from, int to) {
        for (int next = from + 1; next < to; next++) {
            int index = order[next];
            long own = letters[next];
            int place = next;
            while (place > from && isAfter(place - 1, own, index)) {
                order[place] = order[place - 1];
                letters[place] = letters[place - 1];
                place--;
            }
            order[place] = index;
            letters[place] = own;
        }
    }

    private boolean isAfter(int place, long own, int index) {
        return letters[place] > own || (letters[place] == own && compare(order[place], index) > 0);
    }

    private void compareAll(int from, int to) {
        int[] sorted = Arrays.stream(order, from, to)
                .boxed()
                .sorted(this::compare)
                .mapToInt(Integer::intValue)
                .toArray();
        System.arraycopy(sorted, 0, order, from, sorted.length);
    }

    private int compare(int one, int other) {
        int byName = names[one].compareTo(names[other]);
        return byName != 0 ? byName : Integer.compare(one, other);
    }

    private void swap(int one, int other) {
        int index = order[one];
        order[one] = order[other];
        order[other] = index;
        long own = letters[one];
        letters[one] = letters[other];
        letters[other] = own;
    }

    /** A number that is in order with the letters, up to the first beyond ASCII; filled up with zeros. */
    private static long letters(String name, int from) {
        int end = Math.min(from + LETTERS, name.length());
        long letters = 0;
        int at = from;
        while (at < end) {
            char letter = name.charAt(at++);
            if (letter >= FOREIGN) {
                letters = (letters << Byte.SIZE) | FOREIGN;
                break;
            }
            letters = (letters << Byte.SIZE) | letter;
        }
        // Java shifts by no more than 63; but where there are no letters, there is nothing to shift.
        return letters << (Byte.SIZE * (from + LETTERS - at));
    }

    /** Whether there is nothing more to these letters: their names are the same, or go on beyond ASCII. */
    private static boolean tellsAll(long letters) {
        long last = letters & 0xff;
        return last == 0 || last == FOREIGN;
    }

    private static long median(long one, long other, long third) {
        return Math.max(Math.min(one, other), Math.min(Math.max(one, other), third));
    }
}
