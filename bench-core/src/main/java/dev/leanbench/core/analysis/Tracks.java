package dev.leanbench.core.analysis;

import dev.leanbench.core.compare.Signal;
import dev.leanbench.core.model.TargetName;
import dev.leanbench.core.model.TargetTiming;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every target seen so far, by name and by size. */
final class Tracks {

    /** Targets of one size stay in the order they have, that of their names when they were first seen. */
    static final Comparator<Track> BY_SIZE = (one, other) -> Double.compare(one.size(), other.size());

    private static final Comparator<Track> BY_NAME = Comparator.comparing(Track::name);

    private final Timeline timeline;
    private final List<Track> bySize = new ArrayList<>();
    private final List<Track> byName = new ArrayList<>();

    Tracks(Timeline timeline) {
        this.timeline = timeline;
    }

    /**
     * What a run says of its targets.
     *
     * @param known those that were seen before, shortest first
     * @param unknown those that were not, shortest first
     */
    record Sighting(List<Appearance> known, List<Appearance> unknown) {}

    /**
     * Finds a run's targets. Goes through the run and all targets at once, for both are sorted by name, and nearly all
     * are the same.
     */
    Sighting see(List<TargetTiming> timings, Signal signal) {
        sortBySize();
        TargetTiming[] places = new TargetTiming[bySize.size()];
        Reading[] readings = new Reading[bySize.size()];
        List<TargetTiming> added = new ArrayList<>();
        int next = 0;
        for (TargetTiming timing : timings) {
            Optional<Reading> reading = Reading.of(timing, signal);
            if (reading.isPresent()) {
                while (next < byName.size() && isBefore(byName.get(next), timing.name())) {
                    next++;
                }
                if (next < byName.size() && byName.get(next).name().equals(timing.name())) {
                    Track track = byName.get(next++);
                    places[track.place()] = timing;
                    readings[track.place()] = reading.get();
                } else {
                    added.add(timing);
                }
            }
        }
        return new Sighting(known(places, readings), unknown(added, signal));
    }

    /** Made in the order of size, too, so that what lies side by side is gone through side by side for all runs to come. */
    private List<Appearance> unknown(List<TargetTiming> added, Signal signal) {
        List<Appearance> unknown = new ArrayList<>(added.size());
        added.sort(Comparator.comparing(TargetTiming::elapsed));
        for (TargetTiming timing : added) {
            Track track = new Track(timing.name(), timeline);
            addByName(track);
            unknown.add(new Appearance(track, timing, Reading.of(timing, signal).orElseThrow()));
        }
        return unknown;
    }

    /** Nearly every run brings a few; to sort all names again for these would compare thousands. */
    private void addByName(Track track) {
        int place = Collections.binarySearch(byName, track, BY_NAME);
        byName.add(place < 0 ? -place - 1 : place, track);
    }

    private void sortBySize() {
        bySize.sort(BY_SIZE);
        for (int i = 0; i < bySize.size(); i++) {
            bySize.get(i).placeAt(i);
        }
    }

    /** Made in the order in which they are gone through again and again, so that they lie side by side in memory. */
    private List<Appearance> known(TargetTiming[] places, Reading[] readings) {
        List<Appearance> known = new ArrayList<>(places.length);
        for (int i = 0; i < places.length; i++) {
            if (places[i] != null) {
                known.add(new Appearance(bySize.get(i), places[i], readings[i]));
            }
        }
        return known;
    }

    /** Equality is told sooner than order. */
    private static boolean isBefore(Track track, TargetName name) {
        return !track.name().equals(name) && track.name().compareTo(name) < 0;
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
        byName.sort(BY_NAME);
    }

    Optional<Track> find(TargetName name) {
        return byName.stream().filter(track -> track.name().equals(name)).findFirst();
    }
}
