package dev.leanbench.store.git;

import static dev.leanbench.store.git.GitCommand.git;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Changes the branch as a person with git can. */
final class HandWrittenBranch {

    private static final String REF = "refs/heads/bench-history";

    private final Path repository;

    HandWrittenBranch(Path repository) {
        this.repository = repository;
    }

    void put(String path, String content) {
        try {
            Path file = Files.createTempFile("hand", ".txt");
            Files.writeString(file, content);
            put(
                    path,
                    "100644",
                    git(repository, "hash-object", "-w", file.toString()).strip());
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Puts any object anywhere, as no well-behaved program would. */
    void put(String path, String mode, String object) {
        change("update-index", "--add", "--cacheinfo", mode + "," + object + "," + path);
    }

    void remove(String path) {
        change("update-index", "--force-remove", path);
    }

    private void change(String... command) {
        Path index = repository.resolve("hand-written-index").toAbsolutePath();
        try {
            GitCommand.gitWithIndex(repository, index, "read-tree", REF);
            GitCommand.gitWithIndex(repository, index, command);
            String tree =
                    GitCommand.gitWithIndex(repository, index, "write-tree").strip();
            commit(tree);
            Files.deleteIfExists(index);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void commit(String tree) {
        String commit = git(
                        repository,
                        "-c",
                        "user.name=hand",
                        "-c",
                        "user.email=hand@example.org",
                        "commit-tree",
                        tree,
                        "-p",
                        REF,
                        "-m",
                        "by hand")
                .strip();
        git(repository, "update-ref", REF, commit);
    }

    String text(String path) {
        return git(repository, "show", REF + ":" + path);
    }

    List<String> paths() {
        return git(repository, "ls-tree", "-r", "--name-only", REF).lines().toList();
    }
}
