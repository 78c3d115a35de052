package dev.leanbench.core.analysis;

import java.util.List;
import java.util.function.Consumer;

/**
 * Decides what {@code k.0s} means, this run's and those before it: whatever fits the other readings best once the
 * runner's speed is taken out, which the readings that leave no doubt tell. On a machine that is half as fast again, two
 * seconds are the beginning of the third to a target that took 1.3 s, and the end of it to one that took 1.9 s.
 */
final class AmbiguousReadings {

    private AmbiguousReadings() {}

    /** Gives every reading its value; each must have been told what to expect, and they are ascending in size. */
    static void read(List<Appearance> known, Consumer<Appearance> expectAgain) {
        SpeedCurve rough = speed(known);
        for (Appearance each : known) {
            double speed = rough.at(each.track.size());
            if (each.track.isUnclear()) {
                each.track.readAgain(each.reading, speed);
                expectAgain.accept(each);
            }
            each.value = Math.log(each.reading.near(Math.exp(each.level + speed)));
        }
    }

    private static SpeedCurve speed(List<Appearance> known) {
        List<Appearance> clear = known.stream()
                .filter(each -> !each.reading.ambiguous() && !each.track.isUnclear())
                .toList();
        return SpeedCurve.fit(
                clear.stream().mapToDouble(each -> each.track.size()).toArray(),
                clear.stream()
                        .mapToDouble(each -> Math.log(each.reading.near(0)) - each.level)
                        .toArray());
    }
}
