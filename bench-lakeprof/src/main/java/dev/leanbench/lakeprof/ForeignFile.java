package dev.leanbench.lakeprof;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Files in which a log cannot be read as they are, by their first bytes. */
enum ForeignFile {
    UTF_16_LITTLE_ENDIAN("\u00ff\u00fe", Words.UTF_16, Words.WITHOUT_POWERSHELL),
    UTF_16_BIG_ENDIAN("\u00fe\u00ff", Words.UTF_16, Words.WITHOUT_POWERSHELL),
    ZIP(
            "PK\u0003\u0004",
            "this is a zip archive, as GitHub makes of the logs of a run",
            "Unpack it and name the log of the job that builds"),
    XZ("\u00fd7zXZ\u0000", "this is compressed with xz", "Decompress it: xz -dc FILE | bench import -"),
    ZSTANDARD("(\u00b5/\u00fd", "this is compressed with zstd", "Decompress it: zstd -dc FILE | bench import -"),
    BZIP2("BZh91AY&SY", "this is compressed with bzip2", "Decompress it: bzip2 -dc FILE | bench import -");

    private static final int LONGEST = 10;

    private static final class Words {
        /** Nothing could be found in such a log. */
        static final String UTF_16 =
                "the log is UTF-16, as Windows PowerShell writes it with >, and has lost Lake's icons";

        static final String WITHOUT_POWERSHELL =
                "Write it in cmd or with a newer PowerShell, or record the build: bench record -- lake build";
    }

    /** A letter for each byte. */
    private final String beginning;

    private final String what;
    private final String remedy;

    ForeignFile(String beginning, String what, String remedy) {
        this.beginning = beginning;
        this.what = what;
        this.remedy = remedy;
    }

    /** What a stream that can be marked begins as; it stays where it is. */
    static Optional<ForeignFile> at(InputStream in) throws IOException {
        in.mark(LONGEST);
        String first = new String(in.readNBytes(LONGEST), StandardCharsets.ISO_8859_1);
        in.reset();
        for (ForeignFile file : values()) {
            if (first.startsWith(file.beginning)) {
                return Optional.of(file);
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
