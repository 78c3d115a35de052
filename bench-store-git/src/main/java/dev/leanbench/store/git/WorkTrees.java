package dev.leanbench.store.git;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.jgit.lib.ConfigConstants;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.Repository;

/**
 * The work trees of a repository: its own, and those that {@code git worktree add} linked to it. JGit knows of no other
 * than the one it was opened from.
 *
 * @param gitDirectory what the work trees have in common
 * @param bare whether the repository has none of its own
 */
record WorkTrees(Path gitDirectory, boolean bare) {

    private static final String LINKED = "worktrees";

    static WorkTrees of(Repository repository) {
        return new WorkTrees(
                repository.getCommonDirectory().toPath(),
                repository
                        .getConfig()
                        .getBoolean(ConfigConstants.CONFIG_CORE_SECTION, ConfigConstants.CONFIG_KEY_BARE, false));
    }

    /** Where a branch is checked out. */
    Optional<Path> thatHave(String ref) throws IOException {
        if (!bare && isCheckedOut(ref, gitDirectory)) {
            return Optional.of(directoryOf(gitDirectory));
        }
        for (Path linked : linked()) {
            if (isCheckedOut(ref, linked)) {
                return Optional.of(root(linked));
            }
        }
        return Optional.empty();
    }

    private List<Path> linked() throws IOException {
        Path all = gitDirectory.resolve(LINKED);
        if (!Files.isDirectory(all)) {
            return List.of();
        }
        try (Stream<Path> directories = Files.list(all)) {
            return directories.sorted().toList();
        }
    }

    private static boolean isCheckedOut(String ref, Path workTree) throws IOException {
        Path head = workTree.resolve(Constants.HEAD);
        if (Files.isSymbolicLink(head)) {
            return Files.readSymbolicLink(head).endsWith(ref);
        }
        return Files.isRegularFile(head)
                && Files.readString(head, StandardCharsets.ISO_8859_1).strip().matches("ref:\\s*" + Pattern.quote(ref));
    }

    /** The directory with the files; git notes where its {@code .git} is. */
    private static Path root(Path linked) throws IOException {
        Path note = linked.resolve(Constants.GITDIR_FILE);
        return Files.isRegularFile(note)
                ? directoryOf(linked.resolve(Files.readString(note).strip()).normalize())
                : linked;
    }

    private static Path directoryOf(Path git) {
        Path parent = git.getParent();
        return git.endsWith(Constants.DOT_GIT) && parent != null ? parent : git;
    }
}
