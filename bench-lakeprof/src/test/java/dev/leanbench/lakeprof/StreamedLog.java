package dev.leanbench.lakeprof;

import dev.leanbench.core.port.CapturedBuild;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/** A log that comes through a pipe, and so is dated by when it is read. */
final class StreamedLog {

    static final Instant READ_AT = Instant.parse("2026-05-06T12:00:00Z");

    private StreamedLog() {}

    static CapturedBuild read(String log) {
        return read(log.getBytes(StandardCharsets.UTF_8));
    }

    static CapturedBuild read(byte[] log) {
        return LakeBuilds.stream("log", new ByteArrayInputStream(log), READ_AT).capture();
    }
}
