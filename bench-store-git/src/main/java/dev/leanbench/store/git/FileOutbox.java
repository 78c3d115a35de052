package dev.leanbench.store.git;

import dev.leanbench.core.model.Run;
import dev.leanbench.core.model.RunName;
import dev.leanbench.core.port.Outbox;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/** A directory in which runs are kept that could not be stored. */
record FileOutbox(Path directory) implements Outbox {

    @Override
    public String keep(Run run) {
        String document = DocumentWriter.write(run);
        RunName name = RunName.firstFreeFor(run.origin(), Set.of());
        try {
            Path file = directory.resolve("bench-unsent-" + name + ".json");
            for (int copy = 2; Files.exists(file) && !Files.readString(file).equals(document); copy++) {
                file = directory.resolve("bench-unsent-" + name + "-" + copy + ".json");
            }
            Files.writeString(file, document);
            return file.toAbsolutePath().normalize().toString();
        } catch (IOException e) {
            throw new UncheckedIOException("the run could be kept neither in the history nor in " + directory, e);
        }
    }
}
