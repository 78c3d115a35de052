package dev.leanbench.lakeprof;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * By which the processes of a recording are known, wherever they are: a variable in their environment that no other
 * recording has. A process whose parent has ended gets another one and is no descendant of the build any more; Ctrl-C
 * ends a shell, but not what it started in the background. Read from Linux's {@code /proc}; elsewhere none is found.
 *
 * @param value the variable's value
 */
record RecordingMark(String value) {

    static final String VARIABLE = "LEANBENCH_RECORDING";

    /** A mark that nobody else has. */
    static RecordingMark make() {
        return new RecordingMark(ProcessHandle.current().pid() + "-" + System.nanoTime());
    }

    /** The processes that bear it and are alive. */
    List<ProcessHandle> processes() {
        String marked = VARIABLE + "=" + value;
        return ProcessHandle.allProcesses()
                .filter(process -> texts(process, "environ").contains(marked))
                .toList();
    }

    /** What stands in a file of the process, each text before a zero; nothing where it has ended or is another user's. */
    static List<String> texts(ProcessHandle process, String file) {
        try {
            byte[] read = Files.readAllBytes(Path.of("/proc", Long.toString(process.pid()), file));
            return Arrays.asList(new String(read, StandardCharsets.UTF_8).split("\0", -1));
        } catch (IOException e) {
            return List.of();
        }
    }
}
