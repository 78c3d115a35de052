package dev.leanbench.report.github;

import java.util.Optional;

/** The body of the tracking issue: our part between two markers, and around it whatever people write. */
record IssueBody(String text) {

    /** How many characters GitHub keeps in the body of an issue. */
    static final int MAX_LENGTH = 65_536;

    private static final String BEGIN = "<!-- bench:report:begin -->";
    private static final String END = "<!-- bench:report:end -->";
    private static final String GAP = "\n\n";
    private static final int MARKERS = BEGIN.length() + 1 + END.length();

    /** How long a report may be in an issue that holds nothing else. */
    static final int MAX_REPORT_LENGTH = MAX_LENGTH - MARKERS;

    /**
     * What a new issue starts with.
     *
     * @param closed the number of the issue before it, where there was one
     * @return a body that points to it; what stands there is people's from then on
     */
    static IssueBody after(Optional<Integer> closed) {
        return new IssueBody(closed.map(number -> "Continues #" + number + ", which was closed.")
                .orElse(""));
    }

    /** How many characters people's text leaves for a report; may be negative. */
    int roomForReport() {
        return MAX_LENGTH - with("").text().length();
    }

    /**
     * This body with our part replaced, or added at the end where there is none.
     *
     * @param report the new report
     * @return the new body; equal to this one if our part says the same already
     */
    IssueBody with(String report) {
        String part = BEGIN + "\n" + report + END;
        // The last pair is ours: a marker that lost its partner stays where it is and swallows nothing.
        int begin = text.lastIndexOf(BEGIN);
        int end = begin < 0 ? -1 : text.indexOf(END, begin);
        if (end < 0) {
            return new IssueBody(text.isEmpty() ? part : text + GAP + part);
        }
        int after = end + END.length();
        // Whoever edits an issue in a browser sends it back with CRLF; that is no change of what it says.
        if (text.substring(begin, after).replace("\r\n", "\n").equals(part)) {
            return this;
        }
        return new IssueBody(text.substring(0, begin) + part + text.substring(after));
    }
}
