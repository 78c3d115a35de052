package dev.leanbench.lakeprof;

import java.nio.file.Path;
import java.util.Map;

/** Whether bench can stand between Lake and the {@code lean} it starts. */
sealed interface Interposition {

    /**
     * It can.
     *
     * @param toolchain a directory laid out as a toolchain, whose {@code lean} is bench's wrapper; deleted afterwards
     * @param variables the environment variables that make Lake use it
     * @param notes where the wrapper writes what each module took
     * @param memoryMeasured whether the wrapper can measure memory
     */
    record Ready(Path toolchain, Map<String, String> variables, Path notes, boolean memoryMeasured)
            implements Interposition {}

    /**
     * It cannot.
     *
     * @param reason why, as a part of a sentence
     */
    record Impossible(String reason) implements Interposition {}
}
