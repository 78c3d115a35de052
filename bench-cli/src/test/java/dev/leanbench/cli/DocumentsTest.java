package dev.leanbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.leanbench.core.model.Run;
import dev.leanbench.store.git.GitStorage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the documents say is so. Their command lines are run by {@link CommandLinesIT}. */
class DocumentsTest {

    static List<MarkdownFile> documents() throws IOException {
        return MarkdownFile.all();
    }

    @Test
    void theDocumentsAreFound() throws IOException {
        assertThat(documents())
                .extracting(MarkdownFile::toString)
                .contains("README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "bench/SCHEMA.md")
                .hasSizeGreaterThan(8);
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everyBlockOfCodeIsOfAKindThatIsHeldToSomething(MarkdownFile document) {
        assertThat(document.languages()).isSubsetOf("sh", "json", "java", "sql", "text", "mermaid", "yaml");
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everyLinkIntoTheProjectLeadsSomewhere(MarkdownFile document) {
        assertThat(document.links())
                .filteredOn(link -> !link.matches("[a-z]+:.*|#.*"))
                .allSatisfy(link -> assertThat(document.path().resolveSibling(link.replaceFirst("#.*", "")))
                        .exists());
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everyJsonBlockIsJsonAndARunDocumentHoldsAgainstTheSchema(MarkdownFile document) throws IOException {
        for (MarkdownFile.Block block : document.blocks("json")) {
            JsonNode json = new ObjectMapper().readTree(block.content());
            if (json.has("schema_version")) {
                Run run = GitStorage.read(document.toString(), block.content().getBytes(StandardCharsets.UTF_8));

                assertThat(GitStorage.write(run))
                        .as("the example is written as bench writes")
                        .contains("\"sha\"");
            }
        }
    }

    @Test
    void theTableOfExitCodesIsTheOneOfTheProgram() {
        Map<Integer, String> documented = new LinkedHashMap<>();
        MarkdownFile.read("README.md").rows().stream()
                .filter(row -> row.get(0).matches("\\d+"))
                .forEach(row ->
                        documented.put(Integer.valueOf(row.get(0)), row.get(1).replace("`", "")));

        assertThat(documented.remove(127)).as("the launcher's own").isNotNull();
        assertThat(documented).containsExactlyEntriesOf(ExitCode.meanings());
    }

    @Test
    void theGateRunsTheTestCommandOfTheReadme() throws IOException {
        assertThat(MarkdownFile.read("README.md").commands()).contains("mvn -B -ntp verify");
        assertThat(Files.readAllLines(MarkdownFile.PROJECT.resolve(".ci/run"))).contains("mvn -B -ntp verify");
    }

    @Test
    void theArchitectureNamesEveryModule() throws IOException {
        List<String> modules = Files.readString(MarkdownFile.PROJECT.resolve("pom.xml"))
                .lines()
                .map(String::strip)
                .filter(line -> line.startsWith("<module>"))
                .map(line -> line.replaceAll("</?module>", ""))
                .toList();

        assertThat(modules).hasSizeGreaterThan(4);
        assertThat(MarkdownFile.read("ARCHITECTURE.md").rows().stream().map(row -> row.get(0)))
                .containsAll(modules);
    }

    @Test
    void theExampleOfEmbeddingCompilesAgainstTheCoreAloneAndPrintsWhatTheReadmeSays(@TempDir Path directory)
            throws Exception {
        MarkdownFile readme = MarkdownFile.read("README.md");
        Path source = Files.writeString(
                directory.resolve("Embedding.java"),
                readme.blocks("java").get(0).content());
        String core = Path.of(Run.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toURI())
                .toString();
        String[] inTheModule = {"--module-path", core, "--add-modules", "dev.leanbench.core"};

        int compiled = ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, with(inTheModule, "-Xlint:all,-classfile", "-Werror", source.toString()));
        assertThat(compiled).isZero();

        Process java = new ProcessBuilder(with(
                        new String[] {
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString()
                        },
                        with(inTheModule, "-cp", directory.toString(), "Embedding")))
                .redirectErrorStream(true)
                .start();
        String printed = new String(java.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(java.waitFor()).as(printed).isZero();
        assertThat(printed).isEqualTo(readme.blocks("text").get(0).content());
    }

    private static String[] with(String[] first, String... more) {
        return Stream.concat(Stream.of(first), Stream.of(more)).toArray(String[]::new);
    }
}
