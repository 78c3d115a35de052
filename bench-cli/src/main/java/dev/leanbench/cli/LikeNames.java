package dev.leanbench.cli;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Which names a person may have meant by one that does not exist. */
final class LikeNames {

    /** Beyond this share of letters to change, a name is another one. */
    private static final double MOST_CHANGED = 0.4;

    /** What a name counts as that holds the letters somewhere: nearer than one with a letter wrong. */
    private static final double A_PART = 0.05;

    private LikeNames() {}

    private record Candidate(String name, double distance) {}

    /**
     * The names most like a given one. A name may be meant by its end alone, as {@code Basic.Lattice} means
     * {@code Mathlib.Order.Basic.Lattice}, and by a part of it; case does not matter.
     *
     * @param wanted what was said
     * @param known the names there are
     * @param most how many to give at the most
     * @return the likest first, of equally alike ones the shorter first; none where nothing is alike
     */
    static List<String> to(String wanted, Collection<String> known, int most) {
        String letters = wanted.toLowerCase(Locale.ROOT);
        return known.stream()
                .map(name -> new Candidate(name, distance(letters, name.toLowerCase(Locale.ROOT))))
                .filter(candidate -> candidate.distance() <= MOST_CHANGED)
                .sorted(Comparator.comparingDouble(Candidate::distance)
                        .thenComparingInt(candidate -> candidate.name().length())
                        .thenComparing(Candidate::name))
                .limit(most)
                .map(Candidate::name)
                .toList();
    }

    /** The share of letters to be changed, from 0 to 1; a part of the name counts as a small change. */
    private static double distance(String wanted, String name) {
        double nearest = share(wanted, name);
        for (int dot = name.indexOf('.'); dot >= 0; dot = name.indexOf('.', dot + 1)) {
            nearest = Math.min(nearest, share(wanted, name.substring(dot + 1)));
        }
        return !wanted.isEmpty() && name.contains(wanted) ? Math.min(nearest, A_PART) : nearest;
    }

    private static double share(String wanted, String name) {
        int longer = Math.max(wanted.length(), name.length());
        int most = (int) (longer * MOST_CHANGED);
        // With a limit the distance costs little where the names are nothing alike: there are thousands of them.
        int changes = new LevenshteinDistance(most).apply(wanted, name);
        return changes < 0 || longer == 0 ? 1 : (double) changes / longer;
    }
}
