package dev.leanbench.store.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(OS.WINDOWS)
class LoopbackServerTest {

    private static final String SERVES = "import http.server, sys;"
            + " http.server.HTTPServer(('127.0.0.1', int(sys.argv[1])), http.server.BaseHTTPRequestHandler).serve_forever()";

    @TempDir
    private Path temporary;

    @Test
    void aPortThatSomebodyElseTookIsExchangedForAnother() throws IOException {
        assumeTrue(hasPython(), "python3 is not installed");
        List<Integer> ports = new ArrayList<>();

        try (LoopbackServer server = LoopbackServer.start(
                port -> {
                    ports.add(port);
                    return ports.size() == 1
                            ? List.of("sh", "-c", "exit 1")
                            : List.of("python3", "-c", SERVES, String.valueOf(port));
                },
                temporary.resolve("out"))) {
            assertThat(ports).hasSize(2).element(1).isEqualTo(server.port());
        }
    }

    @Test
    void aServerThatNeverStartsIsGivenUpWithWhatItSaid() {
        assertThatThrownBy(() -> LoopbackServer.start(
                        port -> List.of("sh", "-c", "echo no such setting; exit 1"), temporary.resolve("out")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("no such setting");
    }

    private static boolean hasPython() {
        try {
            return new ProcessBuilder("python3", "--version").start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
