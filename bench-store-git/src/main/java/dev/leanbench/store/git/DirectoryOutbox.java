package dev.leanbench.store.git;

import dev.leanbench.core.model.Run;
import dev.leanbench.core.model.RunName;
import dev.leanbench.core.port.Outbox;
import dev.leanbench.core.problem.ProblemKind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/** Keeps runs as files that are named after them. */
record DirectoryOutbox(Path directory) implements Outbox {

    @Override
    public String keep(Run run) {
        byte[] document = RunDocumentWriter.write(run).getBytes(StandardCharsets.UTF_8);
        Set<RunName> taken = new HashSet<>();
        while (true) {
            RunName name = RunName.firstFreeFor(run.origin(), taken);
            Path file = directory.resolve("bench-unsent-" + name + ".json");
            try {
                if (keepAs(file, document)) {
                    return file.toString();
                }
            } catch (IOException e) {
                throw Problems.because(
                        e,
                        ProblemKind.HISTORY_UNREACHABLE,
                        "the run could not be kept in a file either: " + Problems.reason(e),
                        file.toString(),
                        "Run bench again in a directory you may write to");
            }
            taken.add(name);
        }
    }

    private static boolean keepAs(Path file, byte[] document) throws IOException {
        try {
            Files.write(file, document, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            return true;
        } catch (FileAlreadyExistsException e) {
            return Files.isRegularFile(file) && Arrays.equals(Files.readAllBytes(file), document);
        }
    }
}
