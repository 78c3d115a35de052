package dev.leanbench.report.github.stand;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** Packages of the npm registry, fetched into {@code target} once. Tests that need them are skipped without npm. */
final class NodePackages {

    /** The first Node on which the emulator runs; the machine's own may be older. */
    private static final String NODE = "node@22";

    private static final String EMULATOR = "emulate@0.12.2";
    private static final String DESCRIPTION = "@octokit/openapi@23.0.2";

    private static final Path DIRECTORY = Path.of("target", "npm").toAbsolutePath();
    private static final int MOST_MINUTES = 5;

    private NodePackages() {}

    /** The command line that starts the emulator, but for its options. */
    static synchronized String[] emulator() {
        Path node = DIRECTORY.resolve("node_modules/node/bin/node");
        Path emulator = DIRECTORY.resolve("node_modules/emulate/dist/index.js");
        if (!Files.exists(emulator)) {
            requireNpm();
            run("npm", "install", "--no-audit", "--no-fund", "--prefix", DIRECTORY.toString(), NODE, EMULATOR);
        }
        return new String[] {node.toString(), emulator.toString()};
    }

    /** GitHub's official description of its API: one file of a package too large to be unpacked as a whole. */
    static synchronized Path description() {
        String file = "package/generated/api.github.com.json";
        Path description = DIRECTORY.resolve(file);
        if (!Files.exists(description)) {
            requireNpm();
            run("npm", "pack", "--silent", DESCRIPTION);
            run("tar", "-xzf", "octokit-openapi-23.0.2.tgz", file);
        }
        return description;
    }

    private static void requireNpm() {
        boolean found = Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .anyMatch(entry -> Files.isExecutable(Path.of(entry, "npm")));
        Assumptions.assumeTrue(found, "npm is not installed: nothing was tried against an emulated GitHub");
    }

    private static void run(String... command) {
        try {
            Files.createDirectories(DIRECTORY);
            Path log = DIRECTORY.resolve("install.log");
            Process process = new ProcessBuilder(command)
                    .directory(DIRECTORY.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            boolean ended = process.waitFor(MOST_MINUTES, TimeUnit.MINUTES);
            if (!ended) {
                process.destroyForcibly();
            }
            Assumptions.assumeTrue(
                    ended && process.exitValue() == 0,
                    () -> "`" + String.join(" ", command) + "` failed, see " + log + ": is the registry reachable?");
        } catch (IOException e) {
            Assumptions.abort(command[0] + " cannot be run: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
