package dev.leanbench.report.github;

/**
 * What a refusal means to the person who set up the token.
 *
 * @param what what is refused, with the status in brackets
 * @param remedy what to do about it
 */
record RefusalSentence(String what, String remedy) {

    static RefusalSentence of(RefusalException refusal) {
        int status = refusal.status();
        return switch (status) {
            case 301 -> moved(refusal);
            case 401 ->
                new RefusalSentence("the token is not accepted (401)", "Check that it is whole and not expired");
            case 403 -> forbidden(refusal);
            case 404 -> notFound(refusal);
            case 407 ->
                new RefusalSentence(
                        "the proxy asks for a password, which is not supported (407)", "Name another proxy or none");
            case 410 -> gone(refusal);
            case 422 ->
                new RefusalSentence(
                        "the server refused "
                                + refusal.field()
                                        .map(field -> "the field `" + field + "`")
                                        .orElse("the request") + " (422)",
                        "Report this to bench");
            default -> unexpected(status);
        };
    }

    private static RefusalSentence moved(RefusalException refusal) {
        return refusal.writing()
                ? new RefusalSentence(
                        "the tracking issue was transferred to another repository (301)",
                        "Nothing needs to be done: a new issue will be made here")
                : unexpected(refusal.status());
    }

    private static RefusalSentence forbidden(RefusalException refusal) {
        if (refusal.says("archived")) {
            return new RefusalSentence(
                    "the repository is archived, so nothing in it can be written (403)",
                    "Unarchive it, or take the job out of it");
        }
        if (refusal.says("locked")) {
            return new RefusalSentence(
                    "the tracking issue is locked, and the token may not write there (403)",
                    "Unlock it, or give the token the right to push");
        }
        if (refusal.needsSingleSignOn()) {
            return new RefusalSentence(
                    "the organisation wants the token to be authorised for single sign-on (403)",
                    "Authorise it in the settings of your tokens");
        }
        if (refusal.says("by integration")) {
            return new RefusalSentence(
                    "the workflow's token may not " + verb(refusal) + " issues (403)",
                    "Give the workflow `permissions: issues: write`; a run for a pull request from a fork never has it");
        }
        return new RefusalSentence(
                "the token may not " + verb(refusal) + " issues (403)",
                "Give it the permission to read and write issues, or the workflow `permissions: issues: write`");
    }

    /** To those who may not know of a thing, or not change it, GitHub says that it is not there. */
    private static RefusalSentence notFound(RefusalException refusal) {
        return refusal.writing()
                ? new RefusalSentence(
                        "the token can read this repository but not write its issues (404)",
                        "Give it the permission to read and write issues")
                : new RefusalSentence(
                        "there is no such repository, or the token cannot see it (404)",
                        "Check the name and which repositories the token covers");
    }

    private static RefusalSentence gone(RefusalException refusal) {
        return refusal.says("deleted")
                ? new RefusalSentence(
                        "the tracking issue was deleted just now (410)",
                        "Nothing needs to be done: a new issue will be made")
                : new RefusalSentence("issues are disabled (410)", "Enable them in the settings of the repository");
    }

    private static RefusalSentence unexpected(int status) {
        return status >= 500
                ? new RefusalSentence("the server failed (" + status + ")", "Wait a few minutes")
                : new RefusalSentence("unexpected answer " + status, "Check the address of the API");
    }

    private static String verb(RefusalException refusal) {
        return refusal.writing() ? "write" : "read";
    }
}
