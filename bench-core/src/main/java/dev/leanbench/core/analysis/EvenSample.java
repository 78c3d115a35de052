package dev.leanbench.core.analysis;

import java.util.List;
import java.util.stream.IntStream;

/** A part of many targets that speaks for all: what some thousands tell together, no more of them would tell better. */
final class EvenSample {

    private static final int MOST = 2_000;

    private EvenSample() {}

    /** Every target; or of more than {@value #MOST} as many or fewer, evenly over their order. */
    static <T> List<T> of(List<T> all) {
        int every = stride(all.size());
        return every == 1
                ? all
                : IntStream.range(0, all.size() / every)
                        .mapToObj(i -> all.get(i * every))
                        .toList();
    }

    /** By how many places those that are asked lie apart, where there are so many; 1 where all are asked. */
    static int stride(int count) {
        return Math.max(1, (count + MOST - 1) / MOST);
    }
}
