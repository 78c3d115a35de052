package dev.leanbench.core.report;

import dev.leanbench.core.model.Outcome;
import java.util.Objects;

/** The one thing to know: the sentence a maintainer reads first. */
public sealed interface Headline {

    /** There is nothing to compare with yet. */
    record FirstRun() implements Headline {}

    /**
     * The run cannot be compared, because the build was not whole.
     *
     * @param outcome how the build ended
     */
    record NotComparable(Outcome outcome) implements Headline {

        public NotComparable {
            Objects.requireNonNull(outcome, "outcome");
        }
    }

    /**
     * The run was compared.
     *
     * @param slower how many targets got slower
     * @param faster how many got faster
     * @param compared how many targets both runs have
     */
    record Compared(int slower, int faster, int compared) implements Headline {

        public Compared {
            if (slower < 0 || faster < 0 || slower + faster > compared) {
                throw new IllegalArgumentException(
                        slower + " slower and " + faster + " faster of " + compared + " targets");
            }
        }
    }
}
