package dev.leanbench.store.git;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import dev.leanbench.store.git.fixture.Trespasser;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final ArchRule STAYS_AMONG_ITS_OWN = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "javax.net.ssl..",
                    "dev.leanbench.core..",
                    "dev.leanbench.store.git..",
                    "org.eclipse.jgit..",
                    "com.fasterxml.jackson..",
                    "com.networknt..",
                    "org.jspecify..");

    private static final ArchRule HAS_ONE_ENTRANCE = classes()
            .that()
            .doNotHaveSimpleName("GitStorage")
            .and()
            .areTopLevelClasses()
            .should()
            .notBePublic();

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.leanbench.store.git");

    private static final JavaClasses PLANTED = new ClassFileImporter().importClasses(Trespasser.class);

    @Test
    void theModuleUsesOnlyWhatItIsAllowedTo() {
        assertThat(CLASSES).hasSizeGreaterThan(5);
        STAYS_AMONG_ITS_OWN.check(CLASSES);
    }

    @Test
    void onlyTheEntryClassIsPublic() {
        assertThat(CLASSES).extracting(JavaClass::getSimpleName).contains("GitStorage");
        HAS_ONE_ENTRANCE.check(CLASSES);
    }

    @Test
    void bothRulesSeeAPlantedViolation() {
        assertThat(STAYS_AMONG_ITS_OWN.evaluate(PLANTED).hasViolation()).isTrue();
        assertThat(HAS_ONE_ENTRANCE.evaluate(PLANTED).hasViolation()).isTrue();
    }
}
