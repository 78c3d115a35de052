package dev.leanbench.store.git;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
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

    /** Git makes and removes work trees, and the directory of all of them, while they are looked at. */
    private List<Path> linked() throws IOException {
        try (Stream<Path> directories = Files.list(gitDirectory.resolve(LINKED))) {
            return directories.sorted().toList();
        } catch (NoSuchFileException | NotDirectoryException e) {
            return List.of();
        }
    }

    private static boolean isCheckedOut(String ref, Path workTree) throws IOException {
        Path head = workTree.resolve(Constants.HEAD);
        try {
            return Files.isSymbolicLink(head)
                    ? Files.readSymbolicLink(head).endsWith(ref)
                    : GitFile.textOf(head, StandardCharsets.ISO_8859_1)
                            .filter(text -> text.strip().matches("ref:\\s*" + Pattern.quote(ref)))
                            .isPresent();
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    /** The directory with the files; git notes where its {@code .git} is. */
    private static Path root(Path linked) throws IOException {
        return GitFile.textOf(linked.resolve(Constants.GITDIR_FILE), StandardCharsets.UTF_8)
                .map(note -> directoryOf(linked.resolve(note.strip()).normalize()))
                .orElse(linked);
    }

    private static Path directoryOf(Path git) {
        Path parent = git.getParent();
        return git.endsWith(Constants.DOT_GIT) && parent != null ? parent : git;
    }
}
