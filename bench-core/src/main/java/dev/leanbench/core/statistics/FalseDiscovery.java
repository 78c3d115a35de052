package dev.leanbench.core.statistics;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Control of the false discovery rate over many tests at once. */
public final class FalseDiscovery {

    private FalseDiscovery() {}

    /**
     * The adjusted p-values of Benjamini and Hochberg (1995): flagging all up to q makes, on average, no more than a
     * share q of the flags false. Where nothing changed at all, the chance of any flag is no more than q.
     *
     * @param p p-values, 0 to 1
     * @return the adjusted values, in the same order
     */
    public static double[] adjusted(double[] p) {
        int[] descending = IntStream.range(0, p.length)
                .filter(i -> p[i] < 1)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> p[i]).reversed())
                .mapToInt(Integer::intValue)
                .toArray();
        double[] adjusted = new double[p.length];
        Arrays.fill(adjusted, 1);
        double smallest = 1;
        for (int place = 0; place < descending.length; place++) {
            int rank = descending.length - place;
            smallest = Math.min(smallest, p[descending[place]] * p.length / rank);
            adjusted[descending[place]] = smallest;
        }
        return adjusted;
    }
}
