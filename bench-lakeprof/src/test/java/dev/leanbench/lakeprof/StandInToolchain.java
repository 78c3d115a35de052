package dev.leanbench.lakeprof;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;

/** A directory with a {@code lake} and a {@code lean} that are scripts: where no Lean is installed, they stand in. */
final class StandInToolchain {

    private final Path bin;

    StandInToolchain(Path directory) throws IOException {
        bin = Files.createDirectories(directory.resolve("toolchain/bin"));
        Files.createDirectories(directory.resolve("toolchain/lib/lean"));
        for (String name : new String[] {"lake", "lean"}) {
            try (InputStream in = StandInToolchain.class.getResourceAsStream("/stand-in-toolchain/" + name)) {
                Files.copy(Objects.requireNonNull(in, name), bin.resolve(name));
            }
            bin.resolve(name).toFile().setExecutable(true);
        }
    }

    String lake() {
        return bin.resolve("lake").toString();
    }

    /**
     * The variables with which the programs of this toolchain are found first, and say nothing of their own: of a locale
     * that is not installed every bash complains.
     */
    Map<String, String> variables() {
        return Map.of("PATH", bin + ":" + System.getenv("PATH"), "LC_ALL", "C");
    }
}
