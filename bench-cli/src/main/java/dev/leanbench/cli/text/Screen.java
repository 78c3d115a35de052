package dev.leanbench.cli.text;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;

/**
 * What text is written to.
 *
 * @param width how many columns there are; empty where lines may be of any length, as in a pipe
 * @param colour whether colours are shown
 */
public record Screen(OptionalInt width, boolean colour) {

    /** A pipe or a file: whole lines, no colour. */
    public static final Screen NONE = new Screen(OptionalInt.empty(), false);

    private static final int USUAL_WIDTH = 80;
    private static final int NARROWEST = 40;

    /**
     * The screen of this process, if it has one.
     *
     * @param variables the environment, of which {@code NO_COLOR}, {@code TERM} and {@code COLUMNS} are heeded
     * @return the screen, or {@link #NONE} where standard output is no terminal
     */
    public static Screen ofThisProcess(Map<String, String> variables) {
        if (!variables.containsKey("TERM") || !isTerminal()) {
            return NONE;
        }
        boolean colour = variables.getOrDefault("NO_COLOR", "").isEmpty() && !"dumb".equals(variables.get("TERM"));
        int width = parse(variables.getOrDefault("COLUMNS", "")).orElseGet(Screen::askTerminal);
        return new Screen(OptionalInt.of(Math.max(width, NARROWEST)), colour);
    }

    /** Asked of the system, because Java's console is there even in a pipe since JDK 22. */
    private static boolean isTerminal() {
        try {
            Process test = new ProcessBuilder("test", "-t", "1")
                    .redirectOutput(ProcessBuilder.Redirect.INHERIT)
                    .start();
            return test.waitFor(1, TimeUnit.SECONDS) && test.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static int askTerminal() {
        try {
            Process stty = new ProcessBuilder("stty", "size")
                    .redirectInput(ProcessBuilder.Redirect.INHERIT)
                    .start();
            String size = new String(stty.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
            return stty.waitFor(1, TimeUnit.SECONDS) && stty.exitValue() == 0
                    ? parse(size.replaceFirst("^\\d+ ", "").strip()).orElse(USUAL_WIDTH)
                    : USUAL_WIDTH;
        } catch (IOException e) {
            return USUAL_WIDTH;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return USUAL_WIDTH;
        }
    }

    private static OptionalInt parse(String columns) {
        return columns.matches("[1-9]\\d{0,3}") ? OptionalInt.of(Integer.parseInt(columns)) : OptionalInt.empty();
    }
}
