package dev.leanbench.lakeprof;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How much memory Linux lets this process use: the least that its control group may, or one of those around it as far as
 * they can be seen. Both versions are known, and both can be at work at once. Sources: cgroups(7), and for the files in
 * {@code /proc/self} proc(5).
 *
 * @param root where the file system begins, {@code /} but for tests
 */
record ControlGroups(Path root) {

    /** The controllers, none for version 2, and the group. */
    private static final Pattern GROUP = Pattern.compile("(?m)^\\d+:([^:]*):(/.*)$");
    /** Which group is mounted, and where; the kind; the controllers among its options. */
    private static final Pattern MOUNT =
            Pattern.compile("(?m)^\\d+ \\d+ \\S+ (/\\S*) (/\\S*) .*- (cgroup2?) \\S+ (\\S+)$");
    /** A number with as many digits as none of a real memory has is how version 1 says "no limit"; version 2: "max". */
    private static final Pattern LIMIT = Pattern.compile("^(\\d{1,18})\\s*$");

    /** The limit in bytes; empty where there is none. */
    OptionalLong memoryLimit() {
        String groups = text(root.resolve("proc/self/cgroup"));
        return matches(MOUNT, text(root.resolve("proc/self/mountinfo")))
                .flatMap(mount -> limits(mount, groups))
                .mapToLong(Long::parseLong)
                .min();
    }

    private Stream<String> limits(MatchResult mount, String groups) {
        boolean second = mount.group(3).equals("cgroup2");
        if (!second && !hasMemory(mount.group(4))) {
            return Stream.empty();
        }
        String file = second ? "memory.max" : "memory.limit_in_bytes";
        Path mounted = root.resolve(mount.group(2).substring(1));
        return matches(GROUP, groups)
                .filter(group -> second ? group.group(1).isEmpty() : hasMemory(group.group(1)))
                .flatMap(group -> upTo(mounted, below(mount.group(1), group.group(2))))
                .flatMap(directory -> matches(LIMIT, text(directory.resolve(file))))
                .map(limit -> limit.group(1));
    }

    private static boolean hasMemory(String controllers) {
        return List.of(controllers.split(",", -1)).contains("memory");
    }

    /** A group as seen from the one that is mounted; that one itself where the other is not below it. */
    private static Path below(String mounted, String group) {
        Path path = Path.of(group);
        boolean isBelow = path.startsWith(mounted) && path.equals(path.normalize());
        return isBelow ? Path.of(mounted).relativize(path) : Path.of("");
    }

    private static Stream<Path> upTo(Path mounted, Path group) {
        return Stream.iterate(
                mounted.resolve(group),
                directory -> directory.startsWith(mounted),
                directory -> Objects.requireNonNull(directory.getParent(), "a mount has a parent"));
    }

    private static Stream<MatchResult> matches(Pattern pattern, String text) {
        return pattern.matcher(text).results();
    }

    private static String text(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "";
        }
    }
}
