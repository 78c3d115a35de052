package org.example.slowtests;

import dev.leanbench.core.model.BuildResult;
import dev.leanbench.core.model.Seconds;
import dev.leanbench.core.model.Source;
import dev.leanbench.core.model.TargetName;
import dev.leanbench.core.model.TargetTiming;
import dev.leanbench.core.port.CapturedBuild;
import dev.leanbench.core.port.TimingSource;
import dev.leanbench.core.problem.ProblemException;
import dev.leanbench.core.problem.ProblemKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/**
 * The times of test classes, from the reports that Surefire leaves in {@code target/surefire-reports}.
 *
 * @param directory where the reports are
 */
record SurefireReports(Path directory) implements TimingSource {

    @Override
    public CapturedBuild capture() {
        List<TargetTiming> classes = new ArrayList<>();
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.filter(SurefireReports::isReport).toList()) {
                classes.add(timing(file));
            }
        } catch (IOException e) {
            throw unreadable(directory, e);
        }
        return new CapturedBuild(
                BuildResult.successful(Optional.empty(), classes),
                new Source("surefire", Optional.empty(), "surefire-xml", Optional.empty()),
                Optional.empty(),
                List.of());
    }

    private static boolean isReport(Path file) {
        return file.getFileName().toString().matches("TEST-.*\\.xml");
    }

    private static TargetTiming timing(Path file) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            Element suite = factory.newDocumentBuilder().parse(file.toFile()).getDocumentElement();
            return new TargetTiming(
                    new TargetName(suite.getAttribute("name")), Seconds.parse(suite.getAttribute("time")));
        } catch (IOException | SAXException | ParserConfigurationException | IllegalArgumentException e) {
            throw unreadable(file, e);
        }
    }

    private static ProblemException unreadable(Path path, Exception reason) {
        return new ProblemException(
                ProblemKind.INPUT_UNREADABLE,
                "it holds no report of Surefire: " + reason.getMessage(),
                path.toString(),
                "Run the tests first: mvn test");
    }
}
