package dev.leanbench.evaluation.recorded;

import dev.leanbench.core.model.BuildResult;
import dev.leanbench.core.model.History;
import dev.leanbench.core.model.StoredRun;
import dev.leanbench.core.model.TargetName;
import dev.leanbench.core.model.TargetTiming;
import dev.leanbench.lakeprof.LakeBuilds;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Two builds of the same targets on different machines: whatever a rule says of them, it says of the machines.
 *
 * @param earlier one build, of the targets that both have
 * @param later the other
 */
public record TwoMachines(StoredRun earlier, StoredRun later) {

    /**
     * Reads two logs and keeps what they share.
     *
     * @param earlier the log of one machine
     * @param later the log of the other
     */
    public static TwoMachines of(Path earlier, Path later) {
        BuildResult one = LakeBuilds.log(earlier).capture().result();
        BuildResult other = LakeBuilds.log(later).capture().result();
        return new TwoMachines(Weeks.run(0, shared(one, other)), Weeks.run(1, shared(other, one)));
    }

    private static BuildResult shared(BuildResult build, BuildResult other) {
        Set<TargetName> names = other.targets().stream().map(TargetTiming::name).collect(Collectors.toSet());
        List<TargetTiming> targets = build.targets().stream()
                .filter(target -> names.contains(target.name()))
                .toList();
        return BuildResult.successful(Optional.empty(), targets);
    }

    /** What is known when the later build is judged. */
    public History before() {
        return new History(List.of(earlier), List.of());
    }

    /** How many targets the two share. */
    public int size() {
        return later.run().build().targets().size();
    }
}
