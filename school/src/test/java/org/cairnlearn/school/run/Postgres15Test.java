package org.cairnlearn.school.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.cairnlearn.school.SchoolApplication;
import org.cairnlearn.school.exchange.ImportReport;
import org.cairnlearn.school.plan.Block;
import org.cairnlearn.school.plan.Change;
import org.cairnlearn.school.plan.Changed;
import org.cairnlearn.school.plan.PlanBook;
import org.cairnlearn.school.plan.Proposed;
import org.cairnlearn.school.platform.Database;
import org.cairnlearn.school.platform.Migrations;
import org.cairnlearn.school.roster.Role;
import org.cairnlearn.school.roster.RosterBook;
import org.cairnlearn.school.testing.SchoolTest;
import org.cairnlearn.school.testing.TestClock;
import org.cairnlearn.school.testing.TestDatabase;
import org.cairnlearn.simulation.HarborSchool;
import org.cairnlearn.simulation.SchoolSeed;
import org.cairnlearn.simulation.SimulatedSchool;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;

/**
 * The oldest PostgreSQL that we say we work with does all that the newest one does, and comes to
 * the same numbers.
 */
@SchoolTest
@Tag("all")
class Postgres15Test {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @Autowired BeanFactory beans;
    @TempDir Path files;

    @Test
    void postgresql_15_holds_a_school_as_the_embedded_one_does() throws IOException, SQLException {
        if (!Files.isExecutable(Postgres15.PROGRAMS.resolve("initdb"))) {
            SharedData.leaveOut("PostgreSQL 15, because there is no " + Postgres15.PROGRAMS);
        }
        var harbor = HarborSchool.simulate(new SchoolSeed(1, TODAY, 35));
        harbor.writeTo(files);
        var newest = run(beans, TestDatabase.database(), harbor);
        try (var server = Postgres15.start(Files.createDirectory(files.resolve("server")))) {
            Migrations.run(server.database());
            Migrations.run(server.database());
            var login = server.database().application();
            try (var application =
                    new SpringApplicationBuilder(SchoolApplication.class, TestClock.class)
                            .web(WebApplicationType.NONE)
                            .properties(
                                    Map.of(
                                            "spring.datasource.url", login.url(),
                                            "spring.datasource.username", login.user(),
                                            "spring.datasource.password", login.password(),
                                            "cairn.zone", "America/New_York"))
                            .run()) {
                assertThat(run(application, server.database(), harbor)).isEqualTo(newest);
            }
        }
    }

    /** From files to an approved plan; answers what is thought of every student. */
    private Set<String> run(BeanFactory school, Database database, SimulatedSchool harbor) {
        var town = new Town(school, "Saltmarsh District");
        for (var time = 1; time <= 2; time++) {
            whole(town.roster(files.resolve("roster")));
            whole(town.framework(files.resolve("framework.csv")));
            whole(town.evidence(files.resolve("responses.csv"), harbor.start()));
        }
        var sectionB = town.schoolClass(harbor.roster().sections().getFirst().id().value());
        var teacher = town.account(harbor.teacher().value());
        assertThat(teacher.role()).isEqualTo(Role.TEACHER);
        town.plan(() -> {
            var plans = school.getBean(PlanBook.class);
            var pupils =
                    school.getBean(RosterBook.class).findClass(sectionB.id(), TODAY).orElseThrow();
            var proposed =
                    (Proposed.Plan)
                            plans.planOf(pupils, new Block.Section(sectionB.id(), TODAY, "3"), 50);
            var plan = proposed.plan();
            assertThat(plan.places()).hasSameSizeAs(pupils.students());
            var changed = plans.approve(new Change(plan.id(), plan.version(), teacher.id()));
            assertThat(((Changed.Done) changed).plan().approved()).isTrue();
            return plan;
        });
        try (var stored = Stored.of(database, town)) {
            assertThat(stored.ids())
                    .hasSize(harbor.log().responses().size())
                    .doesNotHaveDuplicates();
            return stored.roundedMastery();
        }
    }

    private static void whole(ImportReport report) {
        assertThat(report.applied()).isTrue();
        assertThat(report.files()).allMatch(file -> file.refused() == 0);
    }
}
