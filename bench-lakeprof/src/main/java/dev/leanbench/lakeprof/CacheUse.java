package dev.leanbench.lakeprof;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Tells a rebuild of a few targets from a build. A log names the jobs that were replayed or fetched, and only counts
 * those that were up to date; the packages a project depends on are usually among both, however cold the build of the
 * project itself. So only cached targets count that share their first name component with a built one.
 */
final class CacheUse {

    /** First components beyond this many are not told apart any more; memory is bounded. */
    private static final int MOST_ROOTS = 100_000;

    private final Set<String> builtRoots = new HashSet<>();
    private final Map<String, Integer> cachedByRoot = new HashMap<>();
    private String lastBuiltRoot = "";
    private int built;
    private boolean builtLibraryModule;

    /** How many modules the project has; many, where nobody knows. */
    private long modules = Long.MAX_VALUE;

    void see(JobLine job) {
        String target = job.caption().value();
        switch (job.verb().work()) {
            case BUILT -> {
                built++;
                if (!isBelow(lastBuiltRoot, target)) {
                    build(target);
                }
            }
            case REPLAYED, FETCHED -> {
                if (cachedByRoot.size() < MOST_ROOTS) {
                    cachedByRoot.merge(root(target), 1, Integer::sum);
                }
            }
            case OTHER -> {}
        }
    }

    private void build(String target) {
        lastBuiltRoot = root(target);
        builtLibraryModule |= lastBuiltRoot.equals(target);
        if (builtRoots.size() < MOST_ROOTS) {
            builtRoots.add(lastBuiltRoot);
        }
    }

    /** Most targets have the root of the one before; then there is nothing to look up. */
    private static boolean isBelow(String root, String target) {
        return target.length() > root.length() && target.charAt(root.length()) == '.' && target.startsWith(root);
    }

    /**
     * Whether most of the project's own targets were cached: more of them were replayed or fetched than built, or less
     * than one job in a hundred was built, and not even the module a library is named after ({@code Foo} of
     * {@code Foo.Bar}). The latter is no sign where the project is known to have no more than twice as many modules as were
     * built: it may have no such module.
     *
     * <p>A rebuild that goes through to that module cannot be told from the cold build of a small project by its log.
     */
    boolean isMostlyCached(int jobs) {
        boolean hardlyAnyWasBuilt = built * 100L < jobs && !builtLibraryModule;
        return ownCached() > built || (hardlyAnyWasBuilt && built < modules - built);
    }

    /** Tells how many modules the project has. */
    void projectHas(long someModules) {
        modules = someModules;
    }

    /** Whether nothing of the project's own is known to have been cached. */
    boolean isCold(int jobs) {
        return ownCached() == 0 && !isMostlyCached(jobs);
    }

    private int ownCached() {
        return cachedByRoot.entrySet().stream()
                .filter(entry -> builtRoots.contains(entry.getKey()))
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    /** The first component of the module a target belongs to: {@code Foo} of {@code «pkg»/Foo.Bar:docInfo}. */
    static String root(String target) {
        int module = target.lastIndexOf('/') + 1;
        if (target.startsWith("«", module)) {
            int end = target.indexOf('»', module);
            return end < 0 ? target.substring(module) : target.substring(module, end + 1);
        }
        int end = module;
        while (end < target.length() && target.charAt(end) != '.' && target.charAt(end) != ':') {
            end++;
        }
        return end == module ? target : target.substring(module, end);
    }
}
