package dev.leanbench.report.github.planted;

import dev.leanbench.lakeprof.LakeBuilds;
import java.nio.file.Path;

/** What an adapter must never do: know another one. And it is public, which only the entry class may be. */
public final class SeesAnotherAdapter {

    private SeesAnotherAdapter() {}

    static Object builds() {
        return LakeBuilds.log(Path.of("x"));
    }
}
