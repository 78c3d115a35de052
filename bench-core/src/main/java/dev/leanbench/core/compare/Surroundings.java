package dev.leanbench.core.compare;

import dev.leanbench.core.compare.SurroundingChange.Part;
import dev.leanbench.core.model.Environment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.SortedSet;
import java.util.TreeSet;

/** Finds what differs around two builds. */
public final class Surroundings {

    private static final long GIBIBYTE = 1L << 30;

    private Surroundings() {}

    /**
     * What differs between two environments. A part that only one of them knows is left out: it did not change, it
     * merely was not recorded. Dependencies are different: one that is listed on one side only came or went, unless
     * that side lists none at all.
     *
     * @param before the earlier environment
     * @param after the later environment
     * @return the differences, the toolchain first
     */
    public static List<SurroundingChange> between(Environment before, Environment after) {
        List<SurroundingChange> changes = new ArrayList<>();
        compare(changes, Part.TOOLCHAIN, "Lean toolchain", before.leanToolchain(), after.leanToolchain());
        compareDependencies(changes, before, after);
        compare(changes, Part.MACHINE, "CPU", before.cpuModel(), after.cpuModel());
        compare(changes, Part.MACHINE, "cores", text(before.cores()), text(after.cores()));
        compare(changes, Part.MACHINE, "memory", gibibytes(before.memoryBytes()), gibibytes(after.memoryBytes()));
        compare(changes, Part.MACHINE, "runner image", before.runnerImage(), after.runnerImage());
        compare(changes, Part.MACHINE, "operating system", before.os(), after.os());
        compare(changes, Part.MACHINE, "architecture", before.arch(), after.arch());
        return changes;
    }

    private static void compare(
            List<SurroundingChange> changes, Part part, String what, Optional<String> before, Optional<String> after) {
        if (before.isPresent() && after.isPresent() && !before.equals(after)) {
            changes.add(new SurroundingChange(part, what, before, after));
        }
    }

    private static void compareDependencies(List<SurroundingChange> changes, Environment before, Environment after) {
        if (before.dependencies().isEmpty() || after.dependencies().isEmpty()) {
            return;
        }
        SortedSet<String> names = new TreeSet<>(before.dependencies().keySet());
        names.addAll(after.dependencies().keySet());
        for (String name : names) {
            Optional<String> then = Optional.ofNullable(before.dependencies().get(name));
            Optional<String> now = Optional.ofNullable(after.dependencies().get(name));
            if (!then.equals(now)) {
                changes.add(new SurroundingChange(Part.DEPENDENCY, "dependency " + name, then, now));
            }
        }
    }

    private static Optional<String> text(OptionalInt number) {
        return number.isPresent() ? Optional.of(Integer.toString(number.getAsInt())) : Optional.empty();
    }

    private static Optional<String> gibibytes(OptionalLong bytes) {
        return bytes.isPresent()
                ? Optional.of((bytes.getAsLong() + GIBIBYTE / 2) / GIBIBYTE + " GiB")
                : Optional.empty();
    }
}
