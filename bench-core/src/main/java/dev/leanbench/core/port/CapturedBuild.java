package dev.leanbench.core.port;

import dev.leanbench.core.model.BuildPlace;
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
 * @param place where the build ran; the machine of one that ran elsewhere is unknown
 */
public record CapturedBuild(
        BuildResult result,
        Source source,
        Optional<Instant> startedAt,
        List<String> remarks,
        Capture capture,
        BuildPlace place) {

    public CapturedBuild {
        Objects.requireNonNull(result, "result");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(startedAt, "startedAt");
        remarks = List.copyOf(remarks);
        Objects.requireNonNull(capture, "capture");
        Objects.requireNonNull(place, "place");
    }

    /**
     * A build on this machine, of which it is unknown how much was seen.
     *
     * @param result what the build did and how long it took
     * @param source where that is known from
     * @param startedAt when the build began, as far as the source can tell
     * @param remarks what a person should know about the capture, one sentence each
     */
    public CapturedBuild(BuildResult result, Source source, Optional<Instant> startedAt, List<String> remarks) {
        this(result, source, startedAt, remarks, Capture.UNKNOWN, BuildPlace.HERE);
    }

    /**
     * The same build, by somebody who knows where it ran.
     *
     * @param known where it ran
     * @return the build, with its place
     */
    public CapturedBuild ranAt(BuildPlace known) {
        return new CapturedBuild(result, source, startedAt, remarks, capture, known);
    }
}
