package dev.leanbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

/** {@code bench-bom} and the example have no parent to take the version from, so they are held to it. */
class BillOfMaterialsTest {

    @Test
    void itNamesEveryLibraryAndNothingElse() throws Exception {
        List<String> modules = new ArrayList<>(texts("pom.xml", "/project/modules/module"));
        modules.removeAll(List.of("bench-bom", "bench-cli", "bench-evaluation", "examples/embedding"));

        assertThat(texts("bench-bom/pom.xml", "//dependencyManagement//dependency[not(type)]/artifactId"))
                .containsExactlyElementsOf(modules);
    }

    @Test
    void itAndTheExampleHaveTheVersionOfTheProject() throws Exception {
        List<String> version = texts("pom.xml", "/project/version");

        assertThat(texts("bench-bom/pom.xml", "/project/version")).isEqualTo(version);
        assertThat(texts("examples/embedding/pom.xml", "/project/properties/bench.version"))
                .isEqualTo(version);
    }

    private static List<String> texts(String pom, String path) throws Exception {
        Path file = MarkdownFile.PROJECT.resolve(pom);
        Document document =
                DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile());
        XPath xpath = XPathFactory.newInstance().newXPath();
        NodeList nodes = (NodeList) xpath.evaluate(path, document, XPathConstants.NODESET);
        List<String> texts = new ArrayList<>();
        for (int index = 0; index < nodes.getLength(); index++) {
            texts.add(nodes.item(index).getTextContent().strip());
        }
        return texts;
    }
}
