package dev.leanbench.core.model;

import java.util.Optional;

/**
 * Where the timings came from.
 *
 * @param tool what wrote the log, for example {@code lakeprof} or {@code lake}
 * @param version the tool's version, where known
 * @param format which of the forms the log had, for example {@code lakeprof-log}
 * @param contentDigest {@code sha256:} and the hexadecimal digest of the log's bytes, where there was a log
 */
public record Source(String tool, Optional<String> version, String format, Optional<String> contentDigest) {

    public Source {
        Checks.notBlank(tool, "source tool");
        Checks.notBlank(version, "source version");
        Checks.notBlank(format, "source format");
        Checks.notBlank(contentDigest, "source content digest");
    }
}
