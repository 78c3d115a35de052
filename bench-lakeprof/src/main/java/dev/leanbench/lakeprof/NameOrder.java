package dev.leanbench.lakeprof;

import dev.leanbench.core.model.TargetTiming;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * Sorts targets by name. The modules of a library begin alike for many letters, which every comparison of two names goes
 * through anew, and no processor can foretell how one turns out. So names are sorted by eight bytes of their UTF-8, and
 * those that begin alike by the eight that follow. Eight bytes are a number, and numbers are brought in order byte by
 * byte, the last byte first, without comparing any: the radix sort of Knuth, "Sorting and Searching" (1998), 5.2.5.
 * Targets of one name stay in the order they came in.
 */
final class NameOrder {

    /** So few names are in order before every value of a byte has been counted. */
    private static final int FEW = 128;

    private static final int BYTE_VALUES = 1 << Byte.SIZE;

    /** The bytes of all names, one name behind the other. */
    private ByteBuffer text;
    /** Where each target's name begins in the text; one more tells where the last one ends. */
    private final int[] begins;
    /** The targets' indices, which are brought in order. */
    private final int[] order;
    /** Eight bytes of the name that stands at the same place of the order. */
    private final long[] bytes;

    /** Java compares UTF-16, which puts an emoji before some letters of lower numbers, as UTF-8 does not. */
    private boolean hasSurrogates;

    private final int[] newOrder;
    private final long[] newBytes;

    private NameOrder(TargetTiming[] targets) {
        this.begins = new int[targets.length + 1];
        this.order = new int[targets.length];
        this.bytes = new long[targets.length];
        this.newOrder = new int[targets.length];
        this.newBytes = new long[targets.length];
        this.text = ByteBuffer.allocate(Long.BYTES);
        for (int index = 0; index < targets.length; index++) {
            order[index] = index;
            append(index, targets[index].name().value());
        }
    }

    private void append(int index, String value) {
        byte[] name = value.getBytes(StandardCharsets.UTF_8);
        boolean ascii = name.length == value.length();
        hasSurrogates |= !ascii && value.chars().anyMatch(letter -> Character.isSurrogate((char) letter));
        int begin = begins[index];
        int end = begin + name.length;
        // Eight bytes can be read of the last name as well.
        if (end + Long.BYTES > text.capacity()) {
            ByteBuffer larger = ByteBuffer.allocate(Math.max(end + Long.BYTES, 2 * text.capacity()));
            text = larger.put(0, text, 0, begin);
        }
        text.put(begin, name);
        begins[index + 1] = end;
    }

    static TargetTiming[] sorted(List<TargetTiming> targets) {
        TargetTiming[] sorted = targets.toArray(TargetTiming[]::new);
        if (areAscending(sorted)) {
            return sorted;
        }
        NameOrder names = new NameOrder(sorted);
        if (names.hasSurrogates) {
            Arrays.sort(sorted);
        } else {
            names.sortFrom(0, 0, sorted.length);
            Arrays.setAll(sorted, place -> targets.get(names.order[place]));
        }
        return sorted;
    }

    private static boolean areAscending(TargetTiming[] targets) {
        for (int index = 1; index < targets.length; index++) {
            if (targets[index].compareTo(targets[index - 1]) < 0) {
                return false;
            }
        }
        return true;
    }

    /** Sorts names that are the same before a byte. */
    private void sortFrom(int at, int from, int to) {
        for (int place = from; place < to; place++) {
            bytes[place] = eightBytes(order[place], at);
        }
        if (to - from <= FEW) {
            insertEach(from, to);
        } else {
            sortByEachByte(from, to);
        }
        int first = from;
        for (int place = from + 1; place < to; place++) {
            if (bytes[place] != bytes[first]) {
                sortAlike(at, first, place);
                first = place;
            }
        }
        sortAlike(at, first, to);
    }

    /** Sorts names that are the same before a byte and in the eight from there; no byte of a name is zero. */
    private void sortAlike(int at, int from, int to) {
        boolean nameEnds = byteOf(bytes[from], 0) == 0;
        if (to - from > 1 && !nameEnds) {
            sortFrom(at + Long.BYTES, from, to);
        }
    }

    private void insertEach(int from, int to) {
        for (int next = from + 1; next < to; next++) {
            int index = order[next];
            long own = bytes[next];
            int place = next;
            while (place > from && Long.compareUnsigned(bytes[place - 1], own) > 0) {
                order[place] = order[place - 1];
                bytes[place] = bytes[place - 1];
                place--;
            }
            order[place] = index;
            bytes[place] = own;
        }
    }

    private void sortByEachByte(int from, int to) {
        long differing = 0;
        for (int place = from + 1; place < to; place++) {
            differing |= bytes[place] ^ bytes[from];
        }
        for (int shift = 0; shift < Long.SIZE; shift += Byte.SIZE) {
            if (byteOf(differing, shift) != 0) {
                sortByByte(shift, from, to);
            }
        }
    }

    private void sortByByte(int shift, int from, int to) {
        int[] nextPlace = new int[BYTE_VALUES + 1];
        for (int place = from; place < to; place++) {
            nextPlace[byteOf(bytes[place], shift) + 1]++;
        }
        nextPlace[0] = from;
        for (int value = 1; value < BYTE_VALUES; value++) {
            nextPlace[value] += nextPlace[value - 1];
        }
        for (int place = from; place < to; place++) {
            int newPlace = nextPlace[byteOf(bytes[place], shift)]++;
            newOrder[newPlace] = order[place];
            newBytes[newPlace] = bytes[place];
        }
        System.arraycopy(newOrder, from, order, from, to - from);
        System.arraycopy(newBytes, from, bytes, from, to - from);
    }

    private static int byteOf(long bytes, int shift) {
        return (int) (bytes >>> shift) & 0xff;
    }

    /** A number that is in order with eight bytes of a name; behind the name's end are zeros. */
    private long eightBytes(int index, int at) {
        int begin = begins[index] + at;
        int length = begins[index + 1] - begin;
        if (length <= 0) {
            return 0;
        }
        long read = text.getLong(begin);
        return length >= Long.BYTES ? read : read & (-1L << (Byte.SIZE * (Long.BYTES - length)));
    }
}
