package dev.leanbench.lakeprof;

import dev.leanbench.core.model.Environment;
import dev.leanbench.core.port.EnvironmentSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** This machine, and the toolchain and packages of the checked-out tree. */
record MachineEnvironment(Path workingTree, Map<String, String> variables) implements EnvironmentSource {

    private static final Pattern CPU_MODEL =
            Pattern.compile("(?m)^(?:model name|Model name|Processor)\\s*:\\s*(.*\\S)");
    /** 64-bit ARM names no model, only who designed the processor and its part number. */
    private static final Pattern ARM =
            Pattern.compile("(?ms)^(CPU implementer)\\s*:\\s*(0x\\p{XDigit}+).*?^CPU part\\s*:\\s*(0x\\p{XDigit}+)");

    /** A name is much shorter; it may be the path of a directory. */
    private static final int LONGEST_TOOLCHAIN = 500;

    private static final Pattern MEMORY = Pattern.compile("(?m)^MemTotal:\\s*(\\d{1,15}) kB");

    @Override
    public Environment environment() {
        return new Environment(
                Optional.of(System.getProperty("os.name") + " " + System.getProperty("os.version")),
                Optional.of(System.getProperty("os.arch")),
                text(Path.of("/proc/cpuinfo")).flatMap(MachineEnvironment::cpuModel),
                OptionalInt.of(Runtime.getRuntime().availableProcessors()),
                memoryBytes(),
                runnerImage(),
                leanToolchain(),
                LakeManifest.revisions(workingTree.resolve("lake-manifest.json")));
    }

    /** As elan chooses it: its own variable first, then the file in this directory or the nearest one above. */
    private Optional<String> leanToolchain() {
        return Stream.concat(
                        Stream.ofNullable(variables.get("ELAN_TOOLCHAIN")),
                        Stream.iterate(workingTree.toAbsolutePath(), Objects::nonNull, Path::getParent)
                                .map(directory -> text(directory.resolve("lean-toolchain")))
                                .flatMap(Optional::stream))
                .flatMap(text -> named(text).stream())
                .findFirst();
    }

    /** Whatever else the file holds is no toolchain's name, and would be in every run document. */
    private static Optional<String> named(String text) {
        return text.lines()
                .map(line -> line.replace("\uFEFF", "").strip())
                .filter(line -> !line.isEmpty())
                .findFirst()
                .filter(line -> line.length() <= LONGEST_TOOLCHAIN && !line.contains("://"))
                .filter(line -> line.chars().noneMatch(Character::isISOControl));
    }

    static Optional<String> cpuModel(String cpuinfo) {
        Matcher model = CPU_MODEL.matcher(cpuinfo);
        if (model.find()) {
            return Optional.of(model.group(1));
        }
        Matcher arm = ARM.matcher(cpuinfo);
        return arm.find() ? Optional.of("ARM implementer " + arm.group(2) + " part " + arm.group(3)) : Optional.empty();
    }

    /** What there is, or what the container may use of it. */
    private static OptionalLong memoryBytes() {
        OptionalLong installed = installedBytes();
        OptionalLong limit = new ControlGroups(Path.of("/")).memoryLimit();
        return LongStream.concat(installed.stream(), limit.stream()).min();
    }

    private static OptionalLong installedBytes() {
        return find(MEMORY, Path.of("/proc/meminfo"))
                .map(kilobytes -> OptionalLong.of(Long.parseLong(kilobytes) * 1_024))
                .orElse(OptionalLong.empty());
    }

    private Optional<String> runnerImage() {
        Optional<String> image = Optional.ofNullable(variables.get("ImageOS")).filter(name -> !name.isBlank());
        return image.map(name -> (name + " " + variables.getOrDefault("ImageVersion", "")).strip());
    }

    private static Optional<String> find(Pattern pattern, Path file) {
        return text(file).map(pattern::matcher).filter(Matcher::find).map(matcher -> matcher.group(1));
    }

    private static Optional<String> text(Path file) {
        try {
            return Optional.of(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
