package dev.leanbench.lakeprof;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a lakefile declares, as far as it matters here.
 *
 * @param roots the roots of libraries and executables, as Lake prints names
 * @param requirements the names of the packages it requires
 */
record Lakefile(List<String> roots, Set<String> requirements) {

    /** What Lean prints without quotes: letters, digits, and a few signs, not a digit first. */
    private static final Pattern PLAIN = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_'!?]*");

    Lakefile {
        roots = roots.stream().distinct().toList();
        requirements = Set.copyOf(requirements);
    }

    /** A dotted name as Lean prints it: parts that are no plain identifier stand between «». */
    static String printed(String name) {
        if (name.contains("«")) {
            return name;
        }
        return Stream.of(name.split("\\.", -1))
                .map(part -> PLAIN.matcher(part).matches() ? part : "«" + part + "»")
                .collect(Collectors.joining("."));
    }
}
