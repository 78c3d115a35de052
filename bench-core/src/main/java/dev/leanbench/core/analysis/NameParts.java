package dev.leanbench.core.analysis;

import dev.leanbench.core.model.TargetName;
import java.util.List;

/** A target's name as people read it: {@code Mathlib.Order.Lattice} is three parts. */
record NameParts(List<String> parts) {

    static NameParts of(TargetName name) {
        return new NameParts(List.of(name.value().split("[./]", -1)));
    }

    private String last() {
        return parts.get(parts.size() - 1);
    }

    String lastKey() {
        return "*." + last();
    }

    String parentKey() {
        return String.join(".", parts.subList(0, parts.size() - 1)) + ".*";
    }

    /**
     * How alike two names are, 0 to 1: the share of parts they have in common from either end, a differing part counting
     * by the letters it shares with the other one. Names that differ in numbers only are those of different things.
     */
    double likenessTo(NameParts other) {
        if (differInNumbersOnly(String.join(".", parts), String.join(".", other.parts))) {
            return 0;
        }
        int shorter = Math.min(parts.size(), other.parts.size());
        int longer = Math.max(parts.size(), other.parts.size());
        int front = 0;
        while (front < shorter && parts.get(front).equals(other.parts.get(front))) {
            front++;
        }
        int back = 0;
        while (back < shorter - front && fromBack(back).equals(other.fromBack(back))) {
            back++;
        }
        double same = front + back;
        if (front + back < shorter) {
            same += likeness(parts.get(front), other.parts.get(front));
        }
        return same / longer;
    }

    /** How alike the last parts are, 0 to 1. */
    double lastLikenessTo(NameParts other) {
        return last().equals(other.last()) ? 1 : likeness(last(), other.last());
    }

    private static boolean differInNumbersOnly(String one, String other) {
        return !one.equals(other) && one.replaceAll("\\d+", "#").equals(other.replaceAll("\\d+", "#"));
    }

    private String fromBack(int index) {
        return parts.get(parts.size() - 1 - index);
    }

    /** The share of letters in common from either end; {@code Chapter3} and {@code Chapter4} are different things. */
    private static double likeness(String one, String other) {
        if (differInNumbersOnly(one, other)) {
            return 0;
        }
        int shorter = Math.min(one.length(), other.length());
        int front = 0;
        while (front < shorter && one.charAt(front) == other.charAt(front)) {
            front++;
        }
        int back = 0;
        while (back < shorter - front
                && one.charAt(one.length() - 1 - back) == other.charAt(other.length() - 1 - back)) {
            back++;
        }
        return shorter == 0 ? 0 : (double) (front + back) / Math.max(one.length(), other.length());
    }
}
