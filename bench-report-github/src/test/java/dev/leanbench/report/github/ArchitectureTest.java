package dev.leanbench.report.github;

import static com.tngtech.archunit.core.domain.JavaModifier.PUBLIC;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import dev.leanbench.report.github.planted.ForbiddenDependency;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final String HERE = "dev.leanbench.report.github";

    private static final ArchRule ALLOWED = classes()
            .that()
            .resideInAPackage(HERE + "..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..", "dev.leanbench.core..", HERE + "..", "org.kohsuke.github..", "org.jspecify..");

    private static final JavaClasses PRODUCTION = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(HERE);

    @Test
    void theRulesSeeTheClassesOfThisModule() {
        assertThat(PRODUCTION).hasSizeGreaterThan(5);
        assertThat(PRODUCTION.contain(GitHubReports.class)).isTrue();
    }

    @Test
    void onlyTheDomainAndTheGitHubLibraryAreDependedOn() {
        ALLOWED.check(PRODUCTION);
    }

    @Test
    void theRuleFindsAPlantedViolation() {
        JavaClasses planted = new ClassFileImporter().importClasses(ForbiddenDependency.class);

        assertThatThrownBy(() -> ALLOWED.check(planted)).hasMessageContaining("WireMockServer");
    }

    @Test
    void thereIsOneWayIn() {
        assertThat(PRODUCTION.stream()
                        .filter(type -> type.getModifiers().contains(PUBLIC))
                        .filter(type -> !type.getSimpleName().equals("package-info"))
                        .map(JavaClass::getSimpleName))
                .containsExactly("GitHubReports");
    }
}
