package dev.leanbench.store.git;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

@DisabledOnOs(OS.WINDOWS)
class PatientProcessTest {

    /** Reads what is complained of, slowly, as on a busy machine. */
    private static Thread slowReader(InputStream complaints, OutputStream heard) {
        Thread reader = new Thread(() -> {
            try {
                TimeUnit.MILLISECONDS.sleep(300);
                complaints.transferTo(heard);
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        reader.setDaemon(true);
        reader.start();
        return reader;
    }

    @Test
    void whenItsOutputEndsAllThatItComplainedOfHasBeenHeard() throws Exception {
        Process process =
                new PatientProcess(new ProcessBuilder("/bin/sh", "-c", "echo 'no such host' >&2; exit 255").start());
        ByteArrayOutputStream heard = new ByteArrayOutputStream();
        Thread reader = slowReader(process.getErrorStream(), heard);

        assertThat(process.getInputStream().read(new byte[8])).isEqualTo(-1);

        assertThat(heard.toString(StandardCharsets.UTF_8)).isEqualTo("no such host\n");
        assertThat(process.exitValue()).isEqualTo(255);
        reader.join();
    }
}
