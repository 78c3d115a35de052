package dev.leanbench.lakeprof;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Tells Lake's job lines from text that looks like them, by Lake's own numbers: within one build the number of each job
 * is higher than the one before, and the number of all jobs never falls.
 *
 * <p>Only text under a job that printed messages can deceive: of a message of several lines Lake marks the first alone,
 * and a job's output may be the log of another Lake. So from an announcement at such a place on, announcements are held
 * until the next ones are known. Of those held the {@link Ascent} that goes on furthest from where the numbers were is
 * Lake's; what does not fit it was text.
 *
 * <p>A log in which the numbers begin anew, because the build was killed and tried again, is not text: where many lines
 * fit nothing, they are another build, and all count. So a forged line can be believed, where it has the very number
 * that Lake was about to skip or where many are forged at once; but no more than a few of Lake's own can be lost, and
 * none of a log that no message is quoted in.
 */
final class Numbering {

    /** So many lines behind a doubtful one show what it was. */
    private static final int ENOUGH_TO_TELL = 32;

    private static final int MOST_HELD = 4 * ENOUGH_TO_TELL;

    private final Consumer<Announcement> believed;
    private final List<Held> held = new ArrayList<>();
    private Position trusted = Position.START;
    private Position latest = Position.START;
    private int sinceDoubt;
    private int refused;

    /** Where the numbers stand. */
    record Position(int number, int total) {

        static final Position START = new Position(-1, 0);

        static Position of(JobLine job) {
            return new Position(job.number(), job.total());
        }

        boolean isContinuedBy(Position next) {
            return next.number > number && next.total >= total;
        }
    }

    /**
     * An announcement whose time has not come.
     *
     * @param doubtful whether it stands under messages
     * @param denied whether text follows a job that is said to have been clean, under which Lake prints none
     */
    record Held(Announcement announcement, boolean doubtful, boolean denied) {

        boolean isJob() {
            return announcement instanceof JobLine;
        }
    }

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
        Position position = Position.of(job);
        boolean inOrder = latest.isContinuedBy(position);
        if (!inOrder && isAfterLastWords()) {
            decide(held.size());
            trusted = Position.START;
        }
        latest = position;
        if (held.isEmpty() && !doubtful) {
            // Where nothing is held, a lower number is a build that began anew: there was no message to quote it.
            trusted = position;
            believed.accept(job);
            return;
        }
        held.add(new Held(job, doubtful, false));
        sinceDoubt = doubtful || !inOrder ? 0 : sinceDoubt + 1;
        if (sinceDoubt >= ENOUGH_TO_TELL) {
            decide(held.size());
        } else if (held.size() >= MOST_HELD) {
            decide(held.size() - ENOUGH_TO_TELL);
        }
    }

    /** Text follows the last job line. */
    void textFollows() {
        int last = held.size() - 1;
        if (last >= 0
                && held.get(last).announcement() instanceof JobLine job
                && job.icon().equals(Optional.of(JobIcon.CLEAN))) {
            held.set(last, new Held(job, held.get(last).doubtful(), true));
        }
    }

    /** Takes one of a build's last lines; another build may follow. */
    void take(Footer footer, boolean doubtful) {
        if (held.isEmpty() && !doubtful) {
            believed.accept(footer);
            trusted = Position.START;
            latest = Position.START;
        } else {
            held.add(new Held(footer, true, false));
        }
    }

    /** The log has ended. */
    void end() {
        decide(held.size());
    }

    /** Whether the build had ended, as far as can be known, before the numbers began anew. */
    private boolean isAfterLastWords() {
        return !held.isEmpty()
                && held.get(held.size() - 1).announcement() instanceof Footer last
                && last.jobs().orElse(latest.total()) == latest.total();
    }

    /** Believes or refuses the first of the held announcements, in the light of all of them. */
    private void decide(int count) {
        if (held.isEmpty()) {
            return;
        }
        Ascent ascent = Ascent.of(trusted, held);
        int lastJob = ascent.lastIndex();
        for (int index = 0; index < count; index++) {
            Announcement announcement = held.get(index).announcement();
            // A footer before another job of the same build was none.
            boolean lakes = held.get(index).isJob() ? ascent.contains(index) : index > lastJob || ascent.isAll();
            if (!lakes) {
                refused++;
                continue;
            }
            believed.accept(announcement);
            if (announcement instanceof JobLine job) {
                trusted = Position.of(job);
            }
        }
        held.subList(0, count).clear();
        sinceDoubt = 0;
    }
}
