package dev.leanbench.lakeprof;

import dev.leanbench.lakeprof.Numbering.Held;
import dev.leanbench.lakeprof.Numbering.Position;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.OptionalInt;

/**
 * The job lines among those held that are Lake's: the longest row in which the numbers ascend from where they were. Of
 * two rows as long the one with fewer doubtful lines is taken, then the one with fewer that what follows denies, then the one
 * that skips fewer numbers.
 *
 * @param chosen the indices of the lines that are Lake's
 * @param isAll whether all are, because a second build is among them
 */
record Ascent(BitSet chosen, boolean isAll) {

    /** So many lines that fit nothing but one another are a build of their own. */
    private static final int ENOUGH_FOR_A_BUILD = 16;

    private static final int CERTAIN = 1_001;
    private static final int DOUBTFUL = 1_000;
    private static final int DENIED = 999;
    private static final int NONE = -1;

    static Ascent of(Position from, List<Held> held) {
        BitSet jobs = new BitSet();
        for (int index = 0; index < held.size(); index++) {
            jobs.set(index, held.get(index).isJob());
        }
        BitSet fitting = longest(from, held, withinLastTotal(from, held, jobs));
        BitSet others = (BitSet) jobs.clone();
        others.andNot(fitting);
        boolean anotherBuild = longest(Position.START, held, others).cardinality() >= ENOUGH_FOR_A_BUILD
                || (fitting.isEmpty() && mostlyCertain(held, others));
        return anotherBuild ? new Ascent(jobs, true) : new Ascent(fitting, false);
    }

    boolean contains(int index) {
        return chosen.get(index);
    }

    /** The index of the last of the lines, or a negative number. */
    int lastIndex() {
        return chosen.length() - 1;
    }

    /** The last line of a build tells how many jobs there were; where no more were known before, none were. */
    private static BitSet withinLastTotal(Position from, List<Held> held, BitSet jobs) {
        OptionalInt most =
                held.get(held.size() - 1).announcement() instanceof Footer last ? last.jobs() : OptionalInt.empty();
        if (most.isEmpty() || from.total() > most.getAsInt()) {
            return jobs;
        }
        BitSet within = (BitSet) jobs.clone();
        jobs.stream()
                .filter(index -> position(held, index).total() > most.getAsInt())
                .forEach(within::clear);
        return within;
    }

    private static boolean mostlyCertain(List<Held> held, BitSet jobs) {
        long certain =
                jobs.stream().filter(index -> !held.get(index).doubtful()).count();
        return certain > 0 && 2 * certain >= jobs.cardinality();
    }

    /** The heaviest ascending row among these lines; quadratic in their number, which is bounded. */
    private static BitSet longest(Position from, List<Held> held, BitSet among) {
        int[] weight = new int[held.size()];
        int[] before = new int[held.size()];
        Arrays.fill(before, NONE);
        int best = NONE;
        for (int index = among.nextSetBit(0); index >= 0; index = among.nextSetBit(index + 1)) {
            Position position = position(held, index);
            int own = weight(held.get(index));
            weight[index] = from.isContinuedBy(position) ? own : 0;
            for (int earlier = among.nextSetBit(0); earlier < index; earlier = among.nextSetBit(earlier + 1)) {
                if (weight[earlier] > 0
                        && weight[earlier] + own > weight[index]
                        && position(held, earlier).isContinuedBy(position)) {
                    weight[index] = weight[earlier] + own;
                    before[index] = earlier;
                }
            }
            best = weight[index] > 0 && (best == NONE || isBetter(weight, held, index, best)) ? index : best;
        }
        BitSet row = new BitSet();
        for (int index = best; index != NONE; index = before[index]) {
            row.set(index);
        }
        return row;
    }

    /** A job that nothing is known against goes before others, but a longer row before a shorter one. */
    private static int weight(Held job) {
        if (!job.doubtful()) {
            return CERTAIN;
        }
        return job.denied() ? DENIED : DOUBTFUL;
    }

    /** Of rows as heavy the one that ends lower: a quotation of a larger build runs ahead, Lake skips few numbers. */
    private static boolean isBetter(int[] weight, List<Held> held, int index, int best) {
        return weight[index] == weight[best]
                ? position(held, index).number() < position(held, best).number()
                : weight[index] > weight[best];
    }

    private static Position position(List<Held> held, int index) {
        return held.get(index).announcement() instanceof JobLine job ? Position.of(job) : Position.START;
    }
}
