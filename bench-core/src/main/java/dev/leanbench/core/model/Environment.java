package dev.leanbench.core.model;

import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Where a build ran. Whatever is unknown is empty.
 *
 * @param os operating system, for example {@code Linux 6.11}
 * @param arch processor architecture, for example {@code x86_64}
 * @param cpuModel the processor's own name
 * @param cores how many processors the build could use, 1 or more
 * @param memoryBytes how much memory it could use, in bytes
 * @param runnerImage the CI's name for the machine image
 * @param leanToolchain the content of {@code lean-toolchain}
 * @param dependencies each Lake package's revision, by package name
 */
public record Environment(
        Optional<String> os,
        Optional<String> arch,
        Optional<String> cpuModel,
        OptionalInt cores,
        OptionalLong memoryBytes,
        Optional<String> runnerImage,
        Optional<String> leanToolchain,
        SortedMap<String, String> dependencies) {

    /** Nothing is known. */
    public static final Environment UNKNOWN = new Environment(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            OptionalInt.empty(),
            OptionalLong.empty(),
            Optional.empty(),
            Optional.empty(),
            new TreeMap<>());

    public Environment {
        Checks.notBlank(os, "os");
        Checks.notBlank(arch, "arch");
        Checks.notBlank(cpuModel, "CPU model");
        Checks.positive(cores, "cores");
        Checks.notNegative(memoryBytes, "memory bytes");
        Checks.notBlank(runnerImage, "runner image");
        Checks.notBlank(leanToolchain, "lean toolchain");
        for (Map.Entry<String, String> dependency : dependencies.entrySet()) {
            Checks.notBlank(dependency.getKey(), "dependency name");
            Objects.requireNonNull(dependency.getValue(), "revision of " + dependency.getKey());
        }
        dependencies = Collections.unmodifiableSortedMap(new TreeMap<>(dependencies));
    }

    /**
     * What does not depend on the machine.
     *
     * @return the toolchain and the dependencies alone
     */
    public Environment withoutMachine() {
        return new Environment(
                UNKNOWN.os,
                UNKNOWN.arch,
                UNKNOWN.cpuModel,
                UNKNOWN.cores,
                UNKNOWN.memoryBytes,
                UNKNOWN.runnerImage,
                leanToolchain,
                dependencies);
    }
}
