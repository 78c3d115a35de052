package dev.leanbench.cli.config;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What can be set once and for all: by a flag, else by a variable, else in the repository's file. */
public enum Setting {
    /** Which remote keeps the history. */
    REMOTE("origin where a token is at hand, else none"),
    /** Which targets are kept. */
    INCLUDE("every target"),
    /** Which targets are left out. */
    EXCLUDE("no target"),
    /** How many targets a report names in each direction. */
    TOP("5"),
    /** Whether each module's process is measured. */
    PRECISE("false"),
    /** The run document that a recording writes. */
    OUT("bench-run.json"),
    /** The tool that writes the log. */
    WITH("bench itself"),
    /** Where fetched objects are kept. It has no flag. */
    CACHE("bench in the user's cache directory");

    private final String usual;

    Setting(String usual) {
        this.usual = usual;
    }

    /**
     * The name in the file.
     *
     * @return for example {@code top}
     */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The flag that wins over everything.
     *
     * @return for example {@code --top}
     */
    public String flag() {
        return "--" + key();
    }

    /**
     * The environment variable that wins over the file.
     *
     * @return for example {@code BENCH_TOP}
     */
    public String variable() {
        return "BENCH_" + name();
    }

    /**
     * What is in force where nothing is set.
     *
     * @return a value, or a few words
     */
    public String usual() {
        return usual;
    }

    /**
     * The setting that a flag sets.
     *
     * @param flag a flag with its dashes
     * @return the setting, where there is one
     */
    public static Optional<Setting> ofFlag(String flag) {
        return Arrays.stream(values())
                .filter(setting -> setting.flag().equals(flag))
                .findFirst();
    }
}
