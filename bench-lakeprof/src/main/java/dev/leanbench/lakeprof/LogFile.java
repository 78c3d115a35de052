package dev.leanbench.lakeprof;

import dev.leanbench.core.port.CapturedBuild;
import dev.leanbench.core.port.TimingSource;
import dev.leanbench.core.problem.ProblemException;
import dev.leanbench.core.problem.ProblemKind;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A log in a file. */
record LogFile(Path file, Optional<LakeBuilds.LogFormat> format) implements TimingSource {

    @Override
    public CapturedBuild capture() {
        if (!Files.exists(file)) {
            throw unreadable("there is no such file", "Check the name of the build log");
        }
        if (Files.isDirectory(file)) {
            throw unreadable("this is a directory", "Name the build log itself");
        }
        // Not Files.newInputStream, which asks a named pipe where in it it is: bench import <(gh run view --log).
        try (InputStream in = new FileInputStream(file.toFile())) {
            return new LogContent(file.toString(), format)
                    .read(in, Files.getLastModifiedTime(file).toInstant());
        } catch (IOException e) {
            throw new ProblemException(
                    unreadable("the log cannot be read: " + e.getMessage(), "Check that you may read the file")
                            .problem(),
                    e);
        }
    }

    private ProblemException unreadable(String what, String remedy) {
        return new ProblemException(ProblemKind.INPUT_UNREADABLE, what, file.toString(), remedy);
    }
}
