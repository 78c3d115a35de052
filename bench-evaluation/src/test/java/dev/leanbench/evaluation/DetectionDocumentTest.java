package dev.leanbench.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leanbench.evaluation.peers.Peers;
import dev.leanbench.evaluation.scenario.Scenario;
import dev.leanbench.evaluation.scenario.Scenarios;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What docs/detection.md says of the command is so. */
class DetectionDocumentTest {

    private static final Path DOCUMENT = Path.of("..", "docs", "detection.md");

    @Test
    void everyOptionIsExplained() throws IOException {
        List<String> options = Main.commandLine().getCommandSpec().options().stream()
                .filter(option -> !option.usageHelp() && !option.versionHelp())
                .map(option -> option.longestName())
                .toList();
        assertThat(options).hasSizeGreaterThan(5);
        assertThat(Files.readString(DOCUMENT)).contains(options);
    }

    @Test
    void everyScenarioThatIsNamedExists() throws IOException {
        List<String> named = Pattern.compile("`([a-z-]+-\\d+)`")
                .matcher(Files.readString(DOCUMENT))
                .results()
                .map((MatchResult result) -> result.group(1))
                .toList();
        assertThat(named).hasSizeGreaterThan(5);
        assertThat(Scenarios.all()).extracting(Scenario::name).containsAll(named);
    }

    @Test
    void thePackageOfThePeersIsTheOneThatIsNamed() throws IOException {
        assertThat(Files.readString(DOCUMENT)).contains("`" + Peers.class.getPackageName() + "`");
    }
}
