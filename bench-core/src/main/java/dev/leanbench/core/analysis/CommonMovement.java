package dev.leanbench.core.analysis;

import dev.leanbench.core.statistics.Robust;
import java.util.Arrays;
import java.util.List;

/**
 * How targets of one size move together, as far as it was not seen as the speed of a runner. Speeds are told by the
 * targets' levels and levels by what the speeds leave, so that small errors add up: over a hundred runs, all targets of a
 * size can seem to have drifted by some percent. What most targets of its size do is no drift of a target's own.
 */
final class CommonMovement {

    private static final int FEWEST_READINGS = 8;
    private static final int TARGETS_PER_CLASS = 40;
    private static final int MOST_CLASSES = 24;

    /** By run: the size classes, and how far each stands from where it is now. */
    private final SizeClasses[] classes;

    private final double[][] distances;

    /** {@code known} are in ascending order of size. */
    CommonMovement(List<Appearance> known, int runs) {
        classes = new SizeClasses[runs];
        distances = new double[runs][];
        List<Track> tracks = known.stream()
                .map(each -> each.track)
                .filter(track -> track.count() - track.start() >= FEWEST_READINGS)
                .toList();
        double[] now = tracks.stream().mapToDouble(CommonMovement::now).toArray();
        int[] next = tracks.stream().mapToInt(track -> track.count() - 1).toArray();
        double[] sizes = new double[now.length];
        double[] apart = new double[now.length];
        for (int run = runs - 1; run >= 0; run--) {
            int count = 0;
            for (int i = 0; i < next.length; i++) {
                Track track = tracks.get(i);
                if (next[i] >= track.start() && track.run(next[i]) == run) {
                    sizes[count] = track.size();
                    apart[count] = track.value(next[i]) - now[i];
                    count++;
                    next[i]--;
                }
            }
            classes[run] = SizeClasses.over(Arrays.copyOf(sizes, count), TARGETS_PER_CLASS, MOST_CLASSES);
            distances[run] = count < TARGETS_PER_CLASS
                    ? new double[1]
                    : classes[run].each(Arrays.copyOf(apart, count), Robust::median);
        }
    }

    private static double now(Track track) {
        int from = Math.max(track.start(), track.count() - Track.LEVEL_RUNS);
        return track.mean(from, track.count());
    }

    /** How far targets of a size stood, in some run, from where they are now; logarithms. */
    double at(int run, double size) {
        return classes[run].interpolate(distances[run], size);
    }
}
