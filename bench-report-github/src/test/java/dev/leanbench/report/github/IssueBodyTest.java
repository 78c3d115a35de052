package dev.leanbench.report.github;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class IssueBodyTest {

    private static final String PART = "<!-- bench:report:begin -->\nreport\n<!-- bench:report:end -->";

    @Test
    void peoplesTextAroundOursStaysByteForByte() {
        IssueBody body = new IssueBody("\r\nabove  \r\n" + PART + "\n\n below\t\n");

        assertThat(body.with("other\n").text())
                .isEqualTo("\r\nabove  \r\n" + PART.replace("report\n", "other\n") + "\n\n below\t\n");
    }

    @Test
    void withoutMarkersOursComesLast() {
        assertThat(new IssueBody("people").with("report\n").text()).isEqualTo("people\n\n" + PART);
    }

    @Test
    void theSameReportChangesNothingEvenAfterABrowserSavedIt() {
        IssueBody saved = new IssueBody("people\r\n\r\n" + PART.replace("\n", "\r\n"));

        assertThat(saved.with("report\n")).isEqualTo(saved);
    }

    @Test
    void aMarkerWithoutPartnerSwallowsNothing() {
        IssueBody once = new IssueBody("<!-- bench:report:begin --> people").with("report\n");
        IssueBody twice = once.with("other\n");

        assertThat(once.text()).isEqualTo("<!-- bench:report:begin --> people\n\n" + PART);
        assertThat(twice.text())
                .startsWith("<!-- bench:report:begin --> people\n\n")
                .doesNotContain("report\n");
    }

    @Test
    void theRoomLeftIsExactlyWhatFits() {
        IssueBody body = new IssueBody("people");

        assertThat(body.with("x".repeat(body.roomForReport())).text()).hasSize(IssueBody.MAX_LENGTH);
        assertThat(IssueBody.after(Optional.empty()).roomForReport()).isEqualTo(IssueBody.MAX_REPORT_LENGTH);
    }
}
