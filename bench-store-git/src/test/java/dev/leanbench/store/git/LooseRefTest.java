package dev.leanbench.store.git;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.leanbench.core.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LooseRefTest {

    private static final String COMMIT = "0123456789abcdef0123456789abcdef01234567\n";

    @TempDir
    private Path gitDirectory;

    private Path file;
    private LooseRef ref;

    @BeforeEach
    void branch() throws IOException {
        file = gitDirectory.resolve("refs/heads/bench-history");
        Files.createDirectories(file.getParent());
        ref = LooseRef.of(gitDirectory);
    }

    @Test
    void namesACommitAnotherBranchOrIsNotThere() throws IOException {
        assertThatCode(ref::refuseIfBroken).doesNotThrowAnyException();
        Files.writeString(file, COMMIT);
        assertThatCode(ref::refuseIfBroken).doesNotThrowAnyException();
        Files.writeString(file, "ref: refs/heads/elsewhere\n");
        assertThatCode(ref::refuseIfBroken).doesNotThrowAnyException();
    }

    @Test
    void isDamagedWhereItIsEmptyOrTooLongForAName() throws IOException {
        Files.writeString(file, "");
        assertThatThrownBy(ref::refuseIfBroken).isInstanceOf(ProblemException.class);
        Files.writeString(file, COMMIT.repeat(1000));
        assertThatThrownBy(ref::refuseIfBroken).isInstanceOf(ProblemException.class);
    }

    @Test
    void mayGoWhileItIsReadAsGitPacksBranchesTogether() throws Exception {
        AtomicBoolean done = new AtomicBoolean();
        ExecutorService git = Executors.newSingleThreadExecutor();
        try {
            Future<?> packing = git.submit(() -> {
                Path written = gitDirectory.resolve("written");
                while (!done.get()) {
                    Files.writeString(written, COMMIT);
                    Files.move(written, file);
                    Files.delete(file);
                }
                return null;
            });
            for (int i = 0; i < 50_000; i++) {
                ref.refuseIfBroken();
            }
            done.set(true);
            packing.get();
        } finally {
            done.set(true);
            git.shutdown();
        }
    }
}
