package dev.leanbench.core.analysis;

import dev.leanbench.core.model.CommitId;
import dev.leanbench.core.model.RunName;
import dev.leanbench.core.model.StoredRun;
import dev.leanbench.core.model.TargetName;
import dev.leanbench.core.model.TargetTiming;
import dev.leanbench.core.port.MovedFiles;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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

    /**
     * Several signals go through the same runs, and may do so at once; each pair of runs is looked at once, and version
     * control is asked one thing at a time.
     */
    KnownMoves(MovedFiles files, Renames otherwise) {
        this.files = files;
        this.otherwise = otherwise;
    }

    @Override
    public synchronized Map<TargetName, TargetName> among(Turnover turnover) {
        return turnover.isOneSided()
                ? Map.of()
                : answers.computeIfAbsent(turnover.after().name(), name -> find(turnover));
    }

    private Map<TargetName, TargetName> find(Turnover turnover) {
        Map<String, TargetName> gone = byPath(turnover.gone());
        Map<String, TargetName> added = byPath(turnover.added());
        Map<TargetName, TargetName> renamed = new LinkedHashMap<>();
        files.between(commit(turnover.before()), commit(turnover.after()))
                .forEach((from, to) ->
                        named(from, gone).ifPresent(then -> named(to, added).ifPresent(now -> renamed.put(then, now))));
        renamed.putAll(otherwise.among(turnover.without(Map.copyOf(renamed))));
        return renamed;
    }

    private static CommitId commit(StoredRun run) {
        return run.run().origin().commit();
    }

    private static Map<String, TargetName> byPath(List<TargetTiming> targets) {
        return targets.stream()
                .collect(Collectors.toMap(
                        target -> pathOf(target.name()), TargetTiming::name, (first, second) -> first));
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
