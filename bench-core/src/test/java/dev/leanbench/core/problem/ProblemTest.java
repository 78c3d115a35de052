package dev.leanbench.core.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class ProblemTest {

    private static final Problem PROBLEM =
            new Problem(ProblemKind.INPUT_UNREADABLE, "there is no such file", "build.log", "Check its name");

    @Test
    void aPersonReadsWhereWhatAndWhatToDoInTwoLines() {
        assertThat(PROBLEM.message()).isEqualTo("build.log: there is no such file\nCheck its name");
    }

    @Test
    void moreThatCanBeDoneFollowsTheRemedy() {
        assertThat(PROBLEM.followedBy("; then go on").message())
                .isEqualTo("build.log: there is no such file\nCheck its name; then go on");
    }

    @Test
    void anExceptionCarriesTheProblemAndTheCause() {
        IOException cause = new IOException("disk");

        assertThat(new ProblemException(PROBLEM, cause))
                .hasMessage(PROBLEM.message())
                .hasCause(cause)
                .extracting(ProblemException::problem)
                .isEqualTo(PROBLEM);
        assertThat(new ProblemException(
                                ProblemKind.INPUT_UNREADABLE, "there is no such file", "build.log", "Check its name")
                        .problem())
                .isEqualTo(PROBLEM);
    }

    @Test
    void aProblemThatDoesNotSayWhatWhereAndWhatToDoIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Problem(ProblemKind.USAGE, " ", "here", "Do this"))
                .withMessageContaining("what");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Problem(ProblemKind.USAGE, "this", "", "Do this"))
                .withMessageContaining("where");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Problem(ProblemKind.USAGE, "this", "here", ""))
                .withMessageContaining("remedy");
    }
}
