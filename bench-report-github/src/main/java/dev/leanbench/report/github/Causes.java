package dev.leanbench.report.github;

import java.util.Optional;
import java.util.stream.Stream;

/** What lies behind an exception: the library wraps ours more than once. */
final class Causes {

    private static final int MOST = 20;

    private Causes() {}

    static <T extends Throwable> Optional<T> find(Throwable thrown, Class<T> type) {
        return Stream.iterate(thrown, link -> link != null, Throwable::getCause)
                .limit(MOST)
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst();
    }
}
