package dev.leanbench.store.git;

import dev.leanbench.core.model.BuildResult;
import dev.leanbench.core.model.CommitId;
import dev.leanbench.core.model.Run;
import dev.leanbench.core.model.RunName;
import dev.leanbench.core.model.RunOrigin;
import dev.leanbench.core.model.Seconds;
import dev.leanbench.core.model.TargetName;
import dev.leanbench.core.model.TargetTiming;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/**
 * A history as a large library has it: ten years of weekly runs of thousands of targets. From week to week every time
 * wavers by some percent, the runner is faster or slower as a whole, a few targets really change, some come and some go.
 */
final class LongHistory {

    private static final String[] WORDS = {
        "Algebra", "Order", "Topology", "Analysis", "Category", "Group", "Ring", "Module", "Basic", "Lemmas", "Limits"
    };

    private final Random random = new Random(520);
    private final List<TargetName> names = new ArrayList<>();
    private final List<Double> levels = new ArrayList<>();
    private int made;

    LongHistory(int targets) {
        for (int i = 0; i < targets; i++) {
            addTarget();
        }
    }

    private void addTarget() {
        int number = made++;
        names.add(new TargetName("Mathlib." + WORDS[number % WORDS.length] + "."
                + WORDS[number / WORDS.length % WORDS.length] + ".Part" + number));
        levels.add(Math.exp(0.8 * random.nextGaussian()) * 1.5);
    }

    /** The run of the next week. */
    Run next(int week) {
        for (int i = 0; i < 8; i++) {
            int gone = random.nextInt(names.size());
            names.remove(gone);
            levels.remove(gone);
            addTarget();
            int changed = random.nextInt(names.size());
            levels.set(changed, levels.get(changed) * (0.7 + 0.6 * random.nextDouble()));
        }
        double runner = Math.exp(0.05 * random.nextGaussian());
        List<TargetTiming> timings = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            double seconds = levels.get(i) * runner * Math.exp(0.06 * random.nextGaussian());
            timings.add(new TargetTiming(names.get(i), asLakePrints(seconds)));
        }
        Instant start = Instant.parse("2016-01-04T06:00:00Z").plus(7L * week, ChronoUnit.DAYS);
        return new Run(
                RunOrigin.startedAt(start, new CommitId("%040x".formatted(1_000_003L * (week + 1)))),
                BuildResult.successful(Optional.of(Seconds.ofMilliseconds(2_400_000L + week)), timings));
    }

    private static Seconds asLakePrints(double seconds) {
        if (seconds <= 1) {
            return Seconds.ofMilliseconds((long) (seconds * 1000));
        }
        return seconds <= 10 ? new Seconds((long) (seconds * 10), 1) : new Seconds((long) seconds, 0);
    }

    /** The log of a build, as Lake prints it. */
    static String logOf(Run run) {
        StringBuilder log = new StringBuilder();
        List<TargetTiming> targets = run.build().targets();
        for (int i = 0; i < targets.size(); i++) {
            log.append("\u2714 [" + (i + 1) + "/" + targets.size() + "] Built ")
                    .append(targets.get(i).name())
                    .append(" (")
                    .append(printed(targets.get(i).elapsed()))
                    .append(")\n");
        }
        return log.append("Build completed successfully (" + targets.size() + " jobs).\n")
                .toString();
    }

    private static String printed(Seconds time) {
        return time.decimals() == 3 ? time.unscaled() + "ms" : time + "s";
    }

    /** Writes so many weeks to the branch of a bare repository, one commit each, and packs it as a server does. */
    void writeTo(Path repository, int weeks) throws IOException, InterruptedException {
        Process importer = new ProcessBuilder("git", "fast-import", "--quiet", "--done")
                .directory(repository.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (OutputStream out = new BufferedOutputStream(importer.getOutputStream(), 1 << 20)) {
            for (int week = 0; week < weeks; week++) {
                writeCommit(out, next(week), week);
            }
            out.write("done\n".getBytes(StandardCharsets.UTF_8));
        }
        if (importer.waitFor() != 0) {
            throw new IOException("git fast-import failed");
        }
        GitCommand.git(repository, "repack", "-q", "-a", "-d", "-f", "--window=4", "--depth=50");
    }

    private static void writeCommit(OutputStream out, Run run, int week) throws IOException {
        byte[] document = GitStorage.write(run).getBytes(StandardCharsets.UTF_8);
        RunName name = RunName.firstFreeFor(run.origin(), Set.of());
        String message = BranchLayout.messageFor(run);
        long time = run.origin().moment().getEpochSecond();
        StringBuilder commit = new StringBuilder("blob\nmark :1\ndata " + document.length + "\n");
        out.write(commit.toString().getBytes(StandardCharsets.UTF_8));
        out.write(document);
        commit.setLength(0);
        commit.append("\ncommit ").append(BranchLayout.REF).append("\nmark :2\n");
        commit.append("committer bench <bench@example.org> ").append(time).append(" +0000\n");
        commit.append("data ")
                .append(message.getBytes(StandardCharsets.UTF_8).length)
                .append('\n')
                .append(message);
        commit.append("M 100644 :1 ").append(BranchLayout.pathOf(name)).append('\n');
        commit.append("M 100644 :1 ").append(BranchLayout.LATEST).append('\n');
        if (week == 0) {
            commit.append("M 100644 inline README.md\ndata ");
            commit.append(BranchLayout.README_TEXT.getBytes(StandardCharsets.UTF_8).length);
            commit.append('\n').append(BranchLayout.README_TEXT);
        }
        out.write(commit.append('\n').toString().getBytes(StandardCharsets.UTF_8));
    }
}
