package dev.leanbench.lakeprof;

import static java.util.Objects.requireNonNull;

import dev.leanbench.core.model.BuildPlace;
import dev.leanbench.lakeprof.LakeBuilds.LogFormat;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who wrote Lake's output down, as seen from the beginnings of the lines. They can be several: lakeprof shows each line as
 * it writes it down, a container is built by Docker, and the CI writes down what either shows.
 *
 * @param ci which CI dated the lines
 * @param byDocker whether Docker's BuildKit wrote them, as it does with {@code --progress=plain} and without a terminal
 * @param byLakeprof whether lakeprof did
 */
record LogForm(CiSystem ci, boolean byDocker, boolean byLakeprof) {

    /** Made once, so that none is made for a line. */
    private static final Map<CiSystem, List<LogForm>> ALL = Arrays.stream(CiSystem.values())
            .collect(Collectors.toMap(
                    ci -> ci,
                    ci -> List.of(
                            new LogForm(ci, false, false),
                            new LogForm(ci, false, true),
                            new LogForm(ci, true, false),
                            new LogForm(ci, true, true)),
                    (one, other) -> one,
                    () -> new EnumMap<>(CiSystem.class)));

    /** Lake's own output. */
    static final LogForm LAKE = of(CiSystem.NONE, false, false);

    /** What lakeprof writes of it. */
    static final LogForm LAKEPROF = of(CiSystem.NONE, false, true);

    static LogForm of(CiSystem ci, boolean byDocker, boolean byLakeprof) {
        return requireNonNull(ALL.get(ci)).get((byDocker ? 2 : 0) + (byLakeprof ? 1 : 0));
    }

    /** The forms a log can have, if the caller says what it is. */
    static Predicate<LogForm> allowedBy(Optional<LogFormat> format) {
        if (format.isEmpty()) {
            return form -> true;
        }
        return switch (format.get()) {
            case LAKE -> LAKE::equals;
            case LAKEPROF -> LAKEPROF::equals;
            case GITHUB_ACTIONS -> form -> form.ci == CiSystem.GITHUB_ACTIONS;
            // Its runner can be told to date no lines.
            case GITLAB -> form -> form.ci == CiSystem.GITLAB || form.ci == CiSystem.NONE;
            case JENKINS -> form -> form.ci == CiSystem.JENKINS;
            case BUILDKITE -> form -> form.ci == CiSystem.BUILDKITE;
            case DOCKER -> form -> form.byDocker;
            case LAKEPROF_JSON -> form -> false;
        };
    }

    /** Written out, because each line asks, and what Java would make of a record is put together anew for each program. */
    @Override
    public boolean equals(Object other) {
        return other instanceof LogForm form
                && ci == form.ci
                && byDocker == form.byDocker
                && byLakeprof == form.byLakeprof;
    }

    @Override
    public int hashCode() {
        return Objects.hash(ci, byDocker, byLakeprof);
    }

    String tool() {
        return byLakeprof ? "lakeprof" : "lake";
    }

    String format() {
        String writers = Stream.of(ci.word(), byDocker ? "docker" : "", byLakeprof ? "lakeprof" : "")
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining("-"));
        return (writers.isEmpty() ? "lake" : writers) + "-log";
    }

    /** Whether each line tells the time of day. */
    boolean isDated() {
        return ci != CiSystem.NONE;
    }

    /** A CI dates the lines on its own side, where the job itself cannot read them: whoever reads them is elsewhere. */
    BuildPlace place() {
        return isDated() ? BuildPlace.ELSEWHERE : BuildPlace.HERE;
    }

    /** Whether each line tells how long the build, or the step it is, has been going on. */
    boolean tellsElapsed() {
        return byDocker || byLakeprof;
    }
}
