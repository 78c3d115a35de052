package dev.leanbench.lakeprof;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The modules that are being compiled, seen on Linux from the arguments of the running {@code lean} processes: into a
 * pipe Lake prints a job only when it is done. Elsewhere none are seen.
 */
final class RunningModules {

    private RunningModules() {}

    static List<String> of(ProcessTree tree) {
        return tree.alive().stream()
                .map(process -> arguments(process.pid()))
                .map(RunningModules::module)
                .flatMap(Optional::stream)
                .distinct()
                .sorted()
                .toList();
    }

    /** The module that these arguments have Lean write: {@code A.B} for {@code -o …/lib/lean/A/B.olean}. */
    static Optional<String> module(List<String> arguments) {
        int at = arguments.indexOf("-o");
        if (at < 1 || at + 1 >= arguments.size() || !isLean(arguments)) {
            return Optional.empty();
        }
        String output = arguments.get(at + 1).replace('\\', '/');
        int library = output.lastIndexOf("/lib/");
        if (library < 0 || !output.endsWith(".olean")) {
            return Optional.empty();
        }
        String module = output.substring(library + "/lib/".length(), output.length() - ".olean".length());
        return Optional.of(module.replaceFirst("^lean/", "").replace('/', '.'));
    }

    private static boolean isLean(List<String> arguments) {
        // A wrapper has its interpreter before it.
        return arguments.stream().limit(3).anyMatch(argument -> {
            Path name = Path.of(argument).getFileName();
            return name != null && name.toString().equals("lean");
        });
    }

    private static List<String> arguments(long pid) {
        try {
            byte[] line = Files.readAllBytes(Path.of("/proc", Long.toString(pid), "cmdline"));
            return List.of(new String(line, StandardCharsets.UTF_8).split("\0", -1));
        } catch (IOException e) {
            return List.of();
        }
    }
}
