package dev.leanbench.core.compare;

import dev.leanbench.core.model.TargetName;
import java.util.Objects;

/** What is to be believed about one target after a run. */
public sealed interface Verdict {

    /** The verdicts without what they carry, for whoever must tell all of them apart. */
    enum Kind {
        /** {@link Regressed}. */
        REGRESSED,
        /** {@link Improved}. */
        IMPROVED,
        /** {@link WithinNoise}. */
        WITHIN_NOISE,
        /** {@link New}. */
        NEW,
        /** {@link Removed}. */
        REMOVED,
        /** {@link Renamed}. */
        RENAMED,
        /** {@link Unknown}. */
        UNKNOWN
    }

    /**
     * Which verdict this is.
     *
     * @return its kind
     */
    Kind kind();

    /** The target got slower. */
    record Regressed() implements Verdict {
        @Override
        public Kind kind() {
            return Kind.REGRESSED;
        }
    }

    /** The target got faster. */
    record Improved() implements Verdict {
        @Override
        public Kind kind() {
            return Kind.IMPROVED;
        }
    }

    /** Nothing that could be told from chance. */
    record WithinNoise() implements Verdict {
        @Override
        public Kind kind() {
            return Kind.WITHIN_NOISE;
        }
    }

    /** The target was not in the earlier runs. */
    record New() implements Verdict {
        @Override
        public Kind kind() {
            return Kind.NEW;
        }
    }

    /** The target was in the earlier run and is gone. */
    record Removed() implements Verdict {
        @Override
        public Kind kind() {
            return Kind.REMOVED;
        }
    }

    /**
     * The target had another name before.
     *
     * @param from the earlier name
     */
    record Renamed(TargetName from) implements Verdict {

        public Renamed {
            Objects.requireNonNull(from, "from");
        }

        @Override
        public Kind kind() {
            return Kind.RENAMED;
        }
    }

    /**
     * Nothing can be said.
     *
     * @param reason why, as a sentence
     */
    record Unknown(String reason) implements Verdict {

        public Unknown {
            if (reason.isBlank()) {
                throw new IllegalArgumentException("an unknown verdict must say why");
            }
        }

        @Override
        public Kind kind() {
            return Kind.UNKNOWN;
        }
    }
}
