package dev.leanbench.lakeprof;

import dev.leanbench.core.model.TargetName;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is strange about a log that can be read all the same: how often, and where first. */
final class Oddities {

    private final Kind repeated = new Kind();
    private final Kind unbelievable = new Kind();
    private final Kind tooMany = new Kind();

    private static final class Kind {
        private int count;
        private @Nullable TargetName first;

        void see(TargetName target) {
            count++;
            first = first == null ? target : first;
        }
    }

    void repeated(TargetName target) {
        repeated.see(target);
    }

    void unbelievable(TargetName target) {
        unbelievable.see(target);
    }

    void tooMany(TargetName target) {
        tooMany.see(target);
    }

    /** One sentence for each kind there is. */
    List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        say(sentences, repeated, "timed more than once; the last time counts");
        say(sentences, unbelievable, "given a time that no build takes or Lake prints; it does not count");
        say(sentences, tooMany, "left out, because there are more than any build has");
        return sentences;
    }

    private static void say(List<String> sentences, Kind kind, String what) {
        if (kind.count > 0) {
            String who = kind.count == 1 ? "one target is " : kind.count + " targets are ";
            sentences.add(who + what + ". The first is " + kind.first + ".");
        }
    }
}
