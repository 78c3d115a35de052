package dev.leanbench.store.git;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RefReadingTest {

    private static final int READINGS = 10_000;

    @TempDir
    private Path temporary;

    private Path gitDirectory;

    @BeforeEach
    void makeRepository() {
        gitDirectory = GitCommand.bareRepository(temporary.resolve("project.git"));
    }

    @Test
    void findsNoRefWhereThereIsNone() throws IOException {
        try (Repository repository = Repositories.openBare(gitDirectory)) {
            assertThat(RefReading.of(repository, BranchLayout.REF)).isEmpty();
        }
    }

    @Test
    void aBranchNeitherVanishesNorGoesBackWhileGitPacksBranchesTogether() throws Exception {
        Files.writeString(gitDirectory.resolve("HEAD"), "ref: " + BranchLayout.REF + "\n");
        Git git = new Git(gitDirectory);
        git.move();
        AtomicBoolean done = new AtomicBoolean();
        ExecutorService thread = Executors.newSingleThreadExecutor();
        try (Repository repository = Repositories.openBare(gitDirectory)) {
            Future<?> moving = thread.submit(() -> {
                while (!done.get()) {
                    git.move();
                    git.pack();
                }
                return null;
            });
            assertThatItOnlyGrows(repository);
            done.set(true);
            moving.get();
        } finally {
            done.set(true);
            thread.shutdown();
            thread.awaitTermination(1, TimeUnit.MINUTES);
        }
    }

    private static void assertThatItOnlyGrows(Repository repository) throws IOException {
        int most = 0;
        for (int i = 0; i < READINGS; i++) {
            String name = i % 2 == 0 ? BranchLayout.REF : "HEAD";
            Optional<Integer> number = RefReading.of(repository, name)
                    .map(Ref::getObjectId)
                    .map(ObjectId::name)
                    .map(hex -> Integer.parseInt(hex.substring(32), 16));
            assertThat(number).as("%s at reading %d", name, i).isPresent();
            assertThat(number.orElseThrow()).as("%s at reading %d", name, i).isGreaterThanOrEqualTo(most);
            most = number.orElseThrow();
        }
    }

    /** Writes files as git does: aside, and then in place of the old ones. */
    private static final class Git {

        private final Path gitDirectory;
        private final Path file;
        private int number;

        Git(Path gitDirectory) {
            this.gitDirectory = gitDirectory;
            this.file = gitDirectory.resolve(BranchLayout.REF);
        }

        void move() throws IOException {
            number++;
            replace(file, commit() + "\n");
        }

        void pack() throws IOException {
            replace(gitDirectory.resolve("packed-refs"), commit() + " " + BranchLayout.REF + "\n");
            Files.delete(file);
        }

        private String commit() {
            String hex = Integer.toHexString(number);
            return "0".repeat(40 - hex.length()) + hex;
        }

        private void replace(Path place, String content) throws IOException {
            Path written = gitDirectory.resolve("written");
            Files.writeString(written, content);
            Files.move(written, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
