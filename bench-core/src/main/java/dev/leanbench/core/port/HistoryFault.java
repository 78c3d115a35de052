package dev.leanbench.core.port;

import java.util.Objects;

/**
 * Something about a stored history that is not as it should be.
 *
 * @param path the file concerned
 * @param what what is wrong with it, in words
 * @param mendable whether {@link HistoryCare#repair} mends it
 */
public record HistoryFault(String path, String what, boolean mendable) {

    public HistoryFault {
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(what, "what");
    }
}
