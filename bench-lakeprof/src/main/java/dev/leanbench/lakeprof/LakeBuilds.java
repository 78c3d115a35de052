package dev.leanbench.lakeprof;

import dev.leanbench.core.port.EnvironmentSource;
import dev.leanbench.core.port.TimingSource;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Builds made by Lake, as their logs tell of them. A log may be Lake's own output, or that output as lakeprof or GitHub
 * Actions wrote it down; which of these it is, is seen from its lines.
 *
 * <p>When a build began is known from the log's own timestamps where they are dates (GitHub Actions). Elsewhere it is
 * taken to have ended when the file was last written, and to have begun its total time earlier. So the same file, left
 * untouched, always gives the same run.
 */
public final class LakeBuilds {

    private LakeBuilds() {}

    /**
     * Reads a log from a file.
     *
     * @param file the log; it is opened when the build is captured, not before
     * @return the build it tells of
     */
    public static TimingSource log(Path file) {
        return new LogFile(file);
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
        return () -> new LogReader(name).read(in, readAt);
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

        /** The command as a person would type it. */
        String shown() {
            return String.join(" ", words);
        }
    }

    /**
     * Who listens to a build while it is recorded. The bytes are those the command writes.
     *
     * @param out takes the command's standard output
     * @param err takes the command's standard error
     */
    public record Listener(OutputStream out, OutputStream err) {}

    /** A build that is recorded when it is captured. */
    public interface Recording extends TimingSource {

        /**
         * Ends the command and everything it started, first by asking. What was recorded by then is captured, as an
         * interrupted build. Returns when all of it has ended; may be called from another thread.
         */
        void interrupt();
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
     * Looks at this machine and at the checked-out tree.
     *
     * @param workingTree where {@code lean-toolchain} and {@code lake-manifest.json} are looked for
     * @param variables the environment variables, for the CI's name of the machine image
     * @return what is known; whatever cannot be found out is left empty
     */
    public static EnvironmentSource environment(Path workingTree, Map<String, String> variables) {
        return new MachineEnvironment(workingTree, variables);
    }
}
