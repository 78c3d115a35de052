package dev.leanbench.lakeprof;

import dev.leanbench.core.model.Seconds;
import dev.leanbench.core.model.TargetName;
import dev.leanbench.lakeprof.LakeBuilds.Expectation;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Says how far a build is, and how long it will take if each target takes as long as it did the last time. */
final class BuildProgress {

    /** Below this share of the work, the last build as a whole foretells more than the work done. */
    private static final double ENOUGH_DONE = 0.05;

    private final Expectation usual;
    private final double usualWork;

    BuildProgress(Expectation usual) {
        this.usual = usual;
        this.usualWork =
                usual.targets().values().stream().mapToDouble(Seconds::toDouble).sum();
    }

    /** One sentence without an end, for example {@code 120/8370 jobs, running A.B and 2 more, about 12 min left}. */
    String sentence(Tally.Snapshot counts, List<String> running, Duration elapsed) {
        StringBuilder sentence = new StringBuilder();
        if (counts.known() == 0) {
            sentence.append("no job yet");
        } else {
            sentence.append(counts.done()).append('/').append(counts.known()).append(" jobs");
        }
        if (counts.failed() > 0) {
            sentence.append(", ").append(counts.failed()).append(" failed");
        }
        if (!running.isEmpty()) {
            sentence.append(", running ").append(running.get(0));
            if (running.size() > 1) {
                sentence.append(" and ").append(running.size() - 1).append(" more");
            }
        }
        sentence.append(", ").append(text(elapsed)).append(" so far");
        left(counts, elapsed)
                .ifPresent(
                        left -> sentence.append(", about ").append(text(left)).append(" left"));
        return sentence.toString();
    }

    /** Empty where no run is known to tell from, or where this one has taken longer than all it tells. */
    Optional<Duration> left(Tally.Snapshot counts, Duration elapsed) {
        double done = counts.built().stream().mapToDouble(this::usualSeconds).sum();
        double share = usualWork == 0 ? 0 : done / usualWork;
        if (share >= ENOUGH_DONE) {
            return Optional.of(Duration.ofMillis(Math.round(elapsed.toMillis() * (1 - Math.min(share, 1)) / share)));
        }
        return usual.total()
                .map(total ->
                        Duration.ofMillis(Math.round(total.toDouble() * 1_000)).minus(elapsed))
                .filter(left -> !left.isNegative());
    }

    private double usualSeconds(TargetName target) {
        Seconds seconds = usual.targets().get(target);
        return seconds == null ? 0 : seconds.toDouble();
    }

    static String text(Duration time) {
        long seconds = time.toSeconds();
        if (seconds < 100) {
            return seconds + " s";
        }
        long minutes = (seconds + 30) / 60;
        return minutes < 100 ? minutes + " min" : minutes / 60 + " h " + minutes % 60 + " min";
    }
}
