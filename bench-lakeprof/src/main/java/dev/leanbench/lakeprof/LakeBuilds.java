package dev.leanbench.lakeprof;

import dev.leanbench.core.model.BuildResult;
import dev.leanbench.core.model.Run;
import dev.leanbench.core.model.Seconds;
import dev.leanbench.core.model.TargetName;
import dev.leanbench.core.model.TargetTiming;
import dev.leanbench.core.port.EnvironmentSource;
import dev.leanbench.core.port.InstalledPrograms;
import dev.leanbench.core.port.TimingSource;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/**
 * Builds made by Lake, as their logs tell of them. A log may be Lake's own output, or that output as lakeprof, Docker or a
 * CI wrote it down; which of these it is, is seen from its lines.
 *
 * <p>When a build began is known from the log's own timestamps where they are dates, as in a CI's log. Elsewhere it is
 * taken to have ended when the file was last written, and to have begun its total time earlier. So the same file, left
 * untouched, always gives the same run.
 */
public final class LakeBuilds {

    private LakeBuilds() {}

    /** What a log can be told to be, where it is not to be seen from its lines. */
    public enum LogFormat {
        /** Lake's own output. */
        LAKE,
        /** What {@code lakeprof record} or bench writes: each line behind the seconds since the start. */
        LAKEPROF,
        /** The log of a job of GitHub Actions, raw or as {@code gh run view --log} shows it. */
        GITHUB_ACTIONS,
        /** The raw log of a job of GitLab, with or without the runner's timestamps. */
        GITLAB,
        /** The text of the console of a Pipeline of Jenkins, with the timestamper. */
        JENKINS,
        /** The raw log of a job of Buildkite. */
        BUILDKITE,
        /** What {@code docker build --progress=plain} writes, or a CI wrote down of it. */
        DOCKER,
        /** The trace or the tables of {@code lakeprof report}. */
        LAKEPROF_JSON
    }

    /**
     * Reads a log from a file.
     *
     * @param file the log; it is opened when the build is captured, not before
     * @return the build it tells of
     */
    public static TimingSource log(Path file) {
        return log(file, Optional.empty());
    }

    /**
     * Reads a log of a given format from a file.
     *
     * @param file the log; it is opened when the build is captured, not before
     * @param format what it is; empty to see that from its lines
     * @return the build it tells of
     */
    public static TimingSource log(Path file, Optional<LogFormat> format) {
        return new LogFile(file, format);
    }

    /**
     * Reads a log from a stream, such as standard input.
     *
     * @param name what to call the stream in messages
     * @param in the log; read to its end when the build is captured, and not closed
     * @param readAt what stands for the time the log was last written
     * @return the build it tells of
     */
    public static TimingSource stream(String name, InputStream in, Instant readAt) {
        return stream(name, in, readAt, Optional.empty());
    }

    /**
     * Reads a log of a given format from a stream.
     *
     * @param name what to call the stream in messages
     * @param in the log; read to its end when the build is captured, and not closed
     * @param readAt what stands for the time the log was last written
     * @param format what it is; empty to see that from its lines
     * @return the build it tells of
     */
    public static TimingSource stream(String name, InputStream in, Instant readAt, Optional<LogFormat> format) {
        return () -> new LogContent(name, format).read(in, readAt);
    }

    /**
     * A build to be recorded.
     *
     * @param words the command and its arguments, at least one
     * @param directory where it is started
     * @param log the log to write, in lakeprof's format; overwritten
     * @param precise whether to measure each module's own process as well, where that is possible
     * @param withLakeprof whether an installed lakeprof writes the log
     */
    public record BuildCommand(List<String> words, Path directory, Path log, boolean precise, boolean withLakeprof) {

        public BuildCommand {
            words = List.copyOf(words);
            if (words.isEmpty()) {
                throw new IllegalArgumentException("a command without words: expected at least one");
            }
        }

        /** The words to start. */
        List<String> started() {
            if (!withLakeprof) {
                return words;
            }
            List<String> all = new ArrayList<>(List.of("lakeprof", "record", "-o", log.toString(), "--"));
            all.addAll(words);
            return List.copyOf(all);
        }

        /** Whether Lake itself is started, whose exit status is that of the build. */
        boolean isLake() {
            return words.get(0).equals("lake") || words.get(0).endsWith("/lake");
        }

        /** The command as a person would type it. */
        String shown() {
            return String.join(" ", words);
        }
    }

    /**
     * Who listens to a build while it is recorded. The bytes are those the command writes.
     *
     * @param out takes the command's standard output
     * @param err takes the command's standard error, and the progress
     * @param progress how to show the progress
     */
    public record Listener(OutputStream out, OutputStream err, Progress progress) {}

    /**
     * How a build's progress is shown.
     *
     * @param style in what form
     * @param columns how wide the terminal is, for a status line
     * @param usual how long the build took the last time, from which the time left is told
     */
    public record Progress(Style style, int columns, Expectation usual) {

