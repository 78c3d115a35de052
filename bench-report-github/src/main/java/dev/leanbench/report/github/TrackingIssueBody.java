package dev.leanbench.report.github;

/** The body of the tracking issue: our part between two markers, and what people wrote around it. */
final class TrackingIssueBody {

    /** What GitHub stores of an issue's body at the most, in characters. */
    static final int LIMIT = 65_536;

    private static final String BEGIN = "<!-- bench:report:begin -->";
    private static final String END = "<!-- bench:report:end -->";

    private TrackingIssueBody() {}

    static String with(String current, String report) {
        String ours = BEGIN + "\n" + report + END;
        int begin = current.indexOf(BEGIN);
        int end = begin < 0 ? -1 : current.indexOf(END, begin);
        if (end < 0) {
            return current.isBlank() ? ours + "\n" : current + "\n\n" + ours + "\n";
        }
        return current.substring(0, begin) + ours + current.substring(end + END.length());
    }
}
