package dev.leanbench.evaluation;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import dev.leanbench.evaluation.peers.fixture.Cheat;
import java.io.PrintWriter;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    /** A rule that could look at the truth would prove nothing. */
    private static final ArchRule RULES_DO_NOT_KNOW_THE_TRUTH = classes()
            .that()
            .resideInAPackage("dev.leanbench.evaluation.peers..")
            .should()
            .onlyDependOnClassesThat(DescribedPredicate.describe(
                    "are of the core or the JDK, or name a direction or a contestant",
                    type -> type.getPackageName().startsWith("java")
                            || type.getPackageName().startsWith("dev.leanbench.core")
                            || type.getPackageName().startsWith("dev.leanbench.evaluation.peers")
                            || type.getPackageName().startsWith("org.jspecify")
                            || type.getSimpleName().equals("Direction")
                            || type.getSimpleName().equals("Contestant")));

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.leanbench.evaluation");

    @Test
    void noRuleOfAPeerSeesTheTruth() {
        assertThat(CLASSES.that(resideInAPackage("..peers.."))).hasSizeGreaterThan(10);
        RULES_DO_NOT_KNOW_THE_TRUTH.check(CLASSES);
    }

    @Test
    void aRuleThatLooksAtTheTruthIsSeen() {
        assertThat(RULES_DO_NOT_KNOW_THE_TRUTH
                        .evaluate(new ClassFileImporter().importClasses(Cheat.class))
                        .hasViolation())
                .isTrue();
    }

    @Test
    void noNumberIsWrittenInTheDigitsOfTheMachine() {
        ArchRule rule = noClasses()
                .should()
                .callMethod(String.class, "formatted", Object[].class)
                .orShould()
                .callMethod(String.class, "format", String.class, Object[].class)
                .orShould()
                .callMethod(PrintWriter.class, "printf", String.class, Object[].class);

        rule.check(CLASSES);
        assertThat(rule.evaluate(new ClassFileImporter().importClasses(Cheat.class))
                        .hasViolation())
                .isTrue();
    }

    @Test
    void packagesDoNotDependOnEachOtherInCircles() {
        slices().matching("dev.leanbench.evaluation.(*)..")
                .should()
                .beFreeOfCycles()
                .check(CLASSES);
    }
}
