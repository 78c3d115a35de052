package dev.leanbench.store.git;

import dev.leanbench.core.problem.ProblemException;
import dev.leanbench.core.problem.ProblemKind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The file in which a repository keeps where the branch stands. A machine that went down while it was written may leave it
 * empty, and JGit takes it for a branch that is not there: the next run would begin a new history in place of the old.
 *
 * @param file where it is, or would be
 */
record LooseRef(Path file) {

    private static final Pattern SOUND = Pattern.compile("(?:[0-9a-fA-F]{40}\\b|ref: *refs/).*", Pattern.DOTALL);
    private static final int LONGEST = 4096;

    static LooseRef of(Path gitDirectory) {
        return new LooseRef(gitDirectory.resolve(BranchLayout.REF));
    }

    /**
     * Stops where the file is there and names no commit.
     *
     * @throws ProblemException of kind {@link ProblemKind#REPOSITORY_UNUSABLE}, saying how the commit is found
     */
    void refuseIfBroken() throws IOException {
        Optional<String> content = GitFile.textOf(file, StandardCharsets.ISO_8859_1);
        if (content.isPresent() && !isSound(content.get())) {
            throw new ProblemException(
                    ProblemKind.REPOSITORY_UNUSABLE,
                    "the branch " + BranchLayout.BRANCH + " is damaged: this file names no commit",
                    file.toString(),
                    "Find its last commit (git fsck --lost-found, or a clone), delete the file, and set the branch with"
                            + " git update-ref " + BranchLayout.REF + " COMMIT");
        }
    }

    private static boolean isSound(String content) {
        return content.length() <= LONGEST && SOUND.matcher(content).matches();
    }
}
