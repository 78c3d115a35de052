package dev.leanbench.lakeprof;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A program that is started for a project, which says what it is: its build, or the {@code lean} and {@code lake} of the
 * toolchain that its files name. Everything this module starts is started here.
 */
final class ProjectProgram {

    /** What bench itself is given. Project code has no business with the right to write the history. */
    private static final List<String> SECRETS = List.of("BENCH_TOKEN");

    private ProjectProgram() {}

    /**
     * A process that can be started.
     *
     * @param directory where
     * @param variables environment variables it gets besides this process's own, which it gets but for bench's secrets
     * @param command the program and its arguments
     */
    static ProcessBuilder in(Path directory, Map<String, String> variables, List<String> command) {
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(directory.toAbsolutePath().toFile());
        builder.environment().putAll(variables);
        builder.environment().keySet().removeAll(SECRETS);
        return builder;
    }
}
