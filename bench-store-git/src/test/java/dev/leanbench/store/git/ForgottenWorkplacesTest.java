package dev.leanbench.store.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.UserPrincipal;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What lies beside a new workplace, a week after a process was killed there. */
class ForgottenWorkplacesTest {

    private static final Duration WEEK = Duration.ofDays(7);

    @TempDir
    private Path temporary;

    private Path own;

    @BeforeEach
    void makeWorkplace() throws IOException {
        own = Files.createDirectory(temporary.resolve("bench-history-own"));
    }

    private Path workplace(String name, Duration age) throws IOException {
        Path directory = Files.createDirectories(temporary.resolve(name));
        Files.createDirectories(directory.resolve("objects/pack"));
        Files.writeString(directory.resolve("objects/pack/one.pack"), "x");
        return aged(directory, age);
    }

    private static Path aged(Path directory, Duration age) throws IOException {
        return Files.setLastModifiedTime(directory, FileTime.from(Instant.now().minus(age)));
    }

    @Test
    void aWorkplaceOfLastWeekIsClearedWithAllThatIsInIt() throws IOException {
        Path forgotten = workplace("bench-history-1", WEEK);

        ForgottenWorkplaces.clearBeside(own);

        assertThat(forgotten).doesNotExist();
        assertThat(own).exists();
    }

    @Test
    void whatSomebodyMayStillBeAtWorkInStays() throws IOException {
        Path inUse = workplace("bench-history-2", Duration.ofHours(23));

        ForgottenWorkplaces.clearBeside(own);

        assertThat(inUse.resolve("objects/pack/one.pack")).exists();
    }

    @Test
    void whatIsCalledOtherwiseStays() throws IOException {
        Path other = workplace("bench-histories", WEEK);
        Path file = aged(Files.writeString(temporary.resolve("bench-history-notes"), "mine"), WEEK);

        ForgottenWorkplaces.clearBeside(own);

        assertThat(other).isNotEmptyDirectory();
        assertThat(file).exists();
    }

    @Test
    void aLinkIsNotFollowed() throws IOException {
        Path precious = workplace("precious", WEEK);
        Path link = Files.createSymbolicLink(temporary.resolve("bench-history-link"), precious);
        Files.getFileAttributeView(link, BasicFileAttributeView.class, LinkOption.NOFOLLOW_LINKS)
                .setTimes(FileTime.from(Instant.now().minus(WEEK)), null, null);
        Path forgotten = workplace("bench-history-with-link", WEEK);
        Files.createSymbolicLink(forgotten.resolve("out"), precious);
        aged(forgotten, WEEK);

        ForgottenWorkplaces.clearBeside(own);

        assertThat(Files.exists(link, LinkOption.NOFOLLOW_LINKS)).isTrue();
        assertThat(forgotten).doesNotExist();
        assertThat(precious.resolve("objects/pack/one.pack")).exists();
    }

    @Test
    void whatBelongsToSomebodyElseStays() throws IOException {
        Path theirs = workplace("bench-history-theirs", WEEK);
        assumeTrue(isGivenAway(theirs), "this user cannot give a directory to another");

        ForgottenWorkplaces.clearBeside(own);

        assertThat(theirs).isNotEmptyDirectory();
    }

    private static boolean isGivenAway(Path directory) {
        try {
            UserPrincipal nobody =
                    directory.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("nobody");
            Files.setOwner(directory, nobody);
            return true;
        } catch (IOException | UnsupportedOperationException e) {
            return false;
        }
    }
}
