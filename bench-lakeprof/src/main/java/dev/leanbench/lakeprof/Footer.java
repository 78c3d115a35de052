package dev.leanbench.lakeprof;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The last words of a build.
 *
 * @param success whether Lake called the build a success
 * @param jobs how many jobs the build had, where it says
 */
record Footer(boolean success, OptionalInt jobs) {

    private static final Pattern SUCCESS =
            Pattern.compile("(?:Build completed successfully|All targets up-to-date)(?: \\((\\d{1,9}) jobs?\\))?\\.");

    static Optional<Footer> of(String text) {
        if (text.startsWith("Some required targets logged failures:")
                || text.startsWith("Some builds logged failures:")
                || text.equals("error: build failed")) {
            return Optional.of(new Footer(false, OptionalInt.empty()));
        }
        if (text.equals("Nothing to build.")) {
            return Optional.of(new Footer(true, OptionalInt.empty()));
        }
        Matcher success = SUCCESS.matcher(text);
        if (!success.matches()) {
            return Optional.empty();
        }
        return Optional.of(new Footer(
                true,
                success.group(1) == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(success.group(1)))));
    }
}
