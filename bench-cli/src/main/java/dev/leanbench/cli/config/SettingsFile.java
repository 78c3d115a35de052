package dev.leanbench.cli.config;

import dev.leanbench.cli.files.Reasons;
import dev.leanbench.core.problem.ProblemException;
import dev.leanbench.core.problem.ProblemKind;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.commons.text.similarity.LevenshteinDistance;

/**
 * The settings that a repository has for everyone: {@code bench/bench.properties}.
 *
 * @param path the file
 * @param values what it sets
 */
record SettingsFile(Path path, Map<String, String> values) {

    static final String NAME = "bench/bench.properties";

    SettingsFile {
        values = Map.copyOf(values);
    }

    /** The file of the repository that a directory is in; found without git, because every command looks for it. */
    static Optional<Path> find(Path directory) {
        for (Path at = directory.toAbsolutePath().normalize(); at != null; at = at.getParent()) {
            if (Files.exists(at.resolve(NAME))) {
                return Optional.of(at.resolve(NAME));
            }
            if (Files.exists(at.resolve(".git"))) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    static SettingsFile read(Path path) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(Files.readString(path, StandardCharsets.UTF_8)));
        } catch (IOException | IllegalArgumentException e) {
            throw new ProblemException(
                    ProblemKind.USAGE,
                    "the settings cannot be read: " + Reasons.of(e),
                    path.toString(),
                    "Write them as lines of UTF-8 text like: top = 5");
        }
        Map<String, String> values = new TreeMap<>();
        properties
                .stringPropertyNames()
                .forEach(key -> values.put(key, properties.getProperty(key).strip()));
        SettingsFile file = new SettingsFile(path, values);
        file.refuseUnknownKeys();
        return file;
    }

    private void refuseUnknownKeys() {
        if (values.containsKey("token")) {
            throw new ProblemException(
                    ProblemKind.USAGE,
                    "a token does not belong into a file that others can read",
                    path.toString(),
                    "Take it out, make it invalid, and give the next one in BENCH_TOKEN");
        }
        values.keySet().stream()
                .filter(key -> Arrays.stream(Setting.values())
                        .noneMatch(setting -> setting.key().equals(key)))
                .sorted()
                .findFirst()
                .ifPresent(unknown -> {
                    throw new ProblemException(
                            ProblemKind.USAGE,
                            "'" + unknown + "' is no setting",
                            path.toString(),
                            "Perhaps '" + nearest(unknown).key() + "'; there are: "
                                    + Arrays.stream(Setting.values())
                                            .map(Setting::key)
                                            .collect(Collectors.joining(", ")));
                });
    }

    static Setting nearest(String key) {
        LevenshteinDistance distance = LevenshteinDistance.getDefaultInstance();
        return Arrays.stream(Setting.values())
                .min(Comparator.comparingInt(setting -> distance.apply(setting.key(), key)))
                .orElseThrow();
    }
}
