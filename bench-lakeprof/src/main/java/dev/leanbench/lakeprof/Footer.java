package dev.leanbench.lakeprof;

import dev.leanbench.core.model.TargetName;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One of the last words of a build.
 *
 * @param success whether Lake calls the build a success in it
 * @param jobs how many jobs the build had, where it says
 * @param failed the target that it says has failed
 */
record Footer(boolean success, OptionalInt jobs, Optional<TargetName> failed) implements Announcement {

    private static final Pattern SUCCESS = Pattern.compile(
            "(?:Build completed successfully|(?: {2})?All targets up-to-date)(?: \\((\\d{1,9}) jobs?\\))?\\.");
    private static final Pattern SUMMARY_OF_FAILURES = Pattern.compile(" {2}✖ \\d+ jobs? failed");
    private static final int LONGEST = 4 * TargetName.MAX_LENGTH;

    /** What the line says; empty for any other line. The first letters tell nearly all of those. */
    static Optional<Footer> of(byte[] line, int from, int to) {
        if (from == to || to - from > LONGEST || " ABNSe".indexOf(line[from]) < 0) {
            return Optional.empty();
        }
        return of(new String(line, from, to - from, StandardCharsets.UTF_8));
    }

    private static Optional<Footer> of(String text) {
        if (text.startsWith("Some required targets logged failures:")
                || text.startsWith("Some builds logged failures:")
                || text.equals("error: build failed")
                || SUMMARY_OF_FAILURES.matcher(text).matches()) {
            return Optional.of(new Footer(false, OptionalInt.empty(), Optional.empty()));
        }
        // "lake build --summary" prints a list that begins so instead of one sentence.
        if (text.equals("Nothing to build.") || text.equals("Build summary:")) {
            return Optional.of(new Footer(true, OptionalInt.empty(), Optional.empty()));
        }
        Matcher success = SUCCESS.matcher(text);
        if (!success.matches()) {
            return Optional.empty();
        }
        OptionalInt jobs =
                success.group(1) == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(success.group(1)));
        return Optional.of(new Footer(true, jobs, Optional.empty()));
    }

    /** The line under a footer that names one of the failed targets. */
    static Optional<Footer> failedTarget(byte[] line, int from, int to) {
        if (to - from < 3 || to - from > LONGEST || line[from] != '-' || line[from + 1] != ' ') {
            return Optional.empty();
        }
        try {
            TargetName name = new TargetName(new String(line, from + 2, to - from - 2, StandardCharsets.UTF_8));
            return Optional.of(new Footer(false, OptionalInt.empty(), Optional.of(name)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public void countIn(Tally tally) {
        tally.add(this);
    }
}
