package dev.leanbench.lakeprof;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Tells what Lake announces from text that looks like it, by Lake's own numbers: within one build the number of each job
 * is higher than the one before, and the number of all jobs never falls.
 *
 * <p>Only text under a job that printed messages can deceive: of a message of several lines Lake marks the first alone,
 * and a job's output may be the log of another Lake. So an announcement at such a place is held until the next ones
 * show whether the numbers go on from it, or from where they were before; in the second case everything held since was
 * text. A log that counts anew without coming back was continued by another build, and both count.
 *
 * <p>A forged line with the very number that Lake was about to skip cannot be told.
 */
final class Numbering {

    /** So many lines that go on from a doubtful one prove it. */
    private static final int ENOUGH_TO_BELIEVE = 64;
    /** So many lines at the most are taken for a quotation from this build's own log. */
    private static final int BRIEF = 16;
    /** An output that is longer than this is taken for a build of its own, so that memory is bounded. */
    private static final int MOST_HELD = 1_000;

    private final Consumer<Announcement> believed;
    private final List<Held> held = new ArrayList<>();
    private Position position = Position.START;
    private int sinceDoubt;
    private int refused;

    /** Where the numbers stand. */
    private record Position(int number, int total) {

        static final Position START = new Position(-1, 0);

        boolean isContinuedBy(JobLine job) {
            return job.number() > number && job.total() >= total;
        }
    }

    /** An announcement with the position before it. */
    private record Held(Announcement announcement, Position before, boolean doubtful, boolean inOrder) {}

    Numbering(Consumer<Announcement> believed) {
        this.believed = believed;
    }

    /** How many job lines and footers were text. */
    int refused() {
        return refused;
    }

    /**
     * Takes the next job line.
     *
     * @param doubtful whether it stands under the messages of another job
     */
    void take(JobLine job, boolean doubtful) {
        if (job.icon().isEmpty() || job.number() == ByteCursor.NO_NUMBER || job.total() == ByteCursor.NO_NUMBER) {
            believed.accept(job);
            return;
        }
        boolean inOrder = position.isContinuedBy(job);
        if (held.isEmpty() && !doubtful && inOrder) {
            position = new Position(job.number(), job.total());
            believed.accept(job);
            return;
        }
        int deception = deceptionBefore(job, inOrder);
        if (deception >= 0) {
            position = held.get(deception).before();
            List<Held> text = held.subList(deception, held.size());
            refused += text.size();
            text.clear();
        } else if (!inOrder && (!doubtful || isAfterLastWords())) {
            // Nothing here is text: another build began.
            believeAll();
            position = Position.START;
        }
        if (held.isEmpty() && !doubtful) {
            believed.accept(job);
        } else {
            hold(job, doubtful, position.isContinuedBy(job));
        }
        position = new Position(job.number(), job.total());
    }

    /** Takes one of a build's last lines; another build may follow. */
    void take(Footer footer, boolean doubtful) {
        if (held.isEmpty() && !doubtful) {
            believed.accept(footer);
            position = Position.START;
        } else {
            hold(footer, doubtful, true);
        }
    }

    /** The log has ended: what nothing spoke against is believed. */
    void end() {
        believeAll();
    }

    /** The index of the doubtful line from which on all was text, if this job goes on from where it stood before. */
    private int deceptionBefore(JobLine job, boolean inOrder) {
        int footers = -1;
        for (int index = held.size() - 1; index >= 0; index--) {
            Held candidate = held.get(index);
            if (!candidate.doubtful() || !candidate.before().isContinuedBy(job)) {
                continue;
            }
            if (!inOrder || (!candidate.inOrder() && isBackFrom(index))) {
                return index;
            }
            if (footers < 0 && candidate.announcement() instanceof Footer) {
                footers = firstFooterOf(index);
            }
        }
        return footers;
    }

    /**
     * Whether a job that goes on both from the numbers before a detour and from those in it belongs to the former: it
     * does when the detour counted fewer jobs, or was a few lines that never came near.
     */
    private boolean isBackFrom(int detour) {
        Position before = held.get(detour).before();
        boolean brief = held.size() - detour <= BRIEF && position.number() < before.number();
        return position.total() < before.total() || brief;
    }

    private int firstFooterOf(int last) {
        int first = last;
        while (first > 0 && held.get(first - 1).announcement() instanceof Footer) {
            first--;
        }
        return first;
    }

    /** Whether the build had ended, as far as can be known, before the numbers began anew. */
    private boolean isAfterLastWords() {
        return !held.isEmpty()
                && held.get(held.size() - 1).announcement() instanceof Footer
                && held.stream().allMatch(Held::inOrder);
    }

    private void hold(Announcement announcement, boolean doubtful, boolean inOrder) {
        held.add(new Held(announcement, position, doubtful, inOrder));
        sinceDoubt = doubtful ? 0 : sinceDoubt + 1;
        boolean believable = sinceDoubt >= ENOUGH_TO_BELIEVE && held.stream().allMatch(Held::inOrder);
        if (believable || held.size() >= MOST_HELD) {
            believeAll();
        }
    }

    private void believeAll() {
        held.forEach(one -> believed.accept(one.announcement()));
        held.clear();
        sinceDoubt = 0;
    }
}
