package dev.leanbench.cli.text;

import java.io.IOException;
import java.io.InputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How wide the terminal is that a stream of this process is shown on. Java itself cannot tell: it has a console in a pipe. */
public final class TerminalWidth {

    private static final Pattern SIZE = Pattern.compile("\\d+ ([1-9]\\d{0,4})\\s*");
    private static final int USUAL = 80;

    private TerminalWidth() {}

    /**
     * The terminal behind standard output.
     *
     * @return its columns, 80 where it does not know them, or empty where standard output is no terminal
     */
    public static OptionalInt ofOutput() {
        return of(1, 2);
    }

    /**
     * The terminal behind standard error.
     *
     * @return its columns, 80 where it does not know them, or empty where standard error is no terminal
     */
    public static OptionalInt ofErrors() {
        return of(2, 1);
    }

    /** Has a program look at the one stream and answer on the other. */
    private static OptionalInt of(int shown, int answer) {
        if (isFileOrPipe(shown)) {
            return OptionalInt.empty();
        }
        String question = String.format(
                Locale.ROOT, "test -t %1$d && { stty size <&%1$d >&%2$d || echo >&%2$d; }", shown, answer);
        ProcessBuilder builder = new ProcessBuilder("sh", "-c", question);
        try {
            Process shell = (shown == 1
                            ? builder.redirectOutput(Redirect.INHERIT)
                            : builder.redirectError(Redirect.INHERIT))
                    .start();
            shell.getOutputStream().close();
            try (InputStream said = shown == 1 ? shell.getErrorStream() : shell.getInputStream()) {
                return columns(new String(said.readNBytes(100), StandardCharsets.US_ASCII));
            }
        } catch (IOException e) {
            return OptionalInt.empty();
        }
    }

    /** Where Linux says so: a program takes longer to ask than all the rest of many a command. */
    private static boolean isFileOrPipe(int stream) {
        Path link = Path.of("/proc/self/fd/" + stream);
        try {
            return Files.isRegularFile(link)
                    || Files.readSymbolicLink(link).toString().matches("(pipe|socket):.*|/dev/null");
        } catch (IOException e) {
            return false;
        }
    }

    private static OptionalInt columns(String said) {
        if (said.isEmpty()) {
            return OptionalInt.empty();
        }
        Matcher size = SIZE.matcher(said);
        return OptionalInt.of(size.matches() ? Integer.parseInt(size.group(1)) : USUAL);
    }
}
