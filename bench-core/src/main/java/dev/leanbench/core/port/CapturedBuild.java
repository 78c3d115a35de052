package dev.leanbench.core.port;

import dev.leanbench.core.model.BuildResult;
import dev.leanbench.core.model.Capture;
import dev.leanbench.core.model.Source;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One build as a {@link TimingSource} saw it.
 *
 * @param result what the build did and how long it took
 * @param source where that is known from
 * @param startedAt when the build began, as far as the source can tell
 * @param remarks what a person should know about the capture, one sentence each
 * @param capture how much of the build was seen
 */
public record CapturedBuild(
        BuildResult result, Source source, Optional<Instant> startedAt, List<String> remarks, Capture capture) {

    public CapturedBuild {
        Objects.requireNonNull(result, "result");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(startedAt, "startedAt");
        remarks = List.copyOf(remarks);
        Objects.requireNonNull(capture, "capture");
    }

    /**
     * A build of which it is unknown how much was seen.
     *
     * @param result what the build did and how long it took
     * @param source where that is known from
     * @param startedAt when the build began, as far as the source can tell
     * @param remarks what a person should know about the capture, one sentence each
     */
    public CapturedBuild(BuildResult result, Source source, Optional<Instant> startedAt, List<String> remarks) {
        this(result, source, startedAt, remarks, Capture.UNKNOWN);
    }
}
