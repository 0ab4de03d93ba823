package org.cairnlearn.statistics;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;

@AnalyzeClasses(packagesOf = Numbers.class, importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule hipparchus_stays_in_one_package =
            classes()
                    .that()
                    .resideOutsideOfPackage("..numeric")
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage("java..", "org.jspecify..", "org.cairnlearn.statistics..");

    @ArchTest
    static final ArchRule the_kernel_needs_the_jdk_and_hipparchus =
            classes()
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(
                            "java..",
                            "org.jspecify..",
                            "org.hipparchus..",
                            "org.cairnlearn.statistics..");

    @ArchTest
    static final ArchRule packages_have_no_cycles =
            slices().matching("org.cairnlearn.statistics.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule there_is_no_clock_and_no_hidden_chance =
            noClasses()
                    .should()
                    .dependOnClassesThat()
                    .belongToAnyOf(
                            Clock.class,
                            Random.class,
                            ThreadLocalRandom.class,
                            System.Logger.class);

    @ArchTest
    static final ArchRule there_are_no_threads_and_no_files =
            noClasses()
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "java.util.concurrent..", "java.io..", "java.nio.file..", "java.net..");
}
