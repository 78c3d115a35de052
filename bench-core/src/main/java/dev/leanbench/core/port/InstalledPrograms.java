package dev.leanbench.core.port;

import java.util.Optional;

/** The programs of this machine. */
@FunctionalInterface
public interface InstalledPrograms {

    /**
     * Asks a program for its version.
     *
     * @param program its name, as it is looked for on the path
     * @return what it says; empty where it is not there or does not answer
     */
    Optional<String> version(String program);
}
