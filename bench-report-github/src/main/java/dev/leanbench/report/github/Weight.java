package dev.leanbench.report.github;

/** How much each section with rows matters when room is short; rows of the lightest go first. */
final class Weight {

    static final int OTHER_CHANGES = 1;
    static final int UNKNOWN = 2;
    static final int SETTLED = 3;
    static final int ENVIRONMENT = 4;
    static final int COMINGS_AND_GOINGS = 5;
    static final int SKIPPED = 6;
    static final int FAILED = 7;
    static final int SURROUNDINGS = 8;
    static final int SLOWEST = 9;
    static final int WITHDRAWN = 10;
    static final int REMARKS = 11;
    static final int MEMORY = 12;
    static final int DRIFT = 13;
    static final int FASTER = 14;
    static final int CONFIRMED = 15;
    static final int SLOWER = 16;
    static final int ALL_TARGETS = 17;
    static final int TOTALS = 18;

    private Weight() {}
}
