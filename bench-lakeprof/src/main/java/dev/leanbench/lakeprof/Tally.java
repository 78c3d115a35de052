package dev.leanbench.lakeprof;

import dev.leanbench.core.model.FailedTarget;
import dev.leanbench.core.model.JobCounts;
import dev.leanbench.core.model.Outcome;
import dev.leanbench.core.model.Seconds;
import dev.leanbench.core.model.TargetName;
import dev.leanbench.core.model.TargetTiming;
import dev.leanbench.lakeprof.JobVerb.Work;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Counts what the job lines and footers of one log say. */
final class Tally {

    /** Thirty times as many as Mathlib has; names may be long, and memory is bounded. */
    private static final int MOST_NAMES = 250_000;

    private final Oddities oddities = new Oddities();
    private final Timings timings = new Timings(oddities);
    private final Map<TargetName, FailedTarget> failures = new LinkedHashMap<>();
    private CacheUse cacheUse = new CacheUse();
    private boolean sawIcons;
    private int built;
    private int replayed;
    private int fetched;
    private int other;
    private int optionalFailures;
    /** Of the build that is being read. */
    private int largestTotal;
    /** Of the builds before it in the same log, the largest: a later one knows the jobs that an earlier one did. */
    private int jobsOfEarlierBuilds;
    /** What the log tells the time of, kept from the end of its first build on: a later one replays it. */
    private Set<TargetName> builtBefore = Set.of();

    private int latestNumber = -1;
    private Optional<Footer> footer = Optional.empty();
    private boolean complete;
    private boolean cutOff;
    private int jobsInFooter = -1;

    /**
     * How far a build is.
     *
     * @param done how many jobs were reported or passed over
     * @param known how many jobs there are so far
     * @param failed how many failed
     * @param built the timed targets
     */
    record Snapshot(int done, int known, int failed, Set<TargetName> built) {}

    Snapshot snapshot() {
        // Lake counts from 0, and has counted from 1.
        int done = Math.min(latestNumber + 1, largestTotal);
        return new Snapshot(done, largestTotal, failures.size(), timings.names());
    }

    void add(JobLine job) {
        if (job.icon().isPresent() && !sawIcons) {
            // A Lake that prints icons prints them always: what had none before was text.
            sawIcons = true;
            forgetJobs();
        }
        if (complete) {
            jobsOfEarlierBuilds = Math.max(jobsOfEarlierBuilds, jobsOfThisBuild());
            largestTotal = 0;
            jobsInFooter = -1;
            builtBefore = builtBefore.isEmpty() ? new HashSet<>(timings.names()) : builtBefore;
        }
        complete = false;
        largestTotal = Math.max(largestTotal, job.total());
        latestNumber = job.number();
        if (job.failed()) {
            fail(new FailedTarget(job.caption(), job.seconds()));
            optionalFailures += job.optional() ? 1 : 0;
            return;
        }
        if (wasBuiltBefore(job)) {
            return;
        }
        cacheUse.see(job);
        switch (job.verb().work()) {
            case BUILT -> {
                built++;
                time(job);
            }
            case REPLAYED -> replayed++;
            case FETCHED -> fetched++;
            case OTHER -> other++;
        }
    }

    /** A build that follows replays the warnings of what the one before it has built: that came from no cache. */
    private boolean wasBuiltBefore(JobLine job) {
        return job.verb().work() == Work.REPLAYED && builtBefore.contains(job.caption());
    }

    private void time(JobLine job) {
        if (job.time().isEmpty()) {
            return;
        }
        Optional<Seconds> seconds = job.time().get().seconds();
        if (seconds.isEmpty()) {
            oddities.unbelievable(job.caption());
        } else {
            timings.add(new TargetTiming(job.caption(), seconds.get()));
            if (!builtBefore.isEmpty() && builtBefore.size() < MOST_NAMES) {
                builtBefore.add(job.caption());
            }
        }
    }

    private void fail(FailedTarget failure) {
        if (failures.size() < MOST_NAMES) {
            failures.merge(
                    failure.name(), failure, (known, more) -> more.elapsed().isPresent() ? more : known);
        }
    }

    /** A failure is final: Lake prints "error: build failed" after anything else. */
    void add(Footer last) {
        if (footer.isEmpty() || footer.get().success()) {
            footer = Optional.of(last);
        }
        complete = true;
        jobsInFooter = last.jobs().orElse(jobsInFooter);
        last.failed().ifPresent(name -> fail(new FailedTarget(name, Optional.empty())));
    }

    /**
     * What printed the last job line ended well. {@code lake test}, {@code lake lint} and {@code lake exe} build without last
     * words. But a shell may not tell that its Lake was killed; then only a build behind a whole one is taken for whole.
     */
    void endedWell(boolean byLakesOwnWord) {
        complete |= byLakesOwnWord || footer.filter(Footer::success).isPresent();
    }

    /** There was more, which nobody knows. */
    void cutOff() {
        cutOff = true;
    }

    private void forgetJobs() {
        built = 0;
        replayed = 0;
        fetched = 0;
        other = 0;
        largestTotal = 0;
        jobsOfEarlierBuilds = 0;
        cacheUse = new CacheUse();
    }

    List<TargetTiming> timings() {
        return timings.byName();
    }

    List<FailedTarget> failures() {
        return List.copyOf(failures.values());
    }

    JobCounts jobs() {
        int total = Math.max(jobsOfEarlierBuilds, jobsOfThisBuild());
        return new JobCounts(total, built, replayed, fetched, failures.size());
    }

    private int jobsOfThisBuild() {
        return jobsInFooter >= 0 ? jobsInFooter : largestTotal;
    }

    boolean sawIcons() {
        return sawIcons;
    }

    Oddities oddities() {
        return oddities;
    }

    boolean sawJobs() {
        return built + replayed + fetched + other + failures.size() > 0;
    }

    boolean sawFooter() {
        return footer.isPresent();
    }

    /** The project is known to have so many modules. */
    void projectHas(long modules) {
        cacheUse.projectHas(modules);
    }

    /** Whether the log goes on to the last words of its build. */
    boolean isComplete() {
        return complete && !cutOff;
    }

    boolean isCutOff() {
        return cutOff;
    }

    boolean isCold() {
        return built > 0 && cacheUse.isCold(jobs().total());
    }

    boolean isMostlyCached() {
        return cacheUse.isMostlyCached(jobs().total());
    }

    Outcome outcome() {
        boolean failed = failures.size() > optionalFailures
                || footer.filter(last -> !last.success()).isPresent();
        if (failed) {
            return Outcome.FAILURE;
        }
        return !isComplete() || isMostlyCached() ? Outcome.PARTIAL : Outcome.SUCCESS;
    }
}
