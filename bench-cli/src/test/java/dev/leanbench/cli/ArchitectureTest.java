package dev.leanbench.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

/** The direction of dependencies: cli, then adapters, then core; never back, and no adapter sees another. */
class ArchitectureTest {

    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            // The contracts of the ports are tests too, packed in a jar of their own.
            .withImportOption(location -> !location.contains("-tests.jar"))
            .importPackages("dev.leanbench");

    private static ArchRule allowed(String from, String... to) {
        return classes()
                .that()
                .resideInAPackage(from)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(to);
    }

    private static final ArchRule CORE =
            allowed("dev.leanbench.core..", "dev.leanbench.core..", "java..", "org.jspecify.annotations..");

    @Test
    void theRulesSeeEveryModule() {
        for (String module : new String[] {"core", "lakeprof", "store", "report", "cli"}) {
            assertThat(PRODUCT.stream().filter(type -> type.getPackageName().startsWith("dev.leanbench." + module)))
                    .as(module)
                    .hasSizeGreaterThan(4);
        }
    }

    @Test
    void coreKnowsNothingButTheJdk() {
        CORE.check(PRODUCT);
    }

    @Test
    void theRuleForCoreFindsAPlantedViolation() {
        JavaClasses planted = new ClassFileImporter().importPackages("dev.leanbench.core.planted");

        assertThat(planted).isNotEmpty();
        assertThat(CORE.evaluate(planted).hasViolation()).isTrue();
    }

    @Test
    void adaptersKnowCoreAndTheirLibraryAndNotEachOther() {
        allowed(
                        "dev.leanbench.lakeprof..",
                        "dev.leanbench.lakeprof..",
                        "dev.leanbench.core..",
                        "java..",
                        "org.jspecify.annotations..",
                        "com.fasterxml.jackson..")
                .check(PRODUCT);
        allowed(
                        "dev.leanbench.store..",
                        "dev.leanbench.store..",
                        "dev.leanbench.core..",
                        "java..",
                        "org.jspecify.annotations..",
                        "com.fasterxml.jackson..",
                        "com.networknt..",
                        "org.eclipse.jgit..")
                .check(PRODUCT);
        allowed(
                        "dev.leanbench.report..",
                        "dev.leanbench.report..",
                        "dev.leanbench.core..",
                        "java..",
                        "org.jspecify.annotations..",
                        "org.kohsuke.github..")
                .check(PRODUCT);
    }

    @Test
    void eachAdapterHasOnePublicClass() {
        for (String entry :
                new String[] {"lakeprof.LakeBuilds", "store.git.GitStorage", "report.github.GitHubReports"}) {
            String name = "dev.leanbench." + entry;
            String home = name.substring(0, name.lastIndexOf('.'));
            assertThat(PRODUCT.stream()
                            .filter(type -> type.getPackageName().equals(home))
                            .filter(type -> type.isTopLevelClass()
                                    && type.getModifiers().contains(JavaModifier.PUBLIC))
                            .map(type -> type.getName()))
                    .containsExactly(name);
        }
    }

    @Test
    void onlyTheCommandLineWritesToTheStandardStreams() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.leanbench.cli..")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .check(PRODUCT);
    }

    @Test
    void packagesFormNoCycles() {
        slices().matching("dev.leanbench.(**)").should().beFreeOfCycles().check(PRODUCT);
    }
}
