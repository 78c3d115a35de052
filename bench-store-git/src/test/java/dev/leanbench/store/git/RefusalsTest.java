package dev.leanbench.store.git;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leanbench.store.git.Refusal.Cause;
import java.util.Optional;
import org.eclipse.jgit.errors.TransportException;
import org.eclipse.jgit.transport.RemoteRefUpdate.Status;
import org.eclipse.jgit.transport.URIish;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What servers say holds names of commits, paths and addresses, and none of these is the reason of anything. */
class RefusalsTest {

    private static final String NAME_BUT_ITS_END = "0f4b1c2d3e4f5a6b7c8d9e0f1a2b3c4d5e6f7";

    @ParameterizedTest
    @ValueSource(strings = {"401", "403", "413", "507"})
    void aLostRaceIsOneWhateverTheCommitThatWonItIsCalled(String end) {
        String won = NAME_BUT_ITS_END + end;

        Refusal refusal = Refusals.of(
                Status.REJECTED_OTHER_REASON,
                Optional.of("failed to update ref"),
                "error: cannot lock ref 'refs/heads/bench-history': is at " + won + " but expected " + won + " \n");

        assertThat(refusal.cause()).isEqualTo(Cause.RACE);
        assertThat(refusal.reason()).contains(won);
    }

    @ParameterizedTest
    @ValueSource(strings = {"permissions", "archived", "denied", "disk-quota", "401 403 413"})
    void aLostRaceIsOneWhateverTheRepositoryIsCalled(String name) {
        Refusal refusal = Refusals.of(
                Status.REJECTED_OTHER_REASON,
                Optional.of("failed to update ref"),
                "error: cannot lock ref 'refs/heads/bench-history': Unable to create '/srv/" + name
                        + "/project.git/refs/heads/bench-history.lock': File exists.");

        assertThat(refusal.cause()).isEqualTo(Cause.RACE);
    }

    @ParameterizedTest
    @CsvSource({
        "Permission denied, FORBIDDEN",
        "No space left on device, NO_SPACE",
        "Disk quota exceeded, NO_SPACE",
        "File exists, RACE"
    })
    void whyALockCouldNotBeMadeIsTheReason(String words, Cause cause) {
        Refusal refusal = Refusals.of(
                Status.REJECTED_OTHER_REASON,
                Optional.of("failed to update ref"),
                "error: cannot lock ref 'refs/heads/bench-history': Unable to create"
                        + " '/srv/project.git/refs/heads/bench-history.lock': " + words);

        assertThat(refusal.cause()).isEqualTo(cause);
    }

    @ParameterizedTest
    @CsvSource({
        "401 Unauthorized, FORBIDDEN",
        "403 Forbidden, FORBIDDEN",
        "413 Request Entity Too Large, NO_SPACE",
        "507 Insufficient Storage, NO_SPACE",
        "git-receive-pack not permitted, FORBIDDEN",
        "429 Too Many Requests, BUSY",
        "503 Service Unavailable, BUSY",
        "Connection is closed, NETWORK"
    })
    void whatAServerAnswersIsTheReasonAndNotItsAddress(String answer, Cause cause) throws Exception {
        URIish address = new URIish("https://git.example.org/archived/permission-denied.git");

        assertThat(Refusals.of(new TransportException(address, answer)).cause()).isEqualTo(cause);
    }

    @Test
    void aRuleOfTheServerIsFoundInWhatItPrints() {
        Refusal refusal = Refusals.of(
                Status.REJECTED_OTHER_REASON,
                Optional.of("pre-receive hook declined"),
                "error: GH006: Protected branch update failed for refs/heads/bench-history.\n");

        assertThat(refusal.cause()).isEqualTo(Cause.PROTECTED);
        assertThat(refusal.reason()).contains("pre-receive hook declined").contains("GH006");
    }
}
