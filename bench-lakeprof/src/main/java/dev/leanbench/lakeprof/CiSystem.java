package dev.leanbench.lakeprof;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** A service that builds projects and dates what a build prints, line by line. */
enum CiSystem {
    /** None dated the line: Jenkins leaves its own lines so. */
    NONE("", "[Pipeline] "),
    GITHUB_ACTIONS("github-actions", "##[group]Run "),
    /** GitLab with the runner's timestamps, which are on by default since version 17. */
    GITLAB("gitlab", GitLabSection.BEGINS),
    /** Jenkins with the timestamper, in a Pipeline; elsewhere it keeps the times beside the log. */
    JENKINS("jenkins", "[Pipeline] "),
    BUILDKITE("buildkite", "~~~ ", "--- ", "+++ ");

    private static final byte[] NEXT_ON_GITHUB = ascii("##[group]Run ");
    private static final byte[] LAST_ON_GITHUB = ascii("Post job cleanup.");
    private static final byte[] ERROR_ON_GITHUB = ascii("##[error]");

    private final String word;

    @SuppressWarnings("ImmutableEnumChecker") // Nobody else gets hold of them.
    private final List<byte[]> stepBegins;

    CiSystem(String word, String... stepBegins) {
        this.word = word;
        this.stepBegins = Arrays.stream(stepBegins).map(CiSystem::ascii).toList();
    }

    /** What the format of its logs is called after; empty for none. */
    String word() {
        return word;
    }

    /** Whether this text, in a line of its log, is the heading of a step, before which no build of that step began. */
    boolean beginsStep(byte[] text, int from, int to) {
        for (byte[] beginning : stepBegins) {
            if (new ByteCursor(text, from, to).eat(beginning)) {
                return true;
            }
        }
        return false;
    }

    /** Whether this text, in a line of its log, says that a step has failed or was ended. */
    boolean stepFailed(byte[] text, int from, int to) {
        return this == GITHUB_ACTIONS && new ByteCursor(text, from, to).eat(ERROR_ON_GITHUB);
    }

    /** Whether this text, in a line of its log, comes behind the end of a step; well, if nothing said that it failed. */
    boolean stepIsOver(byte[] text, int from, int to) {
        return this == GITHUB_ACTIONS
                && (new ByteCursor(text, from, to).eat(NEXT_ON_GITHUB)
                        || new ByteCursor(text, from, to).eat(LAST_ON_GITHUB));
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
