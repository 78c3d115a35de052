package dev.leanbench.store.git;

import static dev.leanbench.store.git.GitCommand.git;
import static org.assertj.core.api.Assertions.assertThat;

import dev.leanbench.core.model.Run;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Looks at the branch through git, without any code of the store but the reading of one document. */
final class BranchWitness {

    private static final String HISTORY = "bench/history/";

    private final Path repository;
    private final Map<String, Run> known = new HashMap<>();

    BranchWitness(Path repository) {
        this.repository = repository;
    }

    List<String> commitsOldestFirst() {
        return git(repository, "rev-list", "--reverse", "refs/heads/bench-history")
                .lines()
                .toList();
    }

    /** The runs at a commit, by file name. Fails if anything about them is not as it must be. */
    Map<String, Run> runsAt(String commit) {
        Map<String, String> blobs = blobsAt(commit);
        Map<String, Run> runs = new TreeMap<>();
        blobs.forEach((path, blob) -> {
            if (path.startsWith(HISTORY)) {
                runs.put(path.substring(HISTORY.length()), read(path, blob));
            }
        });
        runs.forEach((name, run) -> assertThat(name)
                .startsWith(run.origin().date() + "-" + run.origin().commit().shortForm()));
        assertThat(runs.values())
                .extracting(run -> run.origin().ciRun())
                .as("CI runs at %s", commit)
                .doesNotHaveDuplicates();
        Run newest = runs.values().stream()
                .max(Comparator.comparing(run -> run.origin().moment()))
                .orElseThrow();
        assertThat(read("bench/latest.json", String.valueOf(blobs.get("bench/latest.json"))))
                .as("latest at %s", commit)
                .isEqualTo(newest);
        return runs;
    }

    /** Every commit adds exactly one document and changes nothing but the latest. */
    void assertThatEveryCommitAddsOneRun() {
        Map<String, String> before = Map.of();
        for (String commit : commitsOldestFirst()) {
            Map<String, String> now = new TreeMap<>(blobsAt(commit));
            now.keySet().removeIf(path -> !path.startsWith(HISTORY));
            assertThat(now)
                    .as("documents at %s", commit)
                    .containsAllEntriesOf(before)
                    .hasSize(before.size() + 1);
            before = now;
        }
    }

    void assertThatGitFindsNoFault() {
        assertThat(git(repository, "fsck", "--strict", "--full", "--no-dangling"))
                .doesNotContain("error", "warning", "missing", "broken");
    }

    private Map<String, String> blobsAt(String commit) {
        Map<String, String> blobs = new TreeMap<>();
        git(repository, "ls-tree", "-r", commit).lines().forEach(line -> {
            String[] entry = line.split("[ \t]", 4);
            blobs.put(entry[3], entry[2]);
        });
        return blobs;
    }

    private Run read(String path, String blob) {
        return known.computeIfAbsent(blob, id -> {
            String text = git(repository, "cat-file", "blob", id);
            return GitStorage.read(path, text.getBytes(StandardCharsets.UTF_8));
        });
    }
}
