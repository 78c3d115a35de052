package dev.leanbench.lakeprof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * Lake's build directory of the project itself, {@code .lake/build}; those of the packages it depends on lie elsewhere.
 * A module that was up to date is in no line of the log, but what it was compiled to is older than the build.
 */
record BuildDirectory(Path project) {

    /** How many modules were compiled before a moment; empty where the directory is not where Lake usually has it. */
    OptionalLong modulesFromBefore(Instant start) {
        Path library = project.resolve(".lake/build/lib");
        if (!Files.isDirectory(library)) {
            return OptionalLong.empty();
        }
        try (Stream<Path> files = Files.walk(library)) {
            return OptionalLong.of(files.filter(file -> isModule(file.toString()))
                    .filter(file -> isOlder(file, start))
                    .count());
        } catch (IOException | UncheckedIOException e) {
            return OptionalLong.empty();
        }
    }

    /** With Lean's module system a module has several such files; only one of them ends so. */
    private static boolean isModule(String file) {
        return file.endsWith(".olean");
    }

    private static boolean isOlder(Path file, Instant start) {
        try {
            return Files.getLastModifiedTime(file).toInstant().isBefore(start);
        } catch (IOException e) {
            return false;
        }
    }
}
