package dev.leanbench.cli.adopt;

import dev.leanbench.cli.files.Reasons;
import dev.leanbench.core.problem.ProblemException;
import dev.leanbench.core.problem.ProblemKind;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The files by which a repository adopts bench. What is to be written is known before the first byte is: either all of
 * it can be written, or none is.
 *
 * @param files the files, in the order in which they are written
 */
public record Adoption(List<PlannedFile> files) {

    private static final String WORKFLOW = ".github/workflows/benchmark.yml";
    private static final String SETTINGS = "bench/bench.properties";

    /** The action as the shipped workflow names it. */
    private static final String SHIPPED_ACTION = "leanbench/bench@v1";

    /**
     * What a person asks for.
     *
     * @param action where the GitHub Action is found, as {@code owner/repository@ref}
     * @param settings whether to write a file of settings as well
     * @param force whether to replace files that have other content
     */
    public record Wishes(String action, boolean settings, boolean force) {}

    public Adoption {
        files = List.copyOf(files);
    }

    /**
     * Plans the files for a repository. Nothing is written.
     *
     * @param found what is known of the repository
     * @param wishes what is asked for
     * @return the plan
     * @throws ProblemException if a file is there already with other content, and is not to be replaced
     */
    public static Adoption plan(Surroundings found, Wishes wishes) {
        try {
            List<PlannedFile> files = new ArrayList<>();
            files.add(whole(found.root(), WORKFLOW, workflow(wishes.action()), wishes.force()));
            if (wishes.settings()) {
                files.add(whole(found.root(), SETTINGS, SettingsTemplate.of(found.roots()), wishes.force()));
            }
            files.add(Note.plan(found.root()));
            for (PlannedFile file : files) {
                refuseToLeave(found.root(), file);
            }
            return new Adoption(files);
        } catch (IOException e) {
            throw unwritable(found.root(), e);
        }
    }

    /**
     * Writes the files.
     *
     * @throws ProblemException if one of them cannot be written; those before it are
     */
    public void write() {
        for (PlannedFile file : files) {
            try {
                file.write();
            } catch (IOException e) {
                throw unwritable(file.path(), e);
            }
        }
    }

    /** The shipped workflow, word for word but for the place of the action. */
    static String workflow(String action) {
        try (InputStream in = Adoption.class.getResourceAsStream("benchmark.yml")) {
            String shipped =
                    new String(Objects.requireNonNull(in, "benchmark.yml").readAllBytes(), StandardCharsets.UTF_8);
            return shipped.replace("uses: " + SHIPPED_ACTION, "uses: " + action);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PlannedFile whole(Path root, String name, String text, boolean force) throws IOException {
        Path path = root.resolve(name);
        if (!Files.exists(path)) {
            return new PlannedFile(name, path, Change.CREATED, text);
        }
        // A checkout on Windows may have other line ends; that is no other content.
        String there = Files.readString(path, StandardCharsets.ISO_8859_1).replace("\r\n", "\n");
        if (there.equals(new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1))) {
            return new PlannedFile(name, path, Change.UNCHANGED, text);
        }
        if (!force) {
            throw new ProblemException(
                    ProblemKind.USAGE,
                    "it is there already, with other content; nothing was written",
                    name,
                    "Look at what would be written with --dry-run --force, then replace it with --force");
        }
        return new PlannedFile(name, path, Change.REPLACED, text);
    }

    /** A link may lead anywhere; what is written for a repository stays in it. */
    private static void refuseToLeave(Path root, PlannedFile file) throws IOException {
        Path nearest = file.path();
        while (!Files.exists(nearest, LinkOption.NOFOLLOW_LINKS)) {
            nearest = Objects.requireNonNull(nearest.getParent(), "the root exists");
        }
        if (!Files.exists(nearest)) {
            // Writing would make what the link names, wherever that is.
            throw new ProblemException(
                    ProblemKind.USAGE,
                    "it leads to " + Files.readSymbolicLink(nearest) + ", which is not there; nothing was written",
                    file.name(),
                    "Put a file in place of the link");
        }
        if (!nearest.toRealPath().startsWith(root.toRealPath())) {
            throw new ProblemException(
                    ProblemKind.USAGE,
                    "it leads out of the repository, to " + nearest.toRealPath() + "; nothing was written",
                    file.name(),
                    "Put a file in place of the link");
        }
    }

    private static ProblemException unwritable(Path path, IOException reason) {
        return new ProblemException(
                ProblemKind.REPOSITORY_UNUSABLE,
                "it cannot be read or written: " + Reasons.of(reason),
                path.toString(),
                "Check that you may write there");
    }
}
