package dev.leanbench.planted.one;

import dev.leanbench.planted.two.Two;

/** One half of a cycle between packages. */
public final class One {

    /** Public, so that the other half can see it. */
    public One() {}

    static String digitsOfTheMachine() {
        return "%d".formatted(5);
    }

    static Two other() {
        return new Two();
    }
}
