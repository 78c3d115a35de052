package dev.leanbench.lakeprof;

import dev.leanbench.core.problem.ProblemException;
import dev.leanbench.core.problem.ProblemKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The files that make a directory a Lake project. Lake itself takes the Lean form where both are there.
 *
 * @param directory the project's root
 */
record ProjectFiles(Path directory) {

    private static final String MATHLIB = "mathlib";

    Optional<LakeBuilds.Project> project() {
        return lakefile()
                .map(lakefile -> new LakeBuilds.Project(
                        lakefile.roots(),
                        lakefile.requirements().contains(MATHLIB)
                                || LakeManifest.revisions(directory.resolve("lake-manifest.json"))
                                        .containsKey(MATHLIB)));
    }

    private Optional<Lakefile> lakefile() {
        return text("lakefile.lean")
                .map(LeanLakefile::read)
                .or(() -> text("lakefile.toml").map(text -> TomlLakefile.read(name("lakefile.toml"), text)));
    }

    private Optional<String> text(String file) {
        Path path = directory.resolve(file);
        if (!Files.isRegularFile(path)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Files.readString(path));
        } catch (IOException e) {
            throw new ProblemException(
                    ProblemKind.INPUT_UNREADABLE,
                    "it cannot be read: " + e.getMessage(),
                    name(file),
                    "Check that it is UTF-8 text you may read");
        }
    }

    private String name(String file) {
        return directory.resolve(file).toString();
    }
}
