package dev.leanbench.lakeprof;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** The public logs that lie beside the project on some machines and are no part of it. */
final class SharedData {

    private SharedData() {}

    /** A folder of the shared data; the calling test is skipped where there is none. */
    static Path folder(String name) {
        Path directory = Path.of("").toAbsolutePath();
        while (directory.getParent() != null) {
            Path folder = directory.resolveSibling("shared").resolve("data").resolve(name);
            if (Files.isDirectory(folder)) {
                return folder;
            }
            directory = directory.getParent();
        }
        assumeTrue(false, "skipped: no folder ../shared/data/" + name + " beside the project");
        throw new AssertionError("unreachable");
    }
}
