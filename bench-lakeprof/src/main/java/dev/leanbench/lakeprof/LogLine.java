package dev.leanbench.lakeprof;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One line of Lake's output, taken out of what was written around it.
 *
 * @param form who wrote the line down
 * @param elapsedMilliseconds how long after its start lakeprof saw the line
 * @param seenAt when GitHub Actions saw the line
 * @param text what Lake printed, as it last stood on the screen
 */
record LogLine(LogForm form, OptionalLong elapsedMilliseconds, Optional<Instant> seenAt, String text) {

    private static final Pattern LAKEPROF = Pattern.compile("\\[(\\d{1,9})\\.(\\d{3})] ");
    private static final Pattern GITHUB = Pattern.compile("(\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{1,9}Z) ");
    private static final Pattern ESCAPE = Pattern.compile("\u001b\\[[0-9;?]*[A-Za-z]");
    private static final String ERASE_LINE = "\u001b[2K\r";

    static LogLine of(String raw) {
        String line = raw;
        if (line.indexOf('\uFEFF') >= 0) {
            line = line.replace("\uFEFF", "");
        }
        // "gh run view --log" puts the job and the step before the timestamp, with tabs.
        int afterColumns = line.indexOf('\t') < 0 ? 0 : line.indexOf('\t', line.indexOf('\t') + 1) + 1;
        Matcher github = GITHUB.matcher(line).region(afterColumns, line.length());
        if (github.lookingAt()) {
            Optional<Instant> seenAt = instant(github.group(1));
            if (seenAt.isPresent()) {
                return new LogLine(
                        LogForm.GITHUB_ACTIONS, OptionalLong.empty(), seenAt, visible(line.substring(github.end())));
            }
        }
        Matcher lakeprof = LAKEPROF.matcher(line);
        if (lakeprof.lookingAt()) {
            long elapsed = Long.parseLong(lakeprof.group(1)) * 1_000 + Long.parseLong(lakeprof.group(2));
            return new LogLine(
                    LogForm.LAKEPROF,
                    OptionalLong.of(elapsed),
                    Optional.empty(),
                    visible(line.substring(lakeprof.end())));
        }
        return new LogLine(LogForm.LAKE, OptionalLong.empty(), Optional.empty(), visible(line));
    }

    private static Optional<Instant> instant(String text) {
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** What is left on the screen: nothing before an erased line, no colours, no carriage return at the end. */
    private static String visible(String line) {
        String text = line;
        if (text.endsWith("\r")) {
            text = text.substring(0, text.length() - 1);
        }
        if (text.indexOf('\u001b') >= 0) {
            int erased = text.lastIndexOf(ERASE_LINE);
            if (erased >= 0) {
                text = text.substring(erased + ERASE_LINE.length());
            }
            text = ESCAPE.matcher(text).replaceAll("");
        }
        return text;
    }
}
