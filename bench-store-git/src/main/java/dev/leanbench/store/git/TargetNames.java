package dev.leanbench.store.git;

import dev.leanbench.core.model.TargetName;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Makes each target's name once, however many documents hold it. Because documents list much the same targets in the
 * same order, a name is first looked for where another document has it. Safe for use by several threads.
 */
final class TargetNames {

    private final Map<String, TargetName> known = new ConcurrentHashMap<>();
    private volatile Example example = new Example(List.of());

    /** The names of one document, with their letters laid out for comparison. */
    private static final class Example {

        private final List<TargetName> names;
        private final char[][] letters;

        Example(List<TargetName> names) {
            this.names = names;
            this.letters =
                    names.stream().map(name -> name.value().toCharArray()).toArray(char[][]::new);
        }
    }

    Lookup lookup() {
        return new Lookup(example);
    }

    /** Looks up the names of one document, in order. */
    final class Lookup {

        private final Example expected;
        private final List<TargetName> found = new ArrayList<>();
        private int next;
        private int misses;

        private Lookup(Example expected) {
            this.expected = expected;
        }

        TargetName of(char[] text, int offset, int length) {
            TargetName name = find(text, offset, length);
            found.add(name);
            return name;
        }

        private TargetName find(char[] text, int offset, int length) {
            if (next < expected.letters.length) {
                char[] likely = expected.letters[next];
                if (Arrays.equals(likely, 0, likely.length, text, offset, offset + length)) {
                    return expected.names.get(next++);
                }
            }
            misses++;
            TargetName name = known.computeIfAbsent(new String(text, offset, length), TargetName::new);
            catchUpWith(name);
            return name;
        }

        /** After a target that vanished or is new. */
        private void catchUpWith(TargetName name) {
            while (next < expected.names.size() && expected.names.get(next).compareTo(name) <= 0) {
                next++;
            }
        }

        /** Makes this document the example, if the present one was a bad one. */
        void learn() {
            if (misses > found.size() / 32) {
                example = new Example(found);
            }
        }
    }
}
