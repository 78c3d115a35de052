package dev.leanbench.cli;

import dev.leanbench.core.model.BuildPlace;
import dev.leanbench.core.port.TimingSource;
import dev.leanbench.lakeprof.LakeBuilds.LogFormat;
import java.util.Optional;
import picocli.CommandLine.Option;

/** What a log is, where its lines do not show it. */
final class LogOptions {

    @Option(
            names = "--log-format",
            paramLabel = "FORMAT",
            completionCandidates = Choices.LogFormats.class,
            converter = Choices.LogFormats.class,
            description = "What the log is: ${COMPLETION-CANDIDATES}. Default: seen from its lines.")
    private Optional<LogFormat> format = Optional.empty();

    @Option(
            names = "--built",
            paramLabel = "WHERE",
            completionCandidates = Choices.BuildPlaces.class,
            converter = Choices.BuildPlaces.class,
            description = {
                "Where the log's build ran: ${COMPLETION-CANDIDATES}. This machine is only noted for a build that ran here.",
                "Default: elsewhere for a log that a CI dated, here for any other."
            })
    private Optional<BuildPlace> place = Optional.empty();

    Optional<LogFormat> format() {
        return format;
    }

    /** The same source, where it is stated where the build ran. */
    TimingSource statedOf(TimingSource log) {
        return place.<TimingSource>map(stated -> () -> log.capture().ranAt(stated))
                .orElse(log);
    }
}
