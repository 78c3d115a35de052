package dev.leanbench.cli.adopt;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tells those who work on the project, people or programs, where its build times are. It is said once. */
final class Note {

    /** By this it is found again. */
    private static final String MARK = "<!-- bench: where the build times are -->";

    private static final List<String> PLACES =
            List.of("AGENTS.md", "CONTRIBUTING.md", ".github/CONTRIBUTING.md", "docs/CONTRIBUTING.md");

    private static final String TEXT = MARK + """

            ## Build times

            `.github/workflows/benchmark.yml` builds this project every week and times every target. Each run is a JSON
            document on the branch `bench-history`; the newest is `bench/latest.json` there, and
            `git log -p origin/bench-history -- bench/latest.json` tells what changed from week to week. The report is the
            open issue labelled `benchmark-tracking`. Look there before saying that a change made the build faster or
            slower, and leave the writing of both to the workflow.
            """;

    private Note() {}

    /** Where the note goes: behind the first of the usual files that is there, else into a new one. */
    static PlannedFile plan(Path root) throws IOException {
        List<String> there = new ArrayList<>();
        for (String place : PLACES) {
            if (Files.isRegularFile(root.resolve(place))) {
                if (content(root.resolve(place)).contains(MARK)) {
                    return new PlannedFile(place, root.resolve(place), Change.UNCHANGED, "");
                }
                there.add(place);
            }
        }
        Optional<String> first = there.stream().findFirst();
        return first.isPresent()
                ? behind(first.get(), root.resolve(first.get()))
                : new PlannedFile(PLACES.get(0), root.resolve(PLACES.get(0)), Change.CREATED, TEXT);
    }

    private static PlannedFile behind(String name, Path path) throws IOException {
        String before = content(path);
        String gap = before.isEmpty() ? "" : before.endsWith("\n") ? "\n" : "\n\n";
        String added = gap + TEXT;
        return new PlannedFile(
                name, path, Change.APPENDED, before.contains("\r\n") ? added.replace("\n", "\r\n") : added);
    }

    /** Byte by byte, so that a file in any encoding can be looked at: the mark is ASCII. */
    private static String content(Path path) throws IOException {
        return Files.readString(path, StandardCharsets.ISO_8859_1);
    }
}
