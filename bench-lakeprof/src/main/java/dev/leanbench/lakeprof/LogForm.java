package dev.leanbench.lakeprof;

/** Who wrote Lake's output down, as seen from the beginnings of the lines. */
enum LogForm {
    LAKE("lake", "lake-log"),
    LAKEPROF("lakeprof", "lakeprof-log"),
    GITHUB_ACTIONS("lake", "github-actions-log");

    private final String tool;
    private final String format;

    LogForm(String tool, String format) {
        this.tool = tool;
        this.format = format;
    }

    String tool() {
        return tool;
    }

    String format() {
        return format;
    }
}
