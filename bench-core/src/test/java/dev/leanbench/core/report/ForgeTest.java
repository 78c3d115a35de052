package dev.leanbench.core.report;

import static dev.leanbench.core.contract.Runs.commit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.leanbench.core.model.RunName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ForgeTest {

    private static final Forge FORGE = new Forge("https://github.com", "leanprover-community/mathlib4");

    @Test
    void pagesAreAddressedByFullCommitIds() {
        String repository = "https://github.com/leanprover-community/mathlib4";

        assertThat(FORGE.commitUrl(commit('a'))).isEqualTo(repository + "/commit/" + "a".repeat(40));
        assertThat(FORGE.compareUrl(commit('a'), commit('b')))
                .isEqualTo(repository + "/compare/" + "a".repeat(40) + "..." + "b".repeat(40));
        assertThat(FORGE.documentUrl(RunName.parse("2026-05-06-679046f-2").orElseThrow()))
                .isEqualTo(repository + "/blob/bench-history/bench/history/2026-05-06-679046f-2.json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://github.com/",
                "github.com",
                "ftp://github.com",
                "https://",
                "https://github.com/ x",
                "javascript:alert(1)"
            })
    void aServerIsAnAddressWithoutASlashAtItsEnd(String server) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Forge(server, "owner/name"))
                .withMessageContaining("'" + server + "'");
    }

    @Test
    void anEnterpriseServerMayHaveAPortAndAPath() {
        assertThat(new Forge("http://ghe.example:8080/git", "o/r").commitUrl(commit('a')))
                .startsWith("http://ghe.example:8080/git/o/r/commit/");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "owner", "owner/", "/name", "owner/name/more", "owner/na me", "owner/na)me"})
    void aRepositoryIsAnOwnerAndAName(String repository) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Forge("https://github.com", repository))
                .withMessageContaining("expected owner/name");
    }
}
