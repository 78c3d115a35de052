package dev.leanbench.core.statistics;

import java.util.Arrays;

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
        // Most are 1 and stay it, and equal ones become equal again: only the others are sorted, and looked up.
        double[] ascending = Arrays.stream(p).filter(each -> each < 1).sorted().toArray();
        double[] byRank = ascending.clone();
        double smallest = 1;
        for (int place = ascending.length - 1; place >= 0; place--) {
            int rank = place + 1;
            smallest = Math.min(smallest, ascending[place] * p.length / rank);
            byRank[place] = smallest;
        }
        double[] adjusted = new double[p.length];
        Arrays.setAll(adjusted, i -> p[i] < 1 ? byRank[Arrays.binarySearch(ascending, p[i])] : 1);
        return adjusted;
    }
}
