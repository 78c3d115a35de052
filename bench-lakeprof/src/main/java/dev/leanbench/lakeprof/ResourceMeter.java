package dev.leanbench.lakeprof;

import dev.leanbench.core.model.Resources;
import dev.leanbench.core.model.Seconds;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a whole build uses, read from Linux's {@code /proc}; elsewhere nothing is known.
 *
 * <p>Processor time is what the kernel adds to this process for children that have ended (the fields {@code cutime} and
 * {@code cstime} of {@code /proc/self/stat}, proc(5)): exact to a clock tick of 10 ms, but without processes that outlive
 * the command or that nobody waited for.
 *
 * <p>Memory is sampled every {@value #MILLISECONDS_BETWEEN_SAMPLES} ms: the anonymous and shared memory of all processes
 * together, plus the largest set of mapped file pages of one of them, since Lean maps the same {@code .olean} files into
 * every process. A peak shorter than the interval can be missed.
 */
final class ResourceMeter extends Thread {

    static final long MILLISECONDS_BETWEEN_SAMPLES = 200;

    private static final long TICKS_PER_SECOND = 100;
    private static final Pattern RESIDENT = Pattern.compile("(?m)^Rss(Anon|File|Shmem):\\s*(\\d{1,15}) kB");

    private final ProcessTree tree;
    private final OptionalLong ticksBefore;
    private volatile long peakBytes;
    private volatile boolean stopped;

    ResourceMeter(ProcessTree tree, OptionalLong ticksBefore) {
        super("bench resources");
        this.tree = tree;
        this.ticksBefore = ticksBefore;
        setDaemon(true);
    }

    /** Clock ticks of all children of this process that have ended; empty where there is no {@code /proc}. */
    static OptionalLong childTicks() {
        return read(Path.of("/proc/self/stat")).map(ResourceMeter::childTicks).orElse(OptionalLong.empty());
    }

    static OptionalLong childTicks(String stat) {
        // The name of the process, in parentheses, may itself hold spaces and parentheses.
        String[] fields = stat.substring(stat.lastIndexOf(')') + 1).strip().split(" ", -1);
        return fields.length < 15
                ? OptionalLong.empty()
                : OptionalLong.of(Long.parseLong(fields[13]) + Long.parseLong(fields[14]));
    }

    @Override
    public void run() {
        try {
            while (!stopped) {
                sample();
                Thread.sleep(MILLISECONDS_BETWEEN_SAMPLES);
            }
        } catch (InterruptedException e) {
            // Asked to stop.
        }
    }

    private void sample() {
        long together = 0;
        long largestFiles = 0;
        for (ProcessHandle process : tree.alive()) {
            Optional<String> status = read(Path.of("/proc", Long.toString(process.pid()), "status"));
            if (status.isEmpty()) {
                continue;
            }
            Matcher resident = RESIDENT.matcher(status.get());
            while (resident.find()) {
                long bytes = Long.parseLong(resident.group(2)) * 1_024;
                if (resident.group(1).equals("File")) {
                    largestFiles = Math.max(largestFiles, bytes);
                } else {
                    together += bytes;
                }
            }
        }
        peakBytes = Math.max(peakBytes, together + largestFiles);
    }

    /** What was used, once the command has ended and been waited for. */
    Resources used() {
        stopped = true;
        interrupt();
        OptionalLong after = childTicks();
        Optional<Seconds> processor = ticksBefore.isPresent() && after.isPresent()
                ? Optional.of(Seconds.ofMilliseconds(
                                (after.getAsLong() - ticksBefore.getAsLong()) * (1_000 / TICKS_PER_SECOND))
                        .roundedTo(2))
                : Optional.empty();
        return new Resources(peakBytes == 0 ? OptionalLong.empty() : OptionalLong.of(peakBytes), processor);
    }

    private static Optional<String> read(Path file) {
        try {
            return Optional.of(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
