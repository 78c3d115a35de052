package dev.leanbench.cli;

import dev.leanbench.cli.text.Screen;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * The surroundings in which a command runs.
 *
 * @param in standard input
 * @param out standard output: the result, and nothing else
 * @param err standard error: everything said to a person besides
 * @param variables the environment variables
 * @param directory the directory that relative paths are relative to
 * @param clock what time it is
 * @param screen what standard output is shown on, found out when it is asked for
 * @param listener hears what is said to the person beside the result
 * @param buildOutput standard output for what a build prints itself: that it cannot be written is no failure of ours
 */
public record Session(
        InputStream in,
        PrintStream out,
        PrintStream err,
        Map<String, String> variables,
        Path directory,
        InstantSource clock,
        Supplier<Screen> screen,
        Consumer<String> listener,
        PrintStream buildOutput) {

    public Session {
        variables = Map.copyOf(variables);
    }

    /** Surroundings in which what is said besides the result goes to standard error. */
    public Session(
            InputStream in,
            PrintStream out,
            PrintStream err,
            Map<String, String> variables,
            Path directory,
            InstantSource clock,
            Supplier<Screen> screen) {
        this(in, out, err, variables, directory, clock, screen, err::println, out);
    }

    /** Surroundings without a screen, as in a pipe. */
    public Session(
            InputStream in,
            PrintStream out,
            PrintStream err,
            Map<String, String> variables,
            Path directory,
            InstantSource clock) {
        this(in, out, err, variables, directory, clock, () -> Screen.NONE);
    }

    /** The first of these variables that is set to something. */
    Optional<String> variable(String... names) {
        for (String name : names) {
            String value = variables.get(name);
            if (value != null && !value.isBlank()) {
                return Optional.of(value);
            }
        }
        return Optional.empty();
    }

    /** Which of these variables is the first that is set to something. */
    Optional<String> nameOf(String... names) {
        return Arrays.stream(names).filter(name -> variable(name).isPresent()).findFirst();
    }

    /** The same surroundings with another listener. */
    Session heardBy(Consumer<String> another) {
        return new Session(in, out, err, variables, directory, clock, screen, another, buildOutput);
    }

    /** Says something to the person, beside the result; it may be left out. */
    void say(String line) {
        listener.accept(line);
    }

    /** Says what went wrong; it is never left out. */
    void complain(String line) {
        err.println(line);
    }
}
