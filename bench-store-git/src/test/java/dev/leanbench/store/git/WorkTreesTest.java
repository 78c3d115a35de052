package dev.leanbench.store.git;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkTreesTest {

    private static final int LOOKS = 5_000;

    @TempDir
    private Path gitDirectory;

    /** As {@code git worktree add} and {@code remove} do: the last one takes the directory of all of them with it. */
    private void addAndRemoveAWorkTree() throws IOException {
        Path linked = Files.createDirectories(gitDirectory.resolve("worktrees/other"));
        Path note = Files.writeString(linked.resolve("gitdir"), "/elsewhere/.git\n");
        Path head = Files.writeString(linked.resolve("HEAD"), "ref: " + BranchLayout.REF + "\n");
        Files.delete(note);
        Files.delete(head);
        Files.delete(linked);
        Files.delete(gitDirectory.resolve("worktrees"));
    }

    @Test
    void oneMayBeRemovedWhileItIsLookedAt() throws Exception {
        AtomicBoolean done = new AtomicBoolean();
        ExecutorService git = Executors.newSingleThreadExecutor();
        try {
            Future<?> adding = git.submit(() -> {
                while (!done.get()) {
                    addAndRemoveAWorkTree();
                }
                return null;
            });
            WorkTrees workTrees = new WorkTrees(gitDirectory, true);
            for (int i = 0; i < LOOKS; i++) {
                assertThat(workTrees.thatHave("refs/heads/nobody-has-this")).isEmpty();
                workTrees.thatHave(BranchLayout.REF);
            }
            done.set(true);
            adding.get();
        } finally {
            done.set(true);
            git.shutdown();
            git.awaitTermination(1, TimeUnit.MINUTES);
        }
    }
}
