package dev.leanbench.core.analysis;

import dev.leanbench.core.model.RunName;
import dev.leanbench.core.model.StoredRun;
import dev.leanbench.core.model.TargetName;
import dev.leanbench.core.model.TargetTiming;
import dev.leanbench.core.port.MovedFiles;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Renames that version control tells, and for what it does not tell, those that names and times do. A module is the file
 * whose path ends like its name, {@code Order/Lattice.lean} for {@code Order.Lattice}, whatever directory it lies in.
 */
final class KnownMoves implements Renames {

    private static final String SOURCE = ".lean";

    private final MovedFiles files;
    private final Renames otherwise;
    private final Map<RunName, Map<TargetName, TargetName>> answers = new HashMap<>();

    /** Several signals go through the same runs; each pair of runs is looked at once. */
    KnownMoves(MovedFiles files, Renames otherwise) {
        this.files = files;
        this.otherwise = otherwise;
    }

    @Override
    public Map<TargetName, TargetName> between(StoredRun before, StoredRun after) {
        return answers.computeIfAbsent(after.name(), name -> find(before, after));
    }

    private Map<TargetName, TargetName> find(StoredRun before, StoredRun after) {
        Map<String, TargetName> gone = only(before, after);
        Map<String, TargetName> added = only(after, before);
        if (gone.isEmpty() || added.isEmpty()) {
            return Map.of();
        }
        Map<TargetName, TargetName> renamed = new LinkedHashMap<>();
        files.between(before.run().origin().commit(), after.run().origin().commit())
                .forEach((from, to) ->
                        named(from, gone).ifPresent(then -> named(to, added).ifPresent(now -> renamed.put(then, now))));
        Set<TargetName> taken = new HashSet<>(renamed.values());
        otherwise.between(before, after).forEach((then, now) -> {
            if (!renamed.containsKey(then) && taken.add(now)) {
                renamed.put(then, now);
            }
        });
        return renamed;
    }

    /** The targets of one run that the other does not have, by the end of their file's path. */
    private static Map<String, TargetName> only(StoredRun here, StoredRun notThere) {
        Set<TargetName> others = notThere.run().build().targets().stream()
                .map(TargetTiming::name)
                .collect(Collectors.toSet());
        Map<String, TargetName> only = new HashMap<>();
        for (TargetTiming target : here.run().build().targets()) {
            if (!others.contains(target.name())) {
                only.put(pathOf(target.name()), target.name());
            }
        }
        return only;
    }

    private static String pathOf(TargetName module) {
        return module.value().replace("«", "").replace("»", "").replace('.', '/') + SOURCE;
    }

    /** The target whose path is the longest end of this one. */
    private static Optional<TargetName> named(String path, Map<String, TargetName> byPath) {
        for (int from = 0; from >= 0 && from < path.length(); from = next(path, from)) {
            TargetName name = byPath.get(path.substring(from));
            if (Objects.nonNull(name)) {
                return Optional.of(name);
            }
        }
        return Optional.empty();
    }

    private static int next(String path, int from) {
        int slash = path.indexOf('/', from);
        return slash < 0 ? path.length() : slash + 1;
    }
}
