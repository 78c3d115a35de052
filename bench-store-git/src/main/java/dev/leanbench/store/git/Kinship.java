package dev.leanbench.store.git;

import dev.leanbench.core.model.Run;
import dev.leanbench.core.model.RunName;
import java.time.LocalDate;

/**
 * Which documents can hold the same measurement as a run, told by their names: those of the same commit. An equal run,
 * and one from the same log, are of the same day, too; one from the same CI run may have been dated anew.
 */
record Kinship(LocalDate date, String shortCommit, boolean fromCi) {

    static Kinship of(Run run) {
        return new Kinship(
                run.origin().date(),
                run.origin().commit().shortForm(),
                run.origin().ciRun().isPresent());
    }

    boolean mayHold(RunName name) {
        return name.shortCommit().equals(shortCommit) && (fromCi || name.date().equals(date));
    }
}
