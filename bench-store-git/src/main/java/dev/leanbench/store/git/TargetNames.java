package dev.leanbench.store.git;

import dev.leanbench.core.model.TargetName;
import dev.leanbench.core.model.TargetTiming;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Makes each target's name once, however many documents hold it. Because documents list much the same targets in the
 * same order, a name is first looked for where another document has it. Safe for use by several threads.
 */
final class TargetNames {

    private final Map<String, TargetName> known = new ConcurrentHashMap<>();
    private volatile List<TargetTiming> example = List.of();

    /** A document from which the next ones will hardly differ. */
    void learnFrom(List<TargetTiming> targets) {
        example = targets;
    }

    Lookup lookup() {
        return new Lookup(example);
    }

    /** Looks up the names of one document, in order. */
    final class Lookup {

        private final List<TargetTiming> expected;
        private int next;

        private Lookup(List<TargetTiming> expected) {
            this.expected = expected;
        }

        TargetName of(char[] text, int offset, int length) {
            if (next < expected.size()) {
                TargetName likely = expected.get(next).name();
                if (equal(likely.value(), text, offset, length)) {
                    next++;
                    return likely;
                }
            }
            TargetName name = known.computeIfAbsent(new String(text, offset, length), TargetName::new);
            catchUpWith(name);
            return name;
        }

        /** After a target that vanished or is new. */
        private void catchUpWith(TargetName name) {
            while (next < expected.size() && expected.get(next).name().compareTo(name) <= 0) {
                next++;
            }
        }

        private static boolean equal(String name, char[] text, int offset, int length) {
            if (name.length() != length) {
                return false;
            }
            for (int i = length - 1; i >= 0; i--) {
                if (name.charAt(i) != text[offset + i]) {
                    return false;
                }
            }
            return true;
        }
    }
}
