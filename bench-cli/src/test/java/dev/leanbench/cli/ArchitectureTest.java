package dev.leanbench.cli;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaModifier.PUBLIC;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The direction of dependencies: cli, then adapters, then core; never back, and no adapter sees another. What a class
 * may depend on is a list of what is allowed. Every rule is shown to find a planted violation.
 */
class ArchitectureTest {

    /** One adapter: where it lives, its only public class, and the libraries it is there to hide. */
    private record Adapter(String home, String entry, List<String> libraries) {

        ArchRule rule() {
            return onlyDepends(
                    home + "..",
                    Stream.concat(libraries.stream(), Stream.of("dev.leanbench.core.."))
                            .toArray(String[]::new));
        }

        ArchRule oneWayIn() {
            return classes()
                    .that()
                    .resideInAPackage(home + "..")
                    .and()
                    .areTopLevelClasses()
                    .and()
                    .haveModifier(PUBLIC)
                    .should()
                    .haveFullyQualifiedName(home + "." + entry);
        }

        JavaClasses planted() {
            return new ClassFileImporter().importPackages(home + ".planted");
        }

        @Override
        public String toString() {
            return home;
        }
    }

    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            // The contracts of the ports are tests too, packed in a jar of their own.
            .withImportOption(location -> !location.contains("-tests.jar"))
            .importPackages("dev.leanbench");

    private static final JavaClasses CYCLE = new ClassFileImporter().importPackages("dev.leanbench.planted");

    private static final ArchRule CORE = onlyDepends("dev.leanbench.core..");

    private static final ArchRule CORE_LOOKS_AT_NOTHING = noClasses()
            .that()
            .resideInAPackage("dev.leanbench.core..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.nio..", "java.net..", "java.sql..")
            .orShould()
            .dependOnClassesThat(describe(
                    "do I/O",
                    type -> type.getPackageName().equals("java.io")
                            && !type.getSimpleName().equals("Serial")
                            && !type.getSimpleName().equals("Serializable")))
            .orShould()
            .callMethodWhere(target(name("now")).and(target(owner(resideInAPackage("java.time..")))))
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(System.class, "nanoTime")
            .orShould()
            .callMethod(System.class, "getenv", String.class);

    private static final ArchRule STANDARD_STREAMS_BELONG_TO_THE_COMMAND_LINE = noClasses()
            .that()
            .resideOutsideOfPackage("dev.leanbench.cli..")
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err");

    private static final ArchRule EXCEPTIONS_SAY_WHAT_THEY_ARE = NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS;

    /** In some languages ٥ is a five. */
    private static final ArchRule WORDS_ARE_THE_SAME_ON_EVERY_MACHINE = noClasses()
            .should()
            .callMethod(String.class, "formatted", Object[].class)
            .orShould()
            .callMethod(String.class, "format", String.class, Object[].class)
            .orShould()
            .callMethod(String.class, "toLowerCase")
            .orShould()
            .callMethod(String.class, "toUpperCase")
            .orShould()
            .callMethod(PrintStream.class, "printf", String.class, Object[].class)
            .orShould()
            .callMethod(PrintWriter.class, "printf", String.class, Object[].class);

    private static final ArchRule NO_CYCLES =
            slices().matching("dev.leanbench.(**)").should().beFreeOfCycles();

