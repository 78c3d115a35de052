package dev.leanbench.lakeprof;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Compilers that go on after the build they were started for. A wrapper that is killed with SIGKILL cannot tell its
 * compiler, which then has another parent and is no descendant of the build any more. But it has the build's environment,
 * in which a file is named that no other build has. Read from Linux's {@code /proc}; elsewhere none is found.
 *
 * @param variables the environment variables of the build
 */
record OrphanedCompilers(Map<String, String> variables) {

    /** Ends them with what they started; does nothing where no wrapper stood before them. */
    void end() {
        if (!variables.containsKey(ShadowToolchain.NOTES)) {
            return;
        }
        List<ProcessHandle> compilers =
                ProcessHandle.allProcesses().filter(this::isOurs).toList();
        for (ProcessHandle compiler : compilers) {
            compiler.descendants().forEach(ProcessHandle::destroyForcibly);
            compiler.destroyForcibly();
        }
    }

    /** A program that the build left behind on purpose has the same environment, but is no compiler. */
    private boolean isOurs(ProcessHandle process) {
        return texts(process, "environ").contains(ShadowToolchain.NOTES + "=" + variables.get(ShadowToolchain.NOTES))
                && texts(process, "cmdline").stream()
                        // Second where it is a script.
                        .limit(2)
                        .anyMatch(word -> word.equals(variables.get(ShadowToolchain.REAL_LEAN)));
    }

    /** What stands in a file of the process, each text before a zero; nothing where it has ended or is another user's. */
    private static List<String> texts(ProcessHandle process, String file) {
        try {
            byte[] read = Files.readAllBytes(Path.of("/proc", Long.toString(process.pid()), file));
            return Arrays.asList(new String(read, StandardCharsets.UTF_8).split("\0", -1));
        } catch (IOException e) {
            return List.of();
        }
    }
}
