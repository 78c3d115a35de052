package dev.leanbench.lakeprof;

import dev.leanbench.core.model.BuildResult;
import dev.leanbench.core.model.FailedTarget;
import dev.leanbench.core.model.Seconds;
import dev.leanbench.core.model.TargetMeasures;
import dev.leanbench.core.model.TargetName;
import dev.leanbench.core.model.TargetTiming;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the wrapper around {@code lean} noted: one line a module with wall clock in milliseconds, processor time in
 * microseconds, peak memory in bytes (where measured) and a file the compiler was to write.
 *
 * <p>Lake has the compiler write a module {@code A.B} to {@code <build directory>/lib/lean/A/B.olean} (before Lean 4.19
 * to {@code lib/A/B.olean}), its set-up to {@code ir/A/B.setup.json}. Where the module's name begins in such a path
 * depends on the project's settings, so the longest end of the path that is a target of the build is taken, be it one
 * that failed: else what {@code A.B} took would be {@code B}'s. A name that Lake prints in guillemets is compared without
 * them.
 */
final class LeanNotes {

    private final Map<String, TargetMeasures> measures = new HashMap<>();

    private LeanNotes() {}

    static LeanNotes read(Path file, BuildResult result) {
        LeanNotes notes = new LeanNotes();
        Set<String> names = Stream.concat(
                        result.targets().stream().map(TargetTiming::name),
                        result.failed().stream().map(FailedTarget::name))
                .map(LeanNotes::plain)
                .collect(Collectors.toCollection(HashSet::new));
        // Not Files.newBufferedReader, which stops at a path that is no text.
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                notes.take(line, names);
            }
        } catch (IOException e) {
            // No module was noted, or no more than these.
        }
        return notes;
    }

    /** The targets, each with what was noted of it. */
    List<TargetTiming> added(List<TargetTiming> targets) {
        return targets.stream()
                .map(target -> Optional.ofNullable(measures.get(plain(target.name())))
                        .map(known -> new TargetTiming(target.name(), target.elapsed(), known))
                        .orElse(target))
                .toList();
    }

    boolean isEmpty() {
        return measures.isEmpty();
    }

    private void take(String line, Set<String> names) {
        String[] fields = line.split("\t", -1);
        if (fields.length != 4) {
            return;
        }
        try {
            TargetMeasures noted = new TargetMeasures(
                    Optional.of(new Seconds(Long.parseLong(fields[1]), 6).roundedTo(3)),
                    OptionalLong.of(Long.parseLong(fields[0])),
                    fields[2].isEmpty() ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(fields[2])));
            module(fields[3], names).ifPresent(module -> measures.put(module, noted));
        } catch (IllegalArgumentException e) {
            // Two lines were written into one another, or one was cut off.
        }
    }

    private static Optional<String> module(String path, Set<String> names) {
        String file = path.replace('\\', '/').replaceFirst("\\.(olean|ilean|setup\\.json)$", "");
        List<String> parts = new ArrayList<>(Arrays.asList(file.split("/", -1)));
        for (int from = 0; from < parts.size(); from++) {
            String candidate = String.join(".", parts.subList(from, parts.size()));
            if (names.contains(candidate)) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }

    private static String plain(TargetName name) {
        return name.value().replace("«", "").replace("»", "");
    }
}
