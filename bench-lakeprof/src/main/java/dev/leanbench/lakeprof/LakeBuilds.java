package dev.leanbench.lakeprof;

import dev.leanbench.core.port.EnvironmentSource;
import dev.leanbench.core.port.TimingSource;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
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
