package dev.leanbench.evaluation.recorded;

import dev.leanbench.core.model.BuildResult;
import dev.leanbench.core.model.TargetName;
import java.util.Map;

/**
 * One recorded build.
 *
 * @param name the name of its files
 * @param build what it did
 * @param changes the targets that had been made slower or faster, by the factor that isolated repeats gave
 */
record Recording(String name, BuildResult build, Map<TargetName, Double> changes) {

    Recording {
        changes = Map.copyOf(changes);
    }

    /** Whether nothing was changed and nothing else kept the machine busy. */
    boolean isClean() {
        return name.startsWith("clean");
    }

    /** The same build as a log alone tells of it, without processor time and memory. */
    Recording withoutMeasures() {
        return new Recording(name, Measured.without(build), changes);
    }
}
