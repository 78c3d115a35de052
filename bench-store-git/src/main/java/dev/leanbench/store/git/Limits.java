package dev.leanbench.store.git;

import java.time.Duration;

/**
 * How often, how long and how patiently.
 *
 * @param mostTriesAtOneTip after how many tries at an unmoved branch to give up
 * @param longest how long to go on however much the branch moves
 * @param firstPause how long to wait at the most before the second try
 * @param longestPause how long to wait at the most before any try
 * @param silence after how long a server that says nothing is taken to be gone; whole seconds
 * @param transfer how long one fetch or push may take in all
 */
record Limits(
        int mostTriesAtOneTip,
        Duration longest,
        Duration firstPause,
        Duration longestPause,
        Duration silence,
        Duration transfer) {

    /** Rather some minutes of a CI job than a lost run. */
    static final Limits DEFAULT = new Limits(
            7,
            Duration.ofMinutes(10),
            Duration.ofMillis(80),
            Duration.ofSeconds(5),
            Duration.ofSeconds(30),
            Duration.ofMinutes(5));
}
