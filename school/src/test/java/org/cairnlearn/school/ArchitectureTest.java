package org.cairnlearn.school;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cairnlearn.school.testing.Generated;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/** The walls of ARCHITECTURE.md, held. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ArchitectureTest {
    private static final String ROOT = "org.cairnlearn.school";
    private static final ApplicationModules MODULES =
            ApplicationModules.of(SchoolApplication.class);
    private static final JavaClasses SCHOOL =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages(ROOT, "gg.jte.generated");

    /** The code with its tests: the tests of the pages call what only templates call otherwise. */
    private static final JavaClasses USERS =
            new ClassFileImporter().importPackages(ROOT, "gg.jte.generated");

    @Test
    void modules_use_only_what_they_are_allowed_to() {
        MODULES.verify();
    }

    @Test
    void the_module_diagram_in_the_docs_is_the_one_of_the_code() {
        Generated.check("docs/reference/modules.md", diagram());
    }

    @Test
    void packages_have_no_cycles() {
        slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(SCHOOL);
    }

    @Test
    void time_comes_from_the_clock() {
        noClasses()
                .that(resideInAPackage(ROOT + ".."))
                .should()
                .callMethodWhere(
                        DescribedPredicate.describe(
                                "asks the system for the time",
                                (JavaCall<?> call) ->
                                        call.getTargetOwner()
                                                                .getPackageName()
                                                                .startsWith("java.time")
                                                        && call.getName().equals("now")
                                                || call.getTargetOwner()
                                                                .isEquivalentTo(System.class)
                                                        && call.getName()
                                                                .equals("currentTimeMillis")))
                .check(SCHOOL);
    }

    @Test
    void nothing_is_injected_into_fields() {
        fields().should().notBeAnnotatedWith(Autowired.class).check(SCHOOL);
    }

    @Test
    void sql_is_written_in_the_modules_and_never_in_pages_or_commands() {
        noClasses()
                .that(resideInAPackage(ROOT + ".web.."))
                .or(resideInAPackage(ROOT + ".command.."))
                .or(resideInAPackage(ROOT + ".exchange..").and(not(simpleNameEndingWith("Sql"))))
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(JdbcClient.class, JdbcTemplate.class)
                .check(SCHOOL);
    }

    @Test
    void only_the_platform_opens_transactions() {
        noClasses()
                .that(resideInAPackage(ROOT + ".."))
                .and()
                .resideOutsideOfPackage(ROOT + ".platform..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.springframework.transaction..")
                .check(SCHOOL);
    }

    @Test
    void engines_are_known_to_the_modules_that_use_them_only() {
        onlyKnownTo("org.cairnlearn.learner..", "mastery", "fitting", "command");
        onlyKnownTo("org.cairnlearn.planner..", "plan", "planning");
        onlyKnownTo("org.cairnlearn.statistics..", "study", "research");
        onlyKnownTo("org.cairnlearn.simulation..", "command");
    }

    private static void onlyKnownTo(String engine, String... modules) {
        noClasses()
                .that()
                .resideInAPackage(ROOT + "..")
                .and()
                .resideOutsideOfPackages(
                        Stream.of(modules)
                                .map(module -> ROOT + "." + module + "..")
                                .toArray(String[]::new))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(engine)
                .check(SCHOOL);
    }

    /**
     * A public type is a promise to others; templates, the start and Spring's own needs are others
     * too.
     */
    @Test
    void what_is_public_is_used_from_another_package() {
        var idle =
                SCHOOL.stream()
                        .filter(type -> type.getPackageName().startsWith(ROOT))
                        .filter(type ->
                                type.isTopLevelClass()
                                        && type.getModifiers().contains(JavaModifier.PUBLIC))
                        .filter(type -> !type.getSimpleName().equals("package-info"))
                        .filter(type -> !isUsedElsewhere(type))
                        .map(JavaClass::getName)
                        .filter(name -> !name.equals(ROOT + ".command.Cairn")) // the jar's main
                        .filter(name ->
                                !name.endsWith(".HomeRefused")) // told by its pattern: no call
                        .collect(Collectors.toCollection(TreeSet::new));
        assertThat(idle).isEmpty();
    }

    private static boolean isUsedElsewhere(JavaClass type) {
        return USERS.stream()
                .filter(user -> !user.getPackageName().equals(type.getPackageName()))
                .flatMap(user -> Stream.concat(needed(user), caught(user)))
                .anyMatch(used ->
                        used.getName().equals(type.getName())
                                || used.getName().startsWith(type.getName() + "$"));
    }

    private static Stream<JavaClass> needed(JavaClass user) {
        return user.getDirectDependenciesFromSelf().stream().map(Dependency::getTargetClass);
    }

    private static Stream<JavaClass> caught(JavaClass user) {
        return user.getCodeUnits().stream()
                .flatMap(unit -> unit.getTryCatchBlocks().stream())
                .flatMap(block -> block.getCaughtThrowables().stream());
    }

    private static String diagram() {
        var text = new StringBuilder("# Modules\n\n");
        text.append(
                "Made from the code by `ArchitectureTest`; an arrow says \"uses\".\n\n```mermaid\nflowchart BT\n");
        MODULES.stream()
                .map(ArchitectureTest::name)
                .sorted()
                .forEach(module -> text.append("    ").append(module).append('\n'));
        var arrows = new TreeSet<String>();
        for (var module : MODULES) {
            for (var used : uses(module)) {
                arrows.add("    " + name(module) + " --> " + used);
            }
        }
        arrows.forEach(arrow -> text.append(arrow).append('\n'));
        return text.append("```\n").toString();
    }

    private static Set<String> uses(ApplicationModule module) {
        return module.getDirectDependencies(MODULES)
                .uniqueModules()
                .map(ArchitectureTest::name)
                .filter(name -> !name.equals(name(module)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String name(ApplicationModule module) {
        return module.getIdentifier().toString();
    }
}
