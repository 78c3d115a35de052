package dev.leanbench.report.github;

/** How much each section with rows matters when room is short; rows of the lightest go first. */
final class Weight {

    static final int OTHER_CHANGES = 1;
    static final int UNKNOWN = 2;
    static final int ENVIRONMENT = 3;
    static final int COMINGS_AND_GOINGS = 4;
    static final int SKIPPED = 5;
    static final int FAILED = 6;
    static final int SURROUNDINGS = 7;
    static final int SLOWEST = 8;
    static final int REMARKS = 9;
    static final int FASTER = 10;
    static final int SLOWER = 11;
    static final int TOTALS = 12;

    private Weight() {}
}
