package dev.leanbench.core.port;

import java.util.List;
import java.util.Objects;

/**
 * What a repair did.
 *
 * @param mended the faults that are gone
 * @param left the faults that a person must look at
 * @param location where the history is kept, in words
 */
public record HistoryRepair(List<HistoryFault> mended, List<HistoryFault> left, String location) {

    public HistoryRepair {
        mended = List.copyOf(mended);
        left = List.copyOf(left);
        Objects.requireNonNull(location, "location");
    }
}
