package dev.leanbench.store.git;

import java.io.IOException;
import java.io.Serial;

/** The other side was not reached, or did not let us in. */
final class RefusedException extends IOException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Refusal refusal;

    RefusedException(Refusal refusal, Throwable cause) {
        super(refusal.reason(), cause);
        this.refusal = refusal;
    }

    Refusal refusal() {
        return refusal;
    }
}
