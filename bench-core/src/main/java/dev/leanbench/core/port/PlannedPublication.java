package dev.leanbench.core.port;

import java.util.List;
import java.util.Objects;

/**
 * What publishing a report would do.
 *
 * @param effect what would become of the place
 * @param location the place, in words or as an address
 * @param text all that would be written there
 * @param comments all that would be said beneath it, for those who follow the place, one text each
 * @param remarks what else would be done or is to be known, one sentence each
 */
public record PlannedPublication(
        Publication.Effect effect, String location, String text, List<String> comments, List<String> remarks) {

    public PlannedPublication {
        Objects.requireNonNull(effect, "effect");
        Objects.requireNonNull(location, "location");
        Objects.requireNonNull(text, "text");
        comments = List.copyOf(comments);
        remarks = List.copyOf(remarks);
    }
}
