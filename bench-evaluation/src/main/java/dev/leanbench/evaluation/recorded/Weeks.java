package dev.leanbench.evaluation.recorded;

import dev.leanbench.core.model.BuildResult;
import dev.leanbench.core.model.CommitId;
import dev.leanbench.core.model.Environment;
import dev.leanbench.core.model.Provenance;
import dev.leanbench.core.model.Run;
import dev.leanbench.core.model.RunName;
import dev.leanbench.core.model.RunOrigin;
import dev.leanbench.core.model.StoredRun;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** Puts builds that were made whenever into a weekly history. */
final class Weeks {

    private static final Instant FIRST = Instant.parse("2024-01-01T06:00:00Z");
    private static final long FIRST_COMMIT = 0xABCDEF0000L;

    private Weeks() {}

    /** A build as the run of some week, of which the machine is not known. */
    static StoredRun run(int week, BuildResult build) {
        CommitId commit = new CommitId(String.format(Locale.ROOT, "%010x", FIRST_COMMIT + week));
        RunOrigin origin = RunOrigin.startedAt(FIRST.plus(Duration.ofDays(7L * week)), commit);
        RunName name = new RunName(origin.date(), commit.shortForm(), 1);
        return new StoredRun(name, new Run(origin, build, Environment.UNKNOWN, Provenance.UNKNOWN));
    }
}
