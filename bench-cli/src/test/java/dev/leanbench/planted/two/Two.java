package dev.leanbench.planted.two;

import dev.leanbench.planted.one.One;

/** The other half of a cycle, which also prints and throws what nobody can act on. */
public final class Two {

    /** Public, so that the other half can see it. */
    public Two() {}

    static One other() {
        return new One();
    }

    static void print() {
        System.out.println();
    }

    static void fail() {
        throw new RuntimeException("something went wrong");
    }
}
