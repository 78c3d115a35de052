package dev.leanbench.core.analysis;

import dev.leanbench.core.model.TargetName;
import dev.leanbench.core.port.MovedFiles;
import java.util.Map;

/** Says which targets of an earlier run go by another name in a later one. */
@FunctionalInterface
interface Renames {

    /** Those that version control tells, and for what it does not tell, those that names and times do. */
    static Renames by(MovedFiles files) {
        return new KnownMoves(files, new NamesAndTimes());
    }

    /** The later name of each renamed target, by its earlier one. */
    Map<TargetName, TargetName> among(Turnover turnover);
}
