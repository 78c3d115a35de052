package dev.leanbench.core.port;

import dev.leanbench.core.problem.ProblemException;

/** Where the timings of one build come from: a log, or a build recorded as it happens. */
@FunctionalInterface
public interface TimingSource {

    /**
     * Reads or records one build.
     *
     * @return what the build did
     * @throws ProblemException if the source cannot be read, or holds no timed target
     */
    CapturedBuild capture();
}
