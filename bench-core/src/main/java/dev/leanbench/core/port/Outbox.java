package dev.leanbench.core.port;

import dev.leanbench.core.model.Run;

/** Keeps a run that could not be stored, so that it can be submitted again. */
@FunctionalInterface
public interface Outbox {

    /**
     * Keeps a run.
     *
     * @param run a run that could not be stored
     * @return where it is kept: the name of the file
     */
    String keep(Run run);
}
