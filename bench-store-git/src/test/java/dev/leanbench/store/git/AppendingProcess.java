package dev.leanbench.store.git;

import static dev.leanbench.core.contract.Runs.inCiRun;
import static dev.leanbench.core.contract.Runs.target;

import dev.leanbench.core.contract.Runs;
import dev.leanbench.core.model.Run;
import dev.leanbench.core.model.TargetTiming;
import dev.leanbench.core.port.Appended;
import dev.leanbench.core.port.RunStore;
import dev.leanbench.core.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Appends runs one after the other in a process of its own, which can be killed, and says of each when it is stored.
 * Its runs are always the same, so that a later process can take up where a killed one ended.
 */
final class AppendingProcess {

    /** The system property that names a cache. */
    static final String CACHE = "bench.cache";

    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    private static final Pattern STORED = Pattern.compile("stored (\\d+) \\w+");

    private AppendingProcess() {}

    /** Arguments: the project, the remote ({@code -} for none), the writer's number, first and last run, targets. */
    public static void main(String[] arguments) {
        Path project = Path.of(arguments[0]);
        Optional<String> remote = Optional.of(arguments[1]).filter(name -> !name.equals("-"));
        int writer = Integer.parseInt(arguments[2]);
        int targets = Integer.parseInt(arguments[5]);
        GitStorage.Access access = new GitStorage.Access(
                remote.filter(name -> name.startsWith("http")).map(http -> GitHttpServer.TOKEN),
                Map.of(),
                Optional.ofNullable(System.getProperty(CACHE)).map(Path::of));
        RunStore store = GitStorage.branch(project, remote, access);
        System.out.println("ready");
        try {
            for (int i = Integer.parseInt(arguments[3]); i < Integer.parseInt(arguments[4]); i++) {
                Appended appended = store.append(run(writer, i, targets));
                System.out.println("stored " + i + " " + appended.getClass().getSimpleName());
            }
        } catch (ProblemException e) {
            System.out.println("problem " + e.problem().message().replace('\n', ' '));
            System.exit(8);
        }
        System.exit(0);
    }

    /** The i-th run of a writer: one every week, each writer's on another commit. */
    static Run run(int writer, int i, int targets) {
        Instant start = Instant.parse("2021-01-04T06:00:00Z")
                .plus(7L * i, ChronoUnit.DAYS)
                .plusSeconds(writer);
        List<TargetTiming> timings = new ArrayList<>();
        for (int t = 0; t < targets; t++) {
            // Digits without a pattern, so that compression does not make them vanish.
            int tenths = (int) (Math.floorMod((t * 1_000_003L + i * 7_919L) * 2_654_435_761L, 90L) + 10);
            timings.add(target("Module.M" + t, tenths / 10 + "." + tenths % 10));
        }
        return inCiRun(
                Runs.run(start.toString(), Character.forDigit(writer % 16, 16), timings.toArray(new TargetTiming[0])),
                writer + "-" + i);
    }

    /** Starts such a process. What it leaves in its temporary directory when it is killed stays beside its output. */
    static Process start(Path output, Path project, Optional<String> remote, int writer, int from, int to, int targets)
            throws IOException {
        List<String> command = new ArrayList<>(command(project, remote, writer, from, to, targets));
        command.add(1, "-Djava.io.tmpdir=" + Files.createDirectories(temporaryBeside(output)));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
    }

    /** The temporary directory of a process. */
    static Path temporaryBeside(Path output) {
        return output.resolveSibling("tmp");
    }

    static List<String> command(Path project, Optional<String> remote, int writer, int from, int to, int targets) {
        return List.of(
                JAVA,
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xshare:auto",
                "-Xmx128m",
                "-cp",
                System.getProperty("java.class.path"),
                AppendingProcess.class.getName(),
                project.toString(),
                remote.orElse("-"),
                String.valueOf(writer),
                String.valueOf(from),
                String.valueOf(to),
                String.valueOf(targets));
    }

    /** The numbers of the runs that a process said are stored. */
    static List<Integer> storedIn(Path output) throws IOException {
        return Files.readAllLines(output).stream()
                .map(STORED::matcher)
                .filter(Matcher::matches)
                .map(line -> Integer.valueOf(line.group(1)))
                .toList();
    }
}
