package dev.leanbench.lakeprof.planted;

import dev.leanbench.store.git.GitStorage;
import java.nio.file.Path;

/** What an adapter must never do: know another one. And it is public, which only the entry class may be. */
public final class SeesAnotherAdapter {

    private SeesAnotherAdapter() {}

    static Object storage() {
        return GitStorage.directory(Path.of("x"));
    }
}
