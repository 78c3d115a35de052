package dev.leanbench.lakeprof;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Files in which a log cannot be read as they are, by their first bytes. */
enum ForeignFile {
    /** Nothing could be found in such a log. */
    UTF_16(
            "the log is UTF-16, as Windows PowerShell writes it with >, and has lost Lake's icons",
            "Write it in cmd or with a newer PowerShell, or record the build: bench record -- lake build",
            "\u00ff\u00fe",
            "\u00fe\u00ff"),
    ZIP(
            "this is a zip archive, as GitHub makes of the logs of a run",
            "Unpack it and name the log of the job that builds",
            "PK\u0003\u0004"),
    XZ("xz", "\u00fd7zXZ\u0000"),
    ZSTANDARD("zstd", "(\u00b5/\u00fd"),
    BZIP2("bzip2", "BZh91AY&SY");

    private static final int LONGEST = 10;

    private final String what;
    private final String remedy;

    /** A letter for each byte. */
    @SuppressWarnings("ImmutableEnumChecker") // It is; of lists in general the checker cannot know.
    private final List<String> beginnings;

    ForeignFile(String program, String beginning) {
        this(
                "this is compressed with " + program,
                "Decompress it: " + program + " -dc FILE | bench import -",
                new String[] {beginning});
    }

    ForeignFile(String what, String remedy, String... beginnings) {
        this.what = what;
        this.remedy = remedy;
        this.beginnings = List.of(beginnings);
    }

    /** What a stream that can be marked begins as; it stays where it is. */
    static Optional<ForeignFile> at(InputStream in) throws IOException {
        in.mark(LONGEST);
        String first = new String(in.readNBytes(LONGEST), StandardCharsets.ISO_8859_1);
        in.reset();
        for (ForeignFile file : values()) {
            for (String beginning : file.beginnings) {
                if (first.startsWith(beginning)) {
                    return Optional.of(file);
                }
            }
        }
        return Optional.empty();
    }

    String what() {
        return what;
    }

    String remedy() {
        return remedy;
    }
}
