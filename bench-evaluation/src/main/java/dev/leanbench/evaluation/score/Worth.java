package dev.leanbench.evaluation.score;

/** What a flag is worth, given the truth. */
enum Worth {
    /** It names a change that this run is the first to show and that is large enough to be expected. */
    FOUND,
    /** It is true but earns nothing: small, or known from an earlier run, or part of a drift. */
    ALLOWED,
    /** Nothing of the kind happened. */
    FALSE
}
