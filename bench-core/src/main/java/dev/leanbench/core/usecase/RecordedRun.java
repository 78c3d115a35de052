package dev.leanbench.core.usecase;

import dev.leanbench.core.model.Run;
import java.util.List;
import java.util.Objects;

/**
 * A run that was just captured.
 *
 * @param run the run
 * @param remarks what a person should know about the capture, one sentence each
 */
public record RecordedRun(Run run, List<String> remarks) {

    public RecordedRun {
        Objects.requireNonNull(run, "run");
        remarks = List.copyOf(remarks);
    }
}
