package dev.leanbench.core.model;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Which targets of a build a run keeps, by globs on their whole names: {@code *} stands for any characters, {@code ?}
 * for one, everything else for itself.
 *
 * @param include a target is kept when one of these fits it; empty keeps all
 * @param exclude a target that one of these fits is left out, even if it is included
 */
public record TargetSelection(List<String> include, List<String> exclude) {

    /** Every target. */
    public static final TargetSelection ALL = new TargetSelection(List.of(), List.of());

    public TargetSelection {
        include = List.copyOf(include);
        exclude = List.copyOf(exclude);
        include.forEach(glob -> Checks.notBlank(glob, "glob to include"));
        exclude.forEach(glob -> Checks.notBlank(glob, "glob to exclude"));
    }

    /**
     * What the selection leaves of a build. Only the lists of targets become shorter: the total time, the counts of jobs
     * and the resources are those of the whole build.
     *
     * @param build a build
     * @return the build with the targets that are kept
     */
    public BuildResult of(BuildResult build) {
        if (include.isEmpty() && exclude.isEmpty()) {
            return build;
        }
        List<Pattern> wanted = patterns(include);
        List<Pattern> unwanted = patterns(exclude);
        return new BuildResult(
                build.total(),
                build.targets().stream()
                        .filter(target -> keeps(target.name(), wanted, unwanted))
                        .toList(),
                build.outcome(),
                build.jobs(),
                build.failed().stream()
                        .filter(target -> keeps(target.name(), wanted, unwanted))
                        .toList(),
                build.resources());
    }

    /**
     * The globs that fit no target, as far as an earlier build of the project shows it: what its own selection left out is
     * not known, and a glob that may fit that is not named.
     *
     * @param earlier a build that was whole
     * @param kept which of its targets were kept
     * @return those globs, to include before those to exclude
     */
    public List<String> fittingNone(BuildResult earlier, TargetSelection kept) {
        boolean sameExcluded = exclude.containsAll(kept.exclude);
        boolean sameIncluded = kept.include.isEmpty() || kept.include.equals(include);
        Stream<String> idle = include.stream()
                .filter(glob -> sameExcluded && (kept.include.isEmpty() || kept.include.contains(glob)));
        Stream<String> needless = exclude.stream().filter(glob -> sameIncluded && kept.exclude.isEmpty());
        return Stream.concat(idle, needless)
                .distinct()
                .filter(glob -> fitsNone(earlier, pattern(glob)))
                .toList();
    }

    private static boolean fitsNone(BuildResult build, Pattern glob) {
        return build.targets().stream().noneMatch(target -> fits(target.name(), glob));
    }

    private static boolean keeps(TargetName name, List<Pattern> wanted, List<Pattern> unwanted) {
        return (wanted.isEmpty() || fits(name, wanted)) && !fits(name, unwanted);
    }

    private static boolean fits(TargetName name, List<Pattern> globs) {
        return globs.stream().anyMatch(glob -> fits(name, glob));
    }

    private static boolean fits(TargetName name, Pattern glob) {
        return glob.matcher(name.value()).matches();
    }

    private static List<Pattern> patterns(List<String> globs) {
        return globs.stream().map(TargetSelection::pattern).toList();
    }

    /** Repeated stars say no more than one, and would make matching slow. */
    private static Pattern pattern(String glob) {
        StringBuilder pattern = new StringBuilder();
        for (char letter : glob.replaceAll("\\*+", "*").toCharArray()) {
            switch (letter) {
                case '*' -> pattern.append(".*");
                case '?' -> pattern.append('.');
                default -> pattern.append(Pattern.quote(String.valueOf(letter)));
            }
        }
        return Pattern.compile(pattern.toString());
    }
}
