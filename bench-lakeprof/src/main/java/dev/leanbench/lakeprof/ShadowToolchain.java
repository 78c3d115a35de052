package dev.leanbench.lakeprof;

import dev.leanbench.lakeprof.Interposition.Impossible;
import dev.leanbench.lakeprof.Interposition.Ready;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Makes a directory that looks like the Lean toolchain, all links but for {@code bin/lean}, which is a wrapper that
 * starts the real compiler and notes what it took.
 *
 * <p>A Lake that lies beside a {@code lean} uses that one, unless {@code LAKE_OVERRIDE_LEAN} is true; then it uses
 * {@code $LEAN_SYSROOT/bin/lean}, or asks {@code $LEAN --print-prefix} for the toolchain. Hence the directory, and hence
 * the wrapper's answer to that question. All else it is asked, such as {@code --githash}, the real compiler answers, so
 * that Lake's traces stay the same. Source: {@code src/lake/Lake/Config/InstallPath.lean} of leanprover/lean4, which in
 * versions before {@code LAKE_OVERRIDE_LEAN} cannot be persuaded; then nothing is noted and the caller says so.
 *
 * <p>The wrapper is written in Python where there is one, because {@code wait4} tells processor time and peak memory of
 * exactly one process; it costs about 10 ms a module. Without Python it is bash, whose {@code time} knows no memory.
 */
final class ShadowToolchain {

    /** The variable that names the compiler behind the wrapper. */
    static final String REAL_LEAN = "BENCH_LEAN_REAL";

    private final CommandOutput ask;
    private final Map<String, String> variables;

    ShadowToolchain(CommandOutput ask, Map<String, String> variables) {
        this.ask = ask;
        this.variables = variables;
    }

    Interposition make() {
        if (variables.containsKey("LAKE_OVERRIDE_LEAN")) {
            return new Impossible("LAKE_OVERRIDE_LEAN is already set");
        }
        // Through env, which looks along the PATH the build gets rather than the one this process has.
        Optional<Path> toolchain =
                ask.firstLine("env", "lean", "--print-prefix").map(Path::of).filter(Files::isDirectory);
        if (toolchain.isEmpty()) {
            return new Impossible("no lean answers --print-prefix here");
        }
        Optional<String> python = python();
        Optional<String> bash = shell();
        if (python.isEmpty() && bash.isEmpty()) {
            return new Impossible("there is neither python3 nor bash to measure with");
        }
        try {
            Ready ready = python.isPresent()
                    ? build(toolchain.get(), "#!" + python.get() + " -IS\n", "lean-wrapper.py", true)
                    : build(toolchain.get(), "#!" + bash.orElseThrow() + "\n", "lean-wrapper.sh", false);
            String wrapper = ready.toolchain().resolve("bin/lean").toString();
            Optional<String> prefix = ask.with(ready.variables()).firstLine(wrapper, "--print-prefix");
            if (prefix.equals(Optional.of(ready.toolchain().toString()))) {
                return ready;
            }
            delete(ready.toolchain());
            return new Impossible("the wrapper cannot be run in " + ready.toolchain());
        } catch (IOException | UncheckedIOException e) {
            return new Impossible("the wrapper cannot be written: " + e.getMessage());
        }
    }

    private Optional<String> python() {
        return Stream.of("/usr/bin/python3", "python3")
                .map(python -> ask.firstLine(python, "-ISc", "import sys; print(sys.executable)"))
                .flatMap(Optional::stream)
                // A line after "#!" is cut at spaces, and by old kernels at 127 characters.
                .filter(python -> python.startsWith("/") && python.indexOf(' ') < 0 && python.length() < 100)
                .findFirst();
    }

    private static Optional<String> shell() {
        return Stream.of("/bin/bash", "/usr/bin/bash")
                .filter(shell -> Files.isExecutable(Path.of(shell)))
                .findFirst();
    }

    private Ready build(Path toolchain, String firstLine, String wrapper, boolean memoryMeasured) throws IOException {
        Path shadow = Files.createTempDirectory("bench-toolchain-").toRealPath();
        link(toolchain, shadow, "bin");
        link(toolchain.resolve("bin"), Files.createDirectory(shadow.resolve("bin")), "lean");
        Path lean = shadow.resolve("bin/lean");
        Files.writeString(lean, firstLine + resource(wrapper));
        Files.setPosixFilePermissions(lean, PosixFilePermissions.fromString("rwxr-xr-x"));
        Path notes = shadow.resolve("bench-notes.tsv");
        Map<String, String> set = new HashMap<>();
        set.put("LAKE_OVERRIDE_LEAN", "true");
        set.put("LEAN_SYSROOT", shadow.toString());
        set.put("LEAN", lean.toString());
        set.put(REAL_LEAN, toolchain.resolve("bin/lean").toString());
        set.put("BENCH_LEAN_ROOT", shadow.toString());
        set.put("BENCH_LEAN_NOTES", notes.toString());
        return new Ready(shadow, Map.copyOf(set), notes, memoryMeasured);
    }

    private static void link(Path from, Path to, String except) throws IOException {
        try (Stream<Path> entries = Files.list(from)) {
            for (Path entry : entries.toList()) {
                Path name = Objects.requireNonNull(entry.getFileName(), "an entry has a name");
                if (!name.toString().equals(except)) {
                    Files.createSymbolicLink(to.resolve(name.toString()), entry);
                }
            }
        }
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = ShadowToolchain.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Deletes the directory; links are deleted, never followed. */
    static void delete(Path shadow) {
        try (Stream<Path> entries = Files.walk(shadow)) {
            List<Path> deepestFirst =
                    entries.sorted((one, other) -> other.compareTo(one)).toList();
            for (Path entry : deepestFirst) {
                Files.deleteIfExists(entry);
            }
        } catch (IOException | UncheckedIOException e) {
            // A directory of links is left behind in the directory for temporary files.
        }
    }
}
