package dev.leanbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leanbench.core.port.CapturedBuild;
import dev.leanbench.lakeprof.LakeBuilds.Recording;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class EndOfProcessTest {

    /** A recording that is asked to end and says so. */
    private static final class Asked implements Recording {

        @Override
        public void interrupt() {
            System.out.println("interrupted");
        }

        @Override
        public OptionalInt exitStatus() {
            return OptionalInt.empty();
        }

        @Override
        public CapturedBuild capture() {
            throw new UnsupportedOperationException("nothing is built here");
        }
    }

    /** Its process is told to end before it has a recording. */
    static final class AlreadyEnding {

        private AlreadyEnding() {}

        public static void main(String[] arguments) {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                EndOfProcess end = new EndOfProcess(new Asked());
                System.out.println(end.hasBegun());
                end.nothingLeftToDo();
            }));
        }
    }

    @Test
    void aRecordingForWhichItIsTooLateIsInterruptedAtOnce() throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        AlreadyEnding.class.getName())
                .redirectErrorStream(true)
                .start();

        assertThat(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .isEqualTo("interrupted\ntrue\n");
        assertThat(process.waitFor()).isZero();
    }
}
