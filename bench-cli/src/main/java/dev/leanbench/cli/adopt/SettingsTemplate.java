package dev.leanbench.cli.adopt;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A first {@code bench/bench.properties}. */
final class SettingsTemplate {

    private SettingsTemplate() {}

    /** Keeps the project's own targets, and shows what else can be set. */
    static String of(List<String> roots) {
        String own = roots.stream()
                .flatMap(root -> Stream.of(root, root + ".*", root + ":*"))
                .collect(Collectors.joining(", "));
        return String.format(Locale.ROOT, """
                # The settings of bench for this repository. A flag or a BENCH_ variable overrides them.
                # What is in force, and where it comes from: bench config

                # Keep this project's own targets; how long its dependencies take is not its business.
                %s

                # How many targets a report names in each direction.
                # top = 5

                # Measure each module's processor time as well, which tells a slow target from a busy machine.
                # precise = true
                """, own.isEmpty() ? "# include = Own, Own.*, Own:*" : "include = " + own);
    }
}
