package dev.leanbench.cli;

import dev.leanbench.cli.text.Screen;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;

/** The command {@code bench}. */
public final class Main {

    private Main() {}

    /**
     * Runs the command in this process's own surroundings and ends the process: JGit leaves threads behind that would
     * keep it alive for seconds.
     *
     * @param args the command line
     */
    public static void main(String[] args) {
        if (Version.isAllThatIsAsked(args)) {
            // Before anything else is loaded: programs ask for it again and again, and wait.
            System.out.println(Version.line());
            return;
        }
        StandardOutput standardOutput = new StandardOutput();
        PrintStream out = new PrintStream(standardOutput, false, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        Map<String, String> variables = System.getenv();
        Session session = new Session(
                System.in,
                out,
                err,
                variables,
                Path.of(""),
                InstantSource.system(),
                () -> Screen.ofThisProcess(variables),
                err::println,
                new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8));
        int exitCode = run(session, args);
        out.flush();
        System.exit(exitCode == 0 ? afterPrinting(standardOutput, session) : exitCode);
    }

    private static int afterPrinting(StandardOutput standardOutput, Session session) {
        if (standardOutput.failure().isEmpty()) {
            return ExitCode.SUCCESS.code();
        }
        session.complain("bench: standard output: it cannot be written: "
                + standardOutput.failure().get());
        session.complain("Make room there, then run it again");
        return ExitCode.INPUT_UNREADABLE.code();
    }

    /**
     * Runs the command in given surroundings.
     *
     * @param session the surroundings
     * @param args the command line
     * @return the exit code
     */
    public static int run(Session session, String... args) {
        return CommandLines.of(session, args).execute(args);
    }
}
