package dev.leanbench.lakeprof;

import dev.leanbench.core.model.Seconds;
import dev.leanbench.core.model.TargetName;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line in which Lake reports a job: {@code ✔ [5/9] Built X (17s)}. It begins with the icon, which is how it is told
 * from a compiler message that merely looks like one; before Lean 4.8 it begins with the job's number, and never has a
 * time. Source: {@code src/lake/Lake/Build/Run.lean} of leanprover/lean4.
 *
 * @param failed whether the job failed
 * @param total how many jobs the build knew of, where it said
 * @param verb what was done
 * @param caption whose job it was
 * @param time how long the job's action took, where printed
 */
record JobLine(boolean failed, OptionalInt total, JobVerb verb, TargetName caption, Optional<Seconds> time) {

    private static final String ICONS = "✔ℹ⚠✖";
    private static final Pattern JOB = Pattern.compile(
            "(?:([" + ICONS + "]) )?\\[(?:\\d{1,9}|\\?)/(\\d{1,9}|\\?)](?: \\(Optional\\))? ([A-Z][a-z]+) (.+)");
    private static final Pattern TIME = Pattern.compile(" \\((?:(\\d{1,4})ms|(\\d\\.\\d)s|(\\d{1,7})s)\\)$");

    static Optional<JobLine> of(String text) {
        if (text.isEmpty() || (ICONS.indexOf(text.charAt(0)) < 0 && text.charAt(0) != '[')) {
            return Optional.empty();
        }
        Matcher job = JOB.matcher(text);
        if (!job.matches()) {
            return Optional.empty();
        }
        boolean hasIcon = job.group(1) != null;
        return JobVerb.of(job.group(3)).flatMap(verb -> line(job, hasIcon, verb));
    }

    private static Optional<JobLine> line(Matcher job, boolean hasIcon, JobVerb verb) {
        String caption = job.group(4);
        Optional<Seconds> time = Optional.empty();
        Matcher printed = TIME.matcher(caption);
        if (hasIcon && printed.find()) {
            time = Optional.of(seconds(printed));
            caption = caption.substring(0, printed.start());
        }
        if (caption.isBlank()
                || caption.length() > TargetName.MAX_LENGTH
                || caption.chars().anyMatch(Character::isISOControl)) {
            return Optional.empty();
        }
        return Optional.of(new JobLine("✖".equals(job.group(1)), total(job), verb, new TargetName(caption), time));
    }

    private static OptionalInt total(Matcher job) {
        return job.group(2).equals("?") ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(job.group(2)));
    }

    private static Seconds seconds(Matcher printed) {
        if (printed.group(1) != null) {
            return Seconds.ofMilliseconds(Long.parseLong(printed.group(1)));
        }
        return Seconds.parse(printed.group(2) != null ? printed.group(2) : printed.group(3));
    }
}
