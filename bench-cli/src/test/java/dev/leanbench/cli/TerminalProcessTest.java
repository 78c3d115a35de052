package dev.leanbench.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Recordings on a terminal of their own, which {@code script} of util-linux makes. */
@EnabledOnOs(OS.LINUX)
class TerminalProcessTest {

    private static final int COLUMNS = 80;

    @TempDir
    private Path directory;

    @BeforeEach
    void repository() throws IOException, InterruptedException {
        Process version = new ProcessBuilder("sh", "-c", "script --version 2>&1").start();
        String said = new String(version.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assumeTrue(said.contains("util-linux"), "there is no script of util-linux, which makes terminals");
        new Terminal(directory).repository();
    }

    /** Records a build, a shell script, on a terminal of 80 columns; what it shows comes as standard output. */
    private Process recordOnTerminal(String build) throws IOException {
        Files.writeString(directory.resolve("build.sh"), build);
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Files.writeString(
                directory.resolve("session.sh"),
                "stty cols " + COLUMNS + " rows 24\nexec '" + java + "' -Dfile.encoding=UTF-8 -XX:-UsePerfData -cp '"
                        + System.getProperty("java.class.path") + "' " + Main.class.getName()
                        + " record -- sh build.sh\n");
        ProcessBuilder builder = new ProcessBuilder("script", "-qec", "sh session.sh", "/dev/null")
                .directory(directory.toFile())
                .redirectErrorStream(true);
        builder.environment().remove("CI");
        builder.environment().put("TERM", "xterm");
        return builder.start();
    }

    @Test
    void progressLeavesNothingOnTheScreenNotEvenWhenTheWindowBecomesNarrower() throws Exception {
        String name = "Mathlib.A.Module.With.A.Name.That.Is.As.Wide.As.The.Terminal.Or.Wider.Than.That";
        Process terminal = recordOnTerminal("""
                printf '✔ [1/3] Built %s (1.5s)\\n'
                sleep 3
                printf 'half a '
                sleep 3
                printf 'line\\n'
                stty cols 12 </dev/tty
                printf 'narrow\\n'
                sleep 3
                printf '✔ [2/3] Built B (1.5s)\\n'
                exit 3
                """.formatted(name));

        Shown shown = new Shown();
        shown.take(new String(terminal.getInputStream().readAllBytes(), StandardCharsets.UTF_8));

        assertThat(shown.everything).contains("2/3 jobs, ", " so far");
        assertThat(shown.lines())
                .startsWith(
                        ("✔ [1/3] Built " + name).substring(0, COLUMNS),
                        ("✔ [1/3] Built " + name + " (1.5s)").substring(COLUMNS),
                        "half a line",
                        "narrow",
                        "✔ [2/3] Built B (1.5s)".substring(0, 12));
        assertThat(String.join("", shown.lines())).doesNotContain("jobs,", "so far");
        assertThat(terminal.waitFor()).isEqualTo(3);
        assertThat(directory.resolve("lakeprof.log"))
                .content()
                .contains("half a line\n")
                .doesNotContain("so far");
    }

    @Test
    void controlCEndsWhatTheBuildStartedAndKeepsTheLog() throws Exception {
        assumeFalse(
                RecordingProcessTest.interruptIsIgnored(),
                "these tests were started where SIGINT is ignored, as in the background");
        Process terminal = recordOnTerminal("""
                printf '✔ [1/3] Built A (1.5s)\\n'
                sleep 600 & echo $! >child.part; mv child.part child
                wait
                """);
        Path started = directory.resolve("child");
        while (!Files.exists(started)) {
            assertThat(terminal.isAlive()).isTrue();
            TimeUnit.MILLISECONDS.sleep(20);
        }
        long child = Long.parseLong(Files.readString(started).strip());

        OutputStream keyboard = terminal.getOutputStream();
        keyboard.write(3);
        keyboard.flush();

        String shown = new String(terminal.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(terminal.waitFor()).as(shown).isEqualTo(128 + 2);
        assertThat(ProcessHandle.of(child).filter(ProcessHandle::isAlive)).isEmpty();
        assertThat(shown).contains("The build was interrupted", "To store it: bench append bench-run.json");
        assertThat(directory.resolve("lakeprof.log")).content().contains("✔ [1/3] Built A (1.5s)");
        assertThat(directory.resolve("bench-run.json")).content().contains("\"complete\": false");
    }

    /** What a terminal shows that knows as much as the progress needs: one that wraps, erases, and becomes narrower. */
    private static final class Shown {

        private static final String ERASE_LINE = "\u001b[2K";
        private static final String CUT_OFF = "\u001b[?7l";
        private static final String WRAP = "\u001b[?7h";

        private final List<StringBuilder> lines = new ArrayList<>(List.of(new StringBuilder()));
        private int columns = COLUMNS;
        private int column;
        private boolean wraps = true;
        private String everything = "";

        void take(String output) {
            everything = output;
            int at = 0;
            while (at < output.length()) {
                at += takeOne(output.substring(at));
            }
        }

        private int takeOne(String output) {
            if (output.startsWith(ERASE_LINE)) {
                line().setLength(0);
                return ERASE_LINE.length();
            }
            if (output.startsWith(CUT_OFF) || output.startsWith(WRAP)) {
                wraps = output.startsWith(WRAP);
                return WRAP.length();
            }
            switch (output.charAt(0)) {
                case '\r' -> column = 0;
                case '\n' -> {
                    columns = line().toString().equals("narrow") ? 12 : columns;
                    lines.add(new StringBuilder());
                }
                default -> put(output.charAt(0));
            }
            return 1;
        }

        private void put(char letter) {
            if (column == columns) {
                if (wraps) {
                    lines.add(new StringBuilder());
                    column = 0;
                } else {
                    column--;
                }
            }
            while (line().length() <= column) {
                line().append(' ');
            }
            line().setCharAt(column++, letter);
        }

        private StringBuilder line() {
            return lines.get(lines.size() - 1);
        }

        List<String> lines() {
            return lines.stream().map(StringBuilder::toString).toList();
        }
    }
}
