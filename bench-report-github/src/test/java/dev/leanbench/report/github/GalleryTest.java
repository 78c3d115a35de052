package dev.leanbench.report.github;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leanbench.core.contract.Reports;
import dev.leanbench.core.contract.Runs;
import dev.leanbench.core.contract.StatisticalReports;
import dev.leanbench.core.model.Run;
import dev.leanbench.core.model.TargetTiming;
import dev.leanbench.core.report.Forge;
import dev.leanbench.core.report.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Writes reports of many shapes for {@code .ci/gallery}, which shows them in a browser. */
@EnabledIfSystemProperty(named = "bench.gallery", matches = ".+", disabledReason = "only .ci/gallery needs the pages")
class GalleryTest {

    private static final Instant FIRST = Instant.parse("2024-05-06T03:00:00Z");
    private static final Forge FORGE = new Forge("https://github.com", "owner/project");

    @ParameterizedTest
    @CsvSource({"0, 20", "1, 20", "12, 20", "104, 20", "0, 8000", "1, 8000", "12, 8000", "104, 8000"})
    void aReportOfEveryShapeIsWritten(int earlierRuns, int targets) throws IOException {
        Random random = new Random(42);
        Run[] runs = IntStream.rangeClosed(0, earlierRuns)
                .mapToObj(week -> run(week, week == earlierRuns && week > 0, targets, random))
                .toArray(Run[]::new);
        Report report = Reports.of(runs);
        Report shown = earlierRuns < 2
                ? report
                : StatisticalReports.of(report, Optional.of(FORGE), "Mathlib.Analysis.SpecialFunctions.Pow.Real");

        Path directory = Files.createDirectories(Path.of(System.getProperty("bench.gallery")));
        String markdown = GitHubReports.markdown(shown);
        Files.writeString(directory.resolve("runs-%03d-targets-%d.md".formatted(earlierRuns, targets)), markdown);

        assertThat(markdown).hasSizeLessThanOrEqualTo(IssueBody.MAX_REPORT_LENGTH);
    }

    private static Run run(int week, boolean slower, int targets, Random random) {
        TargetTiming[] timings = IntStream.range(0, targets)
                .mapToObj(i -> target(i, slower && i % 7 == 3 ? 1.6 : 1 + 0.04 * random.nextGaussian()))
                .toArray(TargetTiming[]::new);
        String total = String.format(Locale.ROOT, "%.1f", targets * 2.3 * (1 + 0.05 * random.nextGaussian()));
        String started = FIRST.plus(Duration.ofDays(7L * week)).toString();
        return Reports.run(started, Character.forDigit(week % 6 + 10, 16), total, "v4." + week / 8 + ".0", timings);
    }

    private static TargetTiming target(int i, double factor) {
        double seconds = (0.5 + i * 37 % 101 / 4.0) * factor;
        return Runs.target(
                "Mathlib.CategoryTheory.Limits.Shapes.T%04d".formatted(i),
                String.format(Locale.ROOT, seconds < 10 ? "%.1f" : "%.0f", seconds));
    }
}
