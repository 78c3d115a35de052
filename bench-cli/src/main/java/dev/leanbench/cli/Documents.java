package dev.leanbench.cli;

import dev.leanbench.cli.files.Reasons;
import dev.leanbench.core.model.Run;
import dev.leanbench.core.problem.ProblemException;
import dev.leanbench.core.problem.ProblemKind;
import dev.leanbench.store.git.GitStorage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;

/** Reads run documents that are named on the command line. */
final class Documents {

    private Documents() {}

    static Run read(Session session, String file) {
        return GitStorage.read(name(file), bytes(session, file));
    }

    /** What a person calls the file. */
    static String name(String file) {
        return file.equals("-") ? "standard input" : file;
    }

    /** What a file holds, or standard input. */
    static byte[] bytes(Session session, String file) {
        if (file.isEmpty()) {
            throw new ProblemException(
                    ProblemKind.USAGE, "its name is empty", "FILE", "Name a file, or - for standard input");
        }
        try {
            return file.equals("-")
                    ? session.in().readAllBytes()
                    : Files.readAllBytes(session.directory().resolve(file));
        } catch (NoSuchFileException e) {
            throw new ProblemException(ProblemKind.INPUT_UNREADABLE, "there is no such file", file, "Check its name");
        } catch (IOException e) {
            throw new ProblemException(
                    ProblemKind.INPUT_UNREADABLE,
                    "it cannot be read: " + Reasons.of(e),
                    file,
                    "Check that it is a file you may read");
        }
    }
}
