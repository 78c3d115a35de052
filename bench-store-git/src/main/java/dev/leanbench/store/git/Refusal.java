package dev.leanbench.store.git;

import dev.leanbench.core.problem.Problem;
import dev.leanbench.core.problem.ProblemKind;

/**
 * Why the branch could not be read or moved.
 *
 * @param cause what kind of reason it is
 * @param reason what the other side said
 */
record Refusal(Cause cause, String reason) {

    /** What can stand between us and the branch, and what a person can do about it. */
    enum Cause {
        /** Somebody else moved the branch, or is moving it: only its tip can tell. */
        RACE(
                true,
                "the branch could not be moved",
                "Check that no stale .lock file keeps the branch, then append the kept document again"),
        PROTECTED(
                false,
                "the branch is protected",
                "Let the token's owner push to bench-history, or take that branch out of the protection rule"),
        HOOK(
                false,
                "a hook on the server declined the push",
                "Ask whoever runs the server what the hook wants, or take bench-history out of it"),
        UNKNOWN_VISITOR(
                false,
                "the server wants to know who we are",
                "Give a token with contents: write in BENCH_TOKEN or GITHUB_TOKEN, or set up a git credential helper"),
        FORBIDDEN(
                false,
                "the server does not permit it",
                "Check that the token is valid for this repository and has contents: write (in a workflow:"
                        + " permissions)"),
        NOT_FOUND(
                false,
                "there is no such repository, or it may not be seen",
                "Check the address; a private repository is invisible without a token that may read it"),
        SHA_256(
                false,
                "the objects of that repository are named by SHA-256, which bench cannot read",
                "Keep the history in a repository with SHA-1 names, given with --remote"),
        NO_SPACE(false, "there is no room left", "Make room, or raise the quota, then append the kept document again"),
        UNTRUSTED(
                false,
                "the server's certificate cannot be verified",
                "Add its authority to Java's trust store (-Djavax.net.ssl.trustStore=FILE); bench never skips the"
                        + " check"),
        BUSY(true, "the server is busy or broken", "Try again later"),
        NETWORK(true, "the remote cannot be reached", "Check the address and the network");

        private final boolean passing;
        private final String words;
        private final String remedy;

        Cause(boolean passing, String words, String remedy) {
            this.passing = passing;
            this.words = words;
            this.remedy = remedy;
        }
    }

    /** Whether another try may fare better. */
    boolean mayPass() {
        return cause.passing;
    }

    Problem problem(String doing, String location) {
        return new Problem(
                ProblemKind.HISTORY_UNREACHABLE, doing + ": " + cause.words + ": " + reason, location, cause.remedy);
    }
}