    private static ArchRule onlyDepends(String home, String... on) {
        String[] always = {home, "java..", "org.jspecify.annotations.."};
        return classes()
                .that()
                .resideInAPackage(home)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        Stream.concat(Stream.of(always), Stream.of(on)).toArray(String[]::new));
    }

    static List<Adapter> adapters() {
        return List.of(
                new Adapter("dev.leanbench.lakeprof", "LakeBuilds", List.of("com.fasterxml.jackson..")),
                new Adapter(
                        "dev.leanbench.store.git",
                        "GitStorage",
                        List.of("com.fasterxml.jackson..", "com.networknt..", "org.eclipse.jgit..", "javax.net.ssl..")),
                new Adapter("dev.leanbench.report.github", "GitHubReports", List.of("org.kohsuke.github..")));
    }

    @Test
    void theRulesSeeEveryModule() {
        List<String> homes = Stream.concat(
                        adapters().stream().map(Adapter::home), Stream.of("dev.leanbench.core", "dev.leanbench.cli"))
                .toList();

        for (String home : homes) {
            assertThat(PRODUCT.stream().filter(type -> type.getPackageName().startsWith(home)))
                    .as(home)
                    .hasSizeGreaterThan(10);
        }
        assertThat(PRODUCT.stream().map(JavaClass::getPackageName))
                .as("a package that no rule looks at")
                .allMatch(found -> homes.stream().anyMatch(found::startsWith));
    }

    @Test
    void coreKnowsNothingButTheJdk() {
        CORE.check(PRODUCT);
        assertThat(CORE.evaluate(plantedInCore()).getFailureReport().toString()).contains("picocli");
    }

    @Test
    void coreReadsNoFileNoClockAndNoVariable() {
        CORE_LOOKS_AT_NOTHING.check(PRODUCT);
        assertThat(CORE_LOOKS_AT_NOTHING
                        .evaluate(plantedInCore())
                        .getFailureReport()
                        .getDetails())
                .anyMatch(detail -> detail.contains("Files.readString"))
                .anyMatch(detail -> detail.contains("Instant.now"));
    }

    @ParameterizedTest
    @MethodSource("adapters")
    void anAdapterKnowsCoreAndItsLibrariesAndNoOtherAdapter(Adapter adapter) {
        adapter.rule().check(PRODUCT);
        assertThat(adapter.rule().evaluate(adapter.planted()).getFailureReport().toString())
                .contains("SeesAnotherAdapter");
    }

    @ParameterizedTest
    @MethodSource("adapters")
    void anAdapterHasOneWayIn(Adapter adapter) {
        adapter.oneWayIn().check(PRODUCT);
        assertThat(PRODUCT.contain(adapter.home() + "." + adapter.entry())).isTrue();
        assertThat(adapter.oneWayIn().evaluate(adapter.planted()).hasViolation())
                .isTrue();
    }

    @Test
    void onlyTheCommandLineWritesToTheStandardStreams() {
        STANDARD_STREAMS_BELONG_TO_THE_COMMAND_LINE.check(PRODUCT);
        assertThat(STANDARD_STREAMS_BELONG_TO_THE_COMMAND_LINE.evaluate(CYCLE).hasViolation())
                .isTrue();
    }

    @Test
    void nobodyThrowsWhatNobodyCanActOn() {
        EXCEPTIONS_SAY_WHAT_THEY_ARE.check(PRODUCT);
        assertThat(EXCEPTIONS_SAY_WHAT_THEY_ARE.evaluate(CYCLE).hasViolation()).isTrue();
    }

    @Test
    void noNumberIsWrittenInTheDigitsOfTheMachine() {
        WORDS_ARE_THE_SAME_ON_EVERY_MACHINE.check(PRODUCT);
        assertThat(WORDS_ARE_THE_SAME_ON_EVERY_MACHINE
                        .evaluate(CYCLE)
                        .getFailureReport()
                        .getDetails())
                .anyMatch(detail -> detail.contains("formatted"));
    }

    @Test
    void packagesFormNoCycles() {
        NO_CYCLES.check(PRODUCT);
        assertThat(NO_CYCLES.evaluate(CYCLE).hasViolation()).isTrue();
    }

    @Test
    void portsAreInterfacesAndValues() {
        assertThat(PRODUCT.stream().filter(type -> type.getPackageName().equals("dev.leanbench.core.port")))
                .filteredOn(type -> !type.getSimpleName().equals("package-info"))
                .hasSizeGreaterThan(6)
                .allMatch(type -> type.isInterface() || type.isRecord() || type.isEnum());
    }

    @Test
    void everyPackageIsNullMarked() {
        List<JavaPackage> packages =
                PRODUCT.stream().map(JavaClass::getPackage).distinct().toList();

        assertThat(packages).hasSizeGreaterThan(10).allMatch(found -> found.isAnnotatedWith(NullMarked.class));
        assertThat(CYCLE.getPackage("dev.leanbench.planted.one").isAnnotatedWith(NullMarked.class))
                .as("the rule sees a package that is not")
                .isFalse();
    }

    private static JavaClasses plantedInCore() {
        return new ClassFileImporter().importPackages("dev.leanbench.core.planted");
    }
}