        /** No progress is shown. */
        public static final Progress NONE = new Progress(Style.NONE, 0, Expectation.NONE);

        /** The forms of progress. */
        public enum Style {
            /** One line that is drawn again every second below the build's output: for a terminal. */
            STATUS_LINE,
            /** A line of its own every half minute: for a CI's log. */
            PLAIN_LINES,
            /** Nothing. */
            NONE
        }

        Duration interval() {
            return Duration.ofSeconds(style == Style.STATUS_LINE ? 1 : 30);
        }
    }

    /**
     * How long a build usually takes.
     *
     * @param targets each target's time
     * @param total the time of the whole build, where known
     */
    public record Expectation(Map<TargetName, Seconds> targets, Optional<Seconds> total) {

        /** Nothing is known. */
        public static final Expectation NONE = new Expectation(Map.of(), Optional.empty());

        public Expectation {
            targets = Map.copyOf(targets);
            Objects.requireNonNull(total, "total");
        }

        /**
         * As long as the last time.
         *
         * @param last an earlier build
         * @return its times
         */
        public static Expectation of(BuildResult last) {
            return new Expectation(
                    last.targets().stream().collect(Collectors.toMap(TargetTiming::name, TargetTiming::elapsed)),
                    last.total());
        }
    }

    /** A build that is recorded when it is captured. */
    public interface Recording extends TimingSource {

        /**
         * Ends the command and everything it started, first by asking. What was recorded by then is captured, as an
         * interrupted build. Returns when all of it has ended; may be called from another thread.
         */
        void interrupt();

        /**
         * With what status the command ended, once it has been captured.
         *
         * @return the status; empty if the command was not started or has not ended
         */
        OptionalInt exitStatus();
    }

    /**
     * Runs a build and records it. Its output passes through unchanged; since it goes through a pipe, Lake prints each
     * target's time. What no log tells is measured: the wall clock, and on Linux processor time and peak memory of the
     * command with everything it started.
     *
     * @param command the build
     * @param listener who gets its output
     * @param clock what time it is, for when the build began
     * @param variables environment variables the command gets besides this process's own
     * @return the build; {@link Recording#capture()} runs it, once, and refuses with {@code BUILD_FAILED} a command that
     *     cannot be started or that failed without leaving a timed target
     */
    public static Recording record(
            BuildCommand command, Listener listener, InstantSource clock, Map<String, String> variables) {
        return new BuildRecorder(command, listener, clock, variables);
    }

    /**
     * The runs that a workflow before bench kept.
     *
     * @param runs the runs, in the order of the file; those without modules have a total only
     * @param remarks which lines are skipped and why, one sentence each
     */
    public record EarlierRuns(List<Run> runs, List<String> remarks) {

        public EarlierRuns {
            runs = List.copyOf(runs);
            remarks = List.copyOf(remarks);
        }
    }

    /**
     * Reads the history of a workflow before bench: a JSON object a line with {@code commit}, {@code timestamp} and
     * either {@code wall_seconds} and {@code peak_rss_kb}, or {@code top_modules}. Both kinds of the same CI run become one
     * run; where they do not name it, those of one commit on one day.
     *
     * @param content the file
     * @return its runs; a line that cannot be used is skipped
     */
    public static EarlierRuns earlierRuns(String content) {
        return EarlierHistory.read(content);
    }

    /**
     * What a Lake project's own files say it builds.
     *
     * @param roots the roots of the libraries and executables, as Lake prints them, in the order of the lakefile
     * @param usesMathlib whether Mathlib is among its dependencies
     */
    public record Project(List<String> roots, boolean usesMathlib) {

        public Project {
            roots = List.copyOf(roots);
        }
    }

    /**
     * Looks at the lakefile and the manifest of a directory. Nothing is run.
     *
     * @param directory where {@code lakefile.toml} or {@code lakefile.lean} lies
     * @return the project; empty where there is no lakefile
     */
    public static Optional<Project> project(Path directory) {
        return new ProjectFiles(directory).project();
    }

    /**
     * Looks at this machine and at the checked-out tree.
     *
     * @param workingTree where {@code lean-toolchain} and {@code lake-manifest.json} are looked for
     * @param variables the environment variables, for the CI's name of the machine image
     * @return what is known; whatever cannot be found out is left empty
     */
    public static EnvironmentSource environment(Path workingTree, Map<String, String> variables) {
        return new MachineEnvironment(workingTree, variables);
    }

    /**
     * The programs on this machine's path.
     *
     * @param directory where they are asked; which toolchain elan runs depends on it
     * @param variables environment variables they get besides this process's own
     * @return the programs
     */
    public static InstalledPrograms programs(Path directory, Map<String, String> variables) {
        CommandOutput output = new CommandOutput(directory, variables);
        return program -> output.firstLine(program, "--version");
    }
}
