package dev.leanbench.report.github;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Makes a report fit: whole rows go, from the end of the least important section first. */
final class Fitting {

    private Fitting() {}

    /**
     * Joins sections.
     *
     * @param sections the sections in reading order
     * @param limit the most characters the text may have
     * @return the text; longer than the limit only if what may not be left out is
     */
    static String fit(List<Section> sections, int limit) {
        List<Section> fitted = new ArrayList<>(sections);
        List<Integer> lightestFirst = IntStream.range(0, sections.size())
                .boxed()
                .sorted(Comparator.comparingInt(index -> sections.get(index).weight()))
                .toList();
        int length = sections.stream().mapToInt(section -> section.length()).sum();
        for (int index : lightestFirst) {
            if (length <= limit) {
                break;
            }
            Section whole = sections.get(index);
            int others = length - whole.length();
            Section shorter = longestWithin(whole, limit - others);
            fitted.set(index, shorter);
            length = others + shorter.length();
        }
        StringBuilder text = new StringBuilder(length);
        fitted.forEach(section -> text.append(section.text()));
        return text.toString();
    }

    private static Section longestWithin(Section section, int room) {
        int low = 0;
        int high = section.rows().size();
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (section.keeping(middle).length() <= room) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return section.keeping(low);
    }
}
