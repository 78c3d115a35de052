package dev.leanbench.lakeprof;

import dev.leanbench.core.model.FailedTarget;
import dev.leanbench.core.model.JobCounts;
import dev.leanbench.core.model.Outcome;
import dev.leanbench.core.model.TargetName;
import dev.leanbench.core.model.TargetTiming;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Counts what the job lines and footers of one log say. */
final class Tally {

    private final Map<TargetName, TargetTiming> timings = new LinkedHashMap<>();
    private final Map<TargetName, FailedTarget> failures = new LinkedHashMap<>();
    private final List<TargetName> repeated = new ArrayList<>();
    private final Set<String> builtRoots = new HashSet<>();
    private final Map<String, Integer> replayedByRoot = new HashMap<>();
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
                builtRoots.add(root(job.caption()));
                job.time().ifPresent(time -> {
                    if (timings.put(job.caption(), new TargetTiming(job.caption(), time)) != null) {
                        repeated.add(job.caption());
                    }
                });
            }
            case REPLAYED -> {
                replayed++;
                replayedByRoot.merge(root(job.caption()), 1, Integer::sum);
            }
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
     * Whether this was a rebuild of a few targets rather than a build. A log names the jobs that were replayed, and only
     * counts those that were up to date; the packages a project depends on are usually among both, however cold the
     * build of the project itself. So only replayed targets that share their first name component with a built one
     * count, and a build is mostly cached when more of them were replayed than built, or when less than one job in a
     * hundred was built and not even the module a library is named after ({@code Foo} of {@code Foo.Bar}).
     *
     * <p>A rebuild that goes through to that module cannot be told from the cold build of a small project by its log.
     */
    boolean isMostlyCached() {
        int ownReplayed = replayedByRoot.entrySet().stream()
                .filter(entry -> builtRoots.contains(entry.getKey()))
                .mapToInt(Map.Entry::getValue)
                .sum();
        boolean few = built * 100L < jobs().total();
        return ownReplayed > built
                || (few && builtRoots.stream().noneMatch(root -> timings.containsKey(new TargetName(root))));
    }

    /** The first component of a module's name; a name of a facet or package target is its own. */
    private static String root(TargetName name) {
        String value = name.value();
        int end = value.startsWith("«") ? value.indexOf('»') + 1 : value.indexOf('.');
        return end <= 0 ? value : value.substring(0, end);
    }

    Outcome outcome() {
        if (!failures.isEmpty() || footer.filter(last -> !last.success()).isPresent()) {
            return Outcome.FAILURE;
        }
        return footer.isEmpty() || isMostlyCached() ? Outcome.PARTIAL : Outcome.SUCCESS;
    }
}
