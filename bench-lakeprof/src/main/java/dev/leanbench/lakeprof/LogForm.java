package dev.leanbench.lakeprof;

import dev.leanbench.core.model.BuildPlace;
import dev.leanbench.lakeprof.LakeBuilds.LogFormat;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Who wrote Lake's output down, as seen from the beginnings of the lines. */
enum LogForm {
    LAKE("lake", "lake-log", false, false),
    LAKEPROF("lakeprof", "lakeprof-log", false, true),
    GITHUB_ACTIONS("lake", "github-actions-log", true, false),
    /** lakeprof shows each line as it writes it down, and GitHub Actions writes down what it shows. */
    LAKEPROF_IN_GITHUB_ACTIONS("lakeprof", "github-actions-lakeprof-log", true, true);

    private final String tool;
    private final String format;
    private final boolean dated;
    private final boolean elapsed;

    LogForm(String tool, String format, boolean dated, boolean elapsed) {
        this.tool = tool;
        this.format = format;
        this.dated = dated;
        this.elapsed = elapsed;
    }

    static LogForm of(boolean dated, boolean elapsed) {
        if (dated) {
            return elapsed ? LAKEPROF_IN_GITHUB_ACTIONS : GITHUB_ACTIONS;
        }
        return elapsed ? LAKEPROF : LAKE;
    }

    /** The forms a log can have, if the caller says what it is. */
    static Set<LogForm> allowedBy(Optional<LogFormat> format) {
        if (format.isEmpty()) {
            return EnumSet.allOf(LogForm.class);
        }
        return switch (format.get()) {
            case LAKE -> EnumSet.of(LAKE);
            case LAKEPROF -> EnumSet.of(LAKEPROF);
            case GITHUB_ACTIONS -> EnumSet.of(GITHUB_ACTIONS, LAKEPROF_IN_GITHUB_ACTIONS);
            case LAKEPROF_JSON -> EnumSet.noneOf(LogForm.class);
        };
    }

    String tool() {
        return tool;
    }

    String format() {
        return format;
    }

    /** Whether each line tells the time of day. */
    boolean isDated() {
        return dated;
    }

    /** GitHub dates the lines on its own side, where the job itself cannot read them: whoever reads them is elsewhere. */
    BuildPlace place() {
        return dated ? BuildPlace.ELSEWHERE : BuildPlace.HERE;
    }

    /** Whether each line tells how long the build has been going on. */
    boolean tellsElapsed() {
        return elapsed;
    }
}
