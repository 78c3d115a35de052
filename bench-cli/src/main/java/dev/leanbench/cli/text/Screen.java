package dev.leanbench.cli.text;

import java.util.Map;
import java.util.OptionalInt;

/**
 * What text is written to.
 *
 * @param width how many columns there are; empty where lines may be of any length, as in a pipe
 * @param colour whether colours are shown
 */
public record Screen(OptionalInt width, boolean colour) {

    /** A pipe or a file: whole lines, no colour. */
    public static final Screen NONE = new Screen(OptionalInt.empty(), false);

    private static final int NARROWEST = 40;

    /**
     * The screen of this process, if it has one.
     *
     * @param variables the environment, of which {@code NO_COLOR}, {@code TERM} and {@code COLUMNS} are heeded
     * @return the screen, or {@link #NONE} where standard output is no terminal
     */
    public static Screen ofThisProcess(Map<String, String> variables) {
        OptionalInt terminal = variables.containsKey("TERM") ? TerminalWidth.ofOutput() : OptionalInt.empty();
        if (terminal.isEmpty()) {
            return NONE;
        }
        boolean colour = variables.getOrDefault("NO_COLOR", "").isEmpty() && !"dumb".equals(variables.get("TERM"));
        int width = parse(variables.getOrDefault("COLUMNS", "")).orElse(terminal.getAsInt());
        return new Screen(OptionalInt.of(Math.max(width, NARROWEST)), colour);
    }

    private static OptionalInt parse(String columns) {
        return columns.matches("[1-9]\\d{0,3}") ? OptionalInt.of(Integer.parseInt(columns)) : OptionalInt.empty();
    }
}
