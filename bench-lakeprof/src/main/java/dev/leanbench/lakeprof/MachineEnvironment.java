package dev.leanbench.lakeprof;

import dev.leanbench.core.model.Environment;
import dev.leanbench.core.port.EnvironmentSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** This machine, and the toolchain and packages of the checked-out tree. */
record MachineEnvironment(Path workingTree, Map<String, String> variables) implements EnvironmentSource {

    private static final Pattern CPU_MODEL = Pattern.compile("(?m)^model name\\s*:\\s*(.*\\S)");
    private static final Pattern MEMORY = Pattern.compile("(?m)^MemTotal:\\s*(\\d{1,15}) kB");

    @Override
    public Environment environment() {
        return new Environment(
                Optional.of(System.getProperty("os.name") + " " + System.getProperty("os.version")),
                Optional.of(System.getProperty("os.arch")),
                find(CPU_MODEL, Path.of("/proc/cpuinfo")),
                OptionalInt.of(Runtime.getRuntime().availableProcessors()),
                memoryBytes(),
                runnerImage(),
                text(workingTree.resolve("lean-toolchain")).map(String::strip).filter(line -> !line.isEmpty()),
                LakeManifest.revisions(workingTree.resolve("lake-manifest.json")));
    }

    private static OptionalLong memoryBytes() {
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
