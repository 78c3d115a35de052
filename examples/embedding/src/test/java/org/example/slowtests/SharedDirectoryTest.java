package org.example.slowtests;

import dev.leanbench.core.contract.RunStoreContract;
import dev.leanbench.core.port.RunStore;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** Held to what bench's own stores are held to. */
class SharedDirectoryTest implements RunStoreContract {

    @TempDir
    private Path directory;

    @Override
    public RunStore emptyStore() {
        return new SharedDirectory(directory.resolve("history"));
    }
}
