package dev.leanbench.core.analysis;

import dev.leanbench.core.compare.Signal;
import dev.leanbench.core.model.TargetName;
import dev.leanbench.core.model.TargetTiming;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Every target seen so far, by name and by size. */
final class Tracks {

    /** Targets of one size stay in the order they have, that of their names when they were first seen. */
    static final Comparator<Track> BY_SIZE = Comparator.comparingDouble(Track::size);

    private final Timeline timeline;
    private final List<Track> bySize = new ArrayList<>();
    private List<Track> byName = new ArrayList<>();

    Tracks(Timeline timeline) {
        this.timeline = timeline;
    }

    /**
     * What a run says of its targets, in the same order. Goes through the run and all targets at once, for both are
     * sorted by name, and nearly all are the same.
     */
    List<Appearance> appearances(List<TargetTiming> timings, Signal signal) {
        List<Appearance> appearances = new ArrayList<>(timings.size());
        List<Track> merged = new ArrayList<>(byName.size());
        int next = 0;
        for (TargetTiming timing : timings) {
            Optional<Reading> reading = Reading.of(timing, signal);
            if (reading.isPresent()) {
                while (next < byName.size() && isBefore(byName.get(next), timing.name())) {
                    merged.add(byName.get(next++));
                }
                Track track = next < byName.size() && byName.get(next).name().equals(timing.name())
                        ? byName.get(next++)
                        : new Track(timing.name(), timeline);
                merged.add(track);
                appearances.add(new Appearance(track, timing, reading.get()));
            }
        }
        merged.addAll(byName.subList(next, byName.size()));
        byName = merged;
        return appearances;
    }

    /** Equality is told sooner than order. */
    private static boolean isBefore(Track track, TargetName name) {
        return !track.name().equals(name) && track.name().compareTo(name) < 0;
    }

    /** Those that were seen before, shortest first. */
    List<Appearance> knownBySize(List<Appearance> appearances) {
        bySize.sort(BY_SIZE);
        for (int i = 0; i < bySize.size(); i++) {
            bySize.get(i).placeAt(i);
        }
        Appearance[] places = new Appearance[bySize.size()];
        for (Appearance each : appearances) {
            if (each.isKnown()) {
                places[each.track.place()] = each;
            }
        }
        return Arrays.stream(places).filter(Objects::nonNull).toList();
    }

    /** From now on these are known. */
    void know(List<Appearance> appearances) {
        appearances.forEach(each -> bySize.add(each.track));
    }

    /** Gives targets other names, unless these are taken. */
    void rename(Map<TargetName, TargetName> renamed) {
        if (renamed.isEmpty()) {
            return;
        }
        Map<TargetName, Track> tracks = new HashMap<>();
        byName.forEach(track -> tracks.put(track.name(), track));
        renamed.forEach((before, after) -> {
            Track track = tracks.get(before);
            if (track != null && !tracks.containsKey(after)) {
                tracks.remove(before);
                track.rename(after);
                tracks.put(after, track);
            }
        });
        byName.sort(Comparator.comparing(Track::name));
    }

    Optional<Track> find(TargetName name) {
        return byName.stream().filter(track -> track.name().equals(name)).findFirst();
    }
}
