package dev.leanbench.cli.text;

import dev.leanbench.cli.adopt.Adoption;
import dev.leanbench.cli.adopt.Change;
import dev.leanbench.cli.adopt.PlannedFile;
import dev.leanbench.cli.adopt.Surroundings;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What {@code bench init} says to a person. */
public final class AdoptionText {

    private AdoptionText() {}

    /**
     * What was found, and every file with what is written into it.
     *
     * @param found what is known of the repository
     * @param adoption the files
     * @param dryRun whether nothing is written
     * @return several lines
     */
    public static String render(Surroundings found, Adoption adoption, boolean dryRun) {
        StringBuilder text = new StringBuilder();
        text.append("Repository  ").append(found.root()).append('\n');
        text.append("Libraries   ")
                .append(found.roots().isEmpty() ? "none seen in the lakefile" : String.join(", ", found.roots()))
                .append('\n');
        text.append("Mathlib     ")
                .append(found.usesMathlib() ? "yes: its build is fetched before the timed build" : "no")
                .append('\n');
        text.append("Branch      ").append(found.branch().orElse("unknown")).append('\n');
        text.append("Remote      ").append(found.remote().orElse("none")).append('\n');
        for (PlannedFile file : adoption.files()) {
            text.append('\n')
                    .append(words(file.change(), dryRun))
                    .append(' ')
                    .append(file.name())
                    .append('\n');
            if (file.change() != Change.UNCHANGED) {
                text.append(file.text()
                        .strip()
                        .lines()
                        .map(line -> ("  | " + line).stripTrailing() + "\n")
                        .collect(Collectors.joining()));
            }
        }
        return text.toString();
    }

    private static String words(Change change, boolean dryRun) {
        return switch (change) {
            case CREATED -> dryRun ? "Would create" : "Creates";
            case REPLACED -> dryRun ? "Would replace" : "Replaces";
            case APPENDED -> dryRun ? "Would add to" : "Adds to";
            case UNCHANGED -> "Leaves as it is:";
        };
    }

    /**
     * What is left for a person to do.
     *
     * @param found what is known of the repository
     * @param adoption the files that were written
     * @return a few lines
     */
    public static List<String> next(Surroundings found, Adoption adoption) {
        List<String> changed = adoption.files().stream()
                .filter(file -> file.change() != Change.UNCHANGED)
                .map(PlannedFile::name)
                .toList();
        if (changed.isEmpty()) {
            return List.of("Nothing to write: bench has been adopted here already.");
        }
        List<String> lines = new ArrayList<>();
        lines.add("Now: git add " + String.join(" ", changed) + " && git commit -m 'Measure the build every week'");
        lines.add("It runs on Mondays once it is on " + found.branch().orElse("the default branch")
                + "; at once with: gh workflow run benchmark.yml");
        return lines;
    }
}
