package dev.leanbench.core.analysis;

import dev.leanbench.core.model.TargetName;
import java.util.Map;

/** Says which targets of an earlier run go by another name in a later one. */
@FunctionalInterface
interface Renames {

    /** The later name of each renamed target, by its earlier one. */
    Map<TargetName, TargetName> among(Turnover turnover);
}
