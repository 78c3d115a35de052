package dev.leanbench.cli;

import dev.leanbench.core.problem.ProblemException;
import dev.leanbench.core.problem.ProblemKind;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where a recording is to be written: what is wrong with it is said before a build of hours, not after it. */
final class OutputPlaces {

    private OutputPlaces() {}

    static void refuseUnusable(Session session, String log, String out) {
        Path logFile = refuseNoFile(session, log, "--log");
        Path document = refuseNoFile(session, out, "--out");
        boolean special = Files.exists(document) && !Files.isRegularFile(document);
        if (special) {
            return;
        }
        if (document.equals(logFile)) {
            throw unusable("the log and the run document would be the same file", out, "Name another file with --out");
        }
        // It is written beside the file, whose place it takes at the end.
        Path directory = document.getParent();
        if (directory != null && !Files.isWritable(directory)) {
            throw unusable(
                    "nothing can be written in its directory",
                    out,
                    "Let yourself write in " + directory + ", or name another file with --out");
        }
    }

    private static Path refuseNoFile(Session session, String name, String option) {
        Path file = session.directory().resolve(name).toAbsolutePath().normalize();
        Path directory = file.getParent();
        if (directory != null && !Files.isDirectory(directory)) {
            throw unusable(
                    "there is no directory to write it to",
                    name,
                    "Make " + directory + ", or name another file with " + option);
        }
        if (Files.isDirectory(file)) {
            throw unusable("this is a directory", name, "Name a file with " + option);
        }
        return file;
    }

    private static ProblemException unusable(String what, String file, String remedy) {
        return new ProblemException(ProblemKind.INPUT_UNREADABLE, what, file, remedy);
    }
}
