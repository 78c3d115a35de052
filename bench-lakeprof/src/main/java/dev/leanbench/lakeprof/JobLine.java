package dev.leanbench.lakeprof;

import dev.leanbench.core.model.Seconds;
import dev.leanbench.core.model.TargetName;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A line in which Lake reports a job: {@code ✔ [5/9] Built X (17s)}. It begins with the icon, which is how it is told
 * from a compiler message that merely looks like one; before Lean 4.8 it begins with the job's number, and never has a
 * time. Source: {@code src/lake/Lake/Build/Run.lean} of leanprover/lean4.
 *
 * @param icon how the job went; empty before Lean 4.8
 * @param number how many jobs were done before, or {@link ByteCursor#NO_NUMBER} where Lake printed a question mark
 * @param total how many jobs the build knew of by then, or {@link ByteCursor#NO_NUMBER}
 * @param optional whether the build goes on without it
 * @param verb what was done
 * @param caption whose job it was
 * @param time how long the job's action took, where printed
 */
record JobLine(
        Optional<JobIcon> icon,
        int number,
        int total,
        boolean optional,
        JobVerb verb,
        TargetName caption,
        Optional<PrintedTime> time)
        implements Announcement {

    private static final byte[] OPTIONAL = "(Optional) ".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] BUILT = "Built ".getBytes(StandardCharsets.US_ASCII);
    /** In UTF-8 a character takes up to four bytes. */
    private static final int LONGEST_CAPTION = 4 * TargetName.MAX_LENGTH;

    static Optional<JobLine> of(byte[] line, int from, int to) {
        ByteCursor cursor = new ByteCursor(line, from, to);
        Optional<JobIcon> icon = JobIcon.eat(cursor);
        if (!cursor.eat('[')) {
            return Optional.empty();
        }
        int number = number(cursor);
        boolean numbered = cursor.eat('/');
        int total = number(cursor);
        if (!numbered || !cursor.eat(']') || !cursor.eat(' ')) {
            return Optional.empty();
        }
        boolean optional = cursor.eat(OPTIONAL);
        Optional<JobVerb> verb = verb(cursor);
        if (verb.isEmpty()) {
            return Optional.empty();
        }
        Optional<PrintedTime> time = icon.isPresent() ? PrintedTime.before(line, cursor.at(), to) : Optional.empty();
        return caption(line, cursor.at(), time.isPresent() ? time.get().from() : to)
                .map(caption -> new JobLine(icon, number, total, optional, verb.get(), caption, time));
    }

    /** Whether the job failed. Before Lean 4.8 the verb of a job at work was printed for every job. */
    boolean failed() {
        return icon.isPresent() && (icon.get() == JobIcon.ERROR || verb.isUnfinished());
    }

    Optional<Seconds> seconds() {
        return time.flatMap(PrintedTime::seconds);
    }

    @Override
    public void countIn(Tally tally) {
        tally.add(this);
    }

    /** {@code ?} is printed while Lake does not know the number. */
    private static int number(ByteCursor cursor) {
        return cursor.eat('?') ? ByteCursor.NO_NUMBER : cursor.number();
    }

    private static Optional<JobVerb> verb(ByteCursor cursor) {
        if (cursor.eat(BUILT)) {
            return Optional.of(JobVerb.BUILT);
        }
        Optional<JobVerb> verb = JobVerb.of(cursor.letters());
        return cursor.eat(' ') ? verb : Optional.empty();
    }

    private static Optional<TargetName> caption(byte[] line, int from, int to) {
        if (to <= from || to - from > LONGEST_CAPTION || line[from] == ' ' || line[to - 1] == ' ') {
            return Optional.empty();
        }
        try {
            return Optional.of(new TargetName(new String(line, from, to - from, StandardCharsets.UTF_8)));
        } catch (IllegalArgumentException e) {
            // Blank, too long or with control characters: no caption of Lake's.
            return Optional.empty();
        }
    }
}
