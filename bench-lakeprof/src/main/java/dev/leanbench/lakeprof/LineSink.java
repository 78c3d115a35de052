package dev.leanbench.lakeprof;

/** Takes the lines of a log as they come. */
@FunctionalInterface
interface LineSink {

    /**
     * Takes one line. The bytes are only good until this returns.
     *
     * @param bytes where the line is
     * @param from its first byte
     * @param to the byte after its last; the line feed is not part of it
     * @param controls whether the line may hold control characters, such as a carriage return or an escape
     * @param ended whether a line feed ends it; else it may be the beginning of one
     */
    void take(byte[] bytes, int from, int to, boolean controls, boolean ended);
}
