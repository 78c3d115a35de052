package dev.leanbench.lakeprof;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What Lake says it did, or was doing when it failed. */
enum JobVerb {
    BUILT("Built", Work.BUILT),
    BUILDING("Building", Work.BUILT),
    COMPILING("Compiling", Work.BUILT),
    LINKING("Linking", Work.BUILT),
    REPLAYED("Replayed", Work.REPLAYED),
    REPLAYING("Replaying", Work.REPLAYED),
    REVISITED("Revisited", Work.REPLAYED),
    REVISITING("Revisiting", Work.REPLAYED),
    REUSED("Reused", Work.REPLAYED),
    REUSING("Reusing", Work.REPLAYED),
    FETCHED("Fetched", Work.FETCHED),
    FETCHING("Fetching", Work.FETCHED),
    UNPACKED("Unpacked", Work.FETCHED),
    UNPACKING("Unpacking", Work.FETCHED),
    RAN("Ran", Work.OTHER),
    RUNNING("Running", Work.OTHER),
    COMPUTING("Computing", Work.OTHER);

    /** The kinds of work that are counted. */
    enum Work {
        BUILT,
        REPLAYED,
        FETCHED,
        OTHER
    }

    private static final Map<String, JobVerb> BY_WORD =
            Arrays.stream(values()).collect(Collectors.toMap(verb -> verb.word, Function.identity()));

    private final String word;
    private final Work work;

    JobVerb(String word, Work work) {
        this.word = word;
        this.work = work;
    }

    static Optional<JobVerb> of(String word) {
        return Optional.ofNullable(BY_WORD.get(word));
    }

    Work work() {
        return work;
    }

    /** Whether the word says that the work goes on. */
    boolean isUnfinished() {
        return word.endsWith("ing");
    }
}
