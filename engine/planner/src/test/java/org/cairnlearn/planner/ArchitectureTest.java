package org.cairnlearn.planner;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;
import org.cairnlearn.planner.day.DayPlanner;

@AnalyzeClasses(
        packages = "org.cairnlearn.planner",
        importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule the_planner_needs_nothing_but_the_jdk =
            classes()
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage("java..", "org.jspecify..", "org.cairnlearn.planner..");

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
                            "java.util.concurrent..", "java.io..", "java.nio..", "java.net..");

    @ArchTest
    static final ArchRule the_judge_of_days_knows_only_the_records =
            classes()
                    .that()
                    .resideInAPackage("org.cairnlearn.planner.day.check")
                    .should()
                    .onlyDependOnClassesThat(
                            JavaClass.Predicates.resideInAnyPackage(
                                            "java..",
                                            "org.jspecify..",
                                            "org.cairnlearn.planner.day",
                                            "org.cairnlearn.planner.day.check")
                                    .and(
                                            DescribedPredicate.not(
                                                    JavaClass.Predicates.equivalentTo(
                                                            DayPlanner.class))));

    @ArchTest
    static final ArchRule no_search_asks_the_judge_of_days =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("org.cairnlearn.planner.day.check")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("org.cairnlearn.planner.day.check");
}
