package dev.leanbench.lakeprof;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.OptionalLong;

/** The sources of the project that is built; those of the packages it depends on lie in {@code .lake}. */
record SourceTree(Path project) {

    private static final String CONFIGURATION = "lakefile.lean";

    /** How many modules the project has: its Lean files, wherever they lie; empty where there is none. */
    OptionalLong modules() {
        Modules modules = new Modules(project);
        try {
            Files.walkFileTree(project, modules);
        } catch (IOException e) {
            return OptionalLong.empty();
        }
        return modules.count == 0 ? OptionalLong.empty() : OptionalLong.of(modules.count);
    }

    private static final class Modules extends SimpleFileVisitor<Path> {

        private final Path project;
        private long count;

        Modules(Path project) {
            this.project = project;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
            return !directory.equals(project) && nameOf(directory).startsWith(".")
                    ? FileVisitResult.SKIP_SUBTREE
                    : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            String name = nameOf(file);
            count += name.endsWith(".lean") && !name.equals(CONFIGURATION) ? 1 : 0;
            return FileVisitResult.CONTINUE;
        }

        private static String nameOf(Path file) {
            return String.valueOf(file.getFileName());
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) {
            return FileVisitResult.CONTINUE;
        }
    }
}
