package dev.leanbench.report.github;

import java.time.Duration;

/**
 * How long a server may take.
 *
 * @param exchange for one request, from connecting to the last byte of its answer
 * @param publishing for everything that publishing one report needs, waits and repetitions included: later than that no
 *     request is begun
 */
record Patience(Duration exchange, Duration publishing) {

    /** Whatever the server does, a job in CI is held up for three minutes at the most. */
    static final Patience DEFAULT = new Patience(Duration.ofSeconds(30), Duration.ofSeconds(150));
}
