package dev.leanbench.store.git;

import java.io.Serial;

/** A run document that cannot be used, before it is known which file it came from. */
final class InvalidDocumentException extends Exception {

    @Serial
    private static final long serialVersionUID = 1L;

    private final String remedy;

    InvalidDocumentException(String what, String remedy) {
        super(what);
        this.remedy = remedy;
    }

    InvalidDocumentException(String what, String remedy, Throwable cause) {
        super(what, cause);
        this.remedy = remedy;
    }

    /** What is wrong, with the JSON pointer to it. */
    String what() {
        return String.valueOf(getMessage());
    }

    String remedy() {
        return remedy;
    }
}
