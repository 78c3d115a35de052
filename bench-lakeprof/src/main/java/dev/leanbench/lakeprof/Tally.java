package dev.leanbench.lakeprof;

import dev.leanbench.core.model.FailedTarget;
import dev.leanbench.core.model.JobCounts;
import dev.leanbench.core.model.Outcome;
import dev.leanbench.core.model.TargetName;
import dev.leanbench.core.model.TargetTiming;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Counts what the job lines and footers of one log say. */
final class Tally {

    private final Map<TargetName, TargetTiming> timings = new LinkedHashMap<>();
    private final Map<TargetName, FailedTarget> failures = new LinkedHashMap<>();
    private final List<TargetName> repeated = new ArrayList<>();
    private int built;
    private int replayed;
    private int fetched;
    private int other;
    private int largestTotal;
    private Optional<Footer> footer = Optional.empty();

    void add(JobLine job) {
        largestTotal = Math.max(largestTotal, job.total().orElse(0));
        if (job.failed()) {
            failures.put(job.caption(), new FailedTarget(job.caption(), job.time()));
            return;
        }
        switch (job.verb().work()) {
            case BUILT -> {
                built++;
                job.time().ifPresent(time -> {
                    if (timings.put(job.caption(), new TargetTiming(job.caption(), time)) != null) {
                        repeated.add(job.caption());
                    }
                });
            }
            case REPLAYED -> replayed++;
            case FETCHED -> fetched++;
            case OTHER -> other++;
        }
    }

    /** A failure is final: Lake prints "error: build failed" after anything else. */
    void add(Footer last) {
        if (footer.isEmpty() || footer.get().success()) {
            footer = Optional.of(last);
        }
    }

    List<TargetTiming> timings() {
        return List.copyOf(timings.values());
    }

    List<FailedTarget> failures() {
        return List.copyOf(failures.values());
    }

    List<TargetName> repeated() {
        return List.copyOf(repeated);
    }

    JobCounts jobs() {
        int total = footer.map(last -> last.jobs().orElse(largestTotal)).orElse(largestTotal);
        return new JobCounts(total, built, replayed, fetched, failures.size());
    }

    boolean sawJobs() {
        return built + replayed + fetched + other + failures.size() > 0;
    }

    boolean sawFooter() {
        return footer.isPresent();
    }

    /**
     * Whether this was a rebuild of a few targets rather than a build. Of two kinds of job a log tells little: those
     * replayed, and those that were up to date and printed nothing. The packages a project depends on are usually
     * among them, however cold the build of the project itself. So a build is called mostly cached when it replayed
     * more than it built, or built less than one job in a hundred.
     */
    boolean isMostlyCached() {
        return replayed > built || built * 100L < jobs().total();
    }

    Outcome outcome() {
        if (!failures.isEmpty() || footer.filter(last -> !last.success()).isPresent()) {
            return Outcome.FAILURE;
        }
        return footer.isEmpty() || isMostlyCached() ? Outcome.PARTIAL : Outcome.SUCCESS;
    }
}
