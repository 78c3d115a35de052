package dev.leanbench.core.analysis;

import java.util.ArrayList;
import java.util.Arrays;
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
        List<Appearance> unclear = new ArrayList<>();
        SpeedCurve rough = readWhatIsClear(known, unclear);
        for (Appearance each : unclear) {
            double speed = rough.at(each.track.size());
            if (each.track.isUnclear()) {
                each.track.readAgain(each.reading, speed);
                expectAgain.accept(each);
            }
            each.read(each.reading.near(Math.exp(each.level + speed)));
        }
    }

    /** Tells the runner's speed, and puts those aside that are unclear, or were all the time. */
    private static SpeedCurve readWhatIsClear(List<Appearance> known, List<Appearance> unclear) {
        double[] sizes = new double[known.size()];
        double[] deviations = new double[known.size()];
        int clear = 0;
        for (Appearance each : known) {
            if (each.reading.ambiguous() || each.track.isUnclear()) {
                unclear.add(each);
            } else {
                sizes[clear] = each.track.size();
                deviations[clear] = each.value - each.level;
                clear++;
            }
        }
        return SpeedCurve.fit(Arrays.copyOf(sizes, clear), Arrays.copyOf(deviations, clear));
    }
}
