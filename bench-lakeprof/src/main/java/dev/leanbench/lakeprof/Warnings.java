package dev.leanbench.lakeprof;

/**
 * Counts the warnings of a build among those of everything that a log holds. What stands behind words that may be a
 * build's last belongs to the build that follows, or to nobody.
 */
final class Warnings {

    private int count;
    private int undecided;
    private boolean behindLastWords;

    void add() {
        if (behindLastWords) {
            undecided++;
        } else {
            count++;
        }
    }

    /** A step of the CI begins in which the build is: those before it were another step's. */
    void stepBegins() {
        count = 0;
    }

    /** The step of the CI is over in which the build was. */
    void stepIsOver() {
        undecided = 0;
    }

    void lastWordsCome() {
        behindLastWords = true;
    }

    void jobComes() {
        count += undecided;
        undecided = 0;
        behindLastWords = false;
    }

    int count() {
        return count;
    }
}
