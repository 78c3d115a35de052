package dev.leanbench.cli;

import dev.leanbench.lakeprof.LakeBuilds.LogFormat;
import java.util.Optional;
import picocli.CommandLine.Option;

/** What a log is, where its lines do not show it. */
final class LogFormatOption {

    @Option(
            names = "--log-format",
            paramLabel = "FORMAT",
            completionCandidates = Choices.LogFormats.class,
            converter = Choices.LogFormats.class,
            description = "What the log is: ${COMPLETION-CANDIDATES}. Default: seen from its lines.")
    private Optional<LogFormat> format = Optional.empty();

    Optional<LogFormat> format() {
        return format;
    }
}
