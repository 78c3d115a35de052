package dev.leanbench.store.git;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipal;
import java.time.Duration;
import java.time.Instant;

/** The workplaces that processes could not throw away because they were killed. The next one to work there does it. */
final class ForgottenWorkplaces {

    /** What the names of workplaces begin with. */
    static final String PREFIX = "bench-history-";

    /** Work on the branch is given up after some minutes: nobody is at work in a workplace of yesterday. */
    private static final Duration FORGOTTEN = Duration.ofDays(1);

    private ForgottenWorkplaces() {}

    /**
     * Deletes those that lie beside a workplace. What cannot be deleted stays.
     *
     * @param workplace was just made, and lies where others do
     */
    static void clearBeside(Path workplace) {
        try {
            UserPrincipal owner = Files.getOwner(workplace);
            try (DirectoryStream<Path> others = Files.newDirectoryStream(workplace.resolveSibling(""), PREFIX + "*")) {
                for (Path other : others) {
                    clearIfForgotten(other, owner);
                }
            }
        } catch (IOException e) {
            // Somebody else may be clearing, too. What is left is for the next run.
            return;
        }
    }

    /** In a directory that everybody may write to, others may have put anything under such a name. */
    private static void clearIfForgotten(Path directory, UserPrincipal owner) throws IOException {
        if (Files.isDirectory(directory, LinkOption.NOFOLLOW_LINKS)
                && Files.getOwner(directory, LinkOption.NOFOLLOW_LINKS).equals(owner)
                && Files.getLastModifiedTime(directory, LinkOption.NOFOLLOW_LINKS)
                        .toInstant()
                        .isBefore(Instant.now().minus(FORGOTTEN))) {
            Workplace.delete(directory);
        }
    }
}
