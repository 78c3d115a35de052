package dev.leanbench.store.git;

import dev.leanbench.core.model.Run;
import dev.leanbench.core.model.RunName;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * Which documents can hold the same measurement as a run, told by their names. An equal run, and one from the same log,
 * have the same day and commit. The same CI run may be started again for thirty days and is then of another day, and
 * perhaps, where it builds whatever is newest, of another commit.
 */
record Kinship(LocalDate date, String shortCommit, boolean fromCi) {

    private static final int DAYS = 45;

    static Kinship of(Run run) {
        return new Kinship(
                run.origin().date(),
                run.origin().commit().shortForm(),
                run.origin().ciRun().isPresent());
    }

    boolean mayHold(RunName name) {
        boolean sameCommit = name.shortCommit().equals(shortCommit);
        return fromCi
                ? sameCommit || Math.abs(ChronoUnit.DAYS.between(name.date(), date)) <= DAYS
                : sameCommit && name.date().equals(date);
    }
}
