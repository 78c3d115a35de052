package dev.leanbench.cli.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import org.junit.jupiter.api.Test;

class ReasonsTest {

    @Test
    void anExceptionSpeaksForItselfInOneLine() {
        assertThat(Reasons.of(new IOException("No space left on device\nand more")))
                .isEqualTo("No space left on device");
    }

    @Test
    void whatSaysNothingIsNamed() {
        assertThat(Reasons.of(new IOException())).isEqualTo("IOException");
        assertThat(Reasons.of(new IOException(" "))).isEqualTo("IOException");
        assertThat(Reasons.of(new DirectoryNotEmptyException("a"))).isEqualTo("DirectoryNotEmptyException");
    }

    @Test
    void aPathIsNoReason() {
        assertThat(Reasons.of(new AccessDeniedException("a.json"))).isEqualTo("permission denied");
        assertThat(Reasons.of(new NoSuchFileException("a.json"))).isEqualTo("no such file");
        assertThat(Reasons.of(new NotDirectoryException("a.json"))).isEqualTo("not a directory");
        assertThat(Reasons.of(new FileSystemException("a.json", null, "Is a directory")))
                .isEqualTo("Is a directory");
    }
}
