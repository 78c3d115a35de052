package dev.leanbench.cli.config;

import dev.leanbench.core.problem.ProblemException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What is set by the environment and by the repository's file. A variable wins over the file; a blank one is none. */
public final class Configuration {

    private static final String PREFIX = "BENCH_";

    /** The last three are what a recorded build sees, and a bench that runs in it. */
    private static final List<String> OTHER_VARIABLES =
            List.of("BENCH_TOKEN", "BENCH_LEAN_REAL", "BENCH_LEAN_ROOT", "BENCH_LEAN_NOTES");

    private final Map<String, String> variables;
    private final Optional<SettingsFile> file;

    private Configuration(Map<String, String> variables, Optional<SettingsFile> file) {
        this.variables = new TreeMap<>(variables);
        this.file = file;
    }

    /**
     * Reads what is set.
     *
     * @param variables the environment variables
     * @param directory any directory of the repository
     * @return what is set
     * @throws ProblemException if the file cannot be read or sets what cannot be set
     */
    public static Configuration of(Map<String, String> variables, Path directory) {
        return new Configuration(variables, SettingsFile.find(directory).map(SettingsFile::read));
    }

    /**
     * What someone chose for a setting, but for the command line.
     *
     * @param setting a setting
     * @return the value that wins, or empty where nothing is set
     */
    public Optional<Chosen> chosen(Setting setting) {
        return Optional.ofNullable(variables.get(setting.variable()))
                .filter(value -> !value.isBlank())
                .map(value -> new Chosen(value, Chosen.Origin.VARIABLE, setting.variable()))
                .or(() -> file.flatMap(settings -> Optional.ofNullable(
                                settings.values().get(setting.key()))
                        .filter(value -> !value.isBlank())
                        .map(value -> new Chosen(
                                value, Chosen.Origin.FILE, settings.path().toString()))));
    }

    /**
     * The file the settings were looked for in.
     *
     * @return the file, where there is one
     */
    public Optional<Path> file() {
        return file.map(SettingsFile::path);
    }

    /**
     * Variables that look like ours and mean nothing. They are no error: they may be another program's.
     *
     * @return a sentence for each
     */
    public List<String> strangers() {
        return variables.keySet().stream()
                .filter(name -> name.startsWith(PREFIX) && !OTHER_VARIABLES.contains(name))
                .filter(name -> Arrays.stream(Setting.values())
                        .noneMatch(setting -> setting.variable().equals(name)))
                .map(name -> name + " is no setting of bench. The nearest is "
                        + SettingsFile.nearest(name.substring(PREFIX.length()).toLowerCase(Locale.ROOT))
                                .variable()
                        + ".")
                .toList();
    }
}
