package dev.leanbench.lakeprof;

import java.util.Map;
import java.util.Optional;

/**
 * Compilers that go on after the build they were started for: a wrapper that is killed with SIGKILL cannot tell its
 * compiler.
 *
 * @param mark by which the build's processes are known
 * @param compiler behind the wrapper; empty where there is none
 */
record OrphanedCompilers(RecordingMark mark, Optional<String> compiler) {

    static OrphanedCompilers of(RecordingMark mark, Map<String, String> variables) {
        return new OrphanedCompilers(mark, Optional.ofNullable(variables.get(ShadowToolchain.REAL_LEAN)));
    }

    /** Ends them with what they started. Any other program may have been left behind on purpose. */
    void end() {
        if (compiler.isEmpty()) {
            return;
        }
        mark.processes().stream().filter(this::isCompiler).forEach(orphan -> {
            orphan.descendants().forEach(ProcessHandle::destroyForcibly);
            orphan.destroyForcibly();
        });
    }

    /** Its name comes first on its command line, or second where it is a script. */
    private boolean isCompiler(ProcessHandle process) {
        return RecordingMark.texts(process, "cmdline").stream().limit(2).anyMatch(compiler.orElseThrow()::equals);
    }
}
