package org.cairnlearn.school.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.cairnlearn.school.access.Accounts;
import org.cairnlearn.school.access.Login;
import org.cairnlearn.school.budget.BudgetBook;
import org.cairnlearn.school.budget.Stop;
import org.cairnlearn.school.platform.Actor;
import org.cairnlearn.school.platform.TenantId;
import org.cairnlearn.school.platform.Tenants;
import org.cairnlearn.school.platform.Work;
import org.cairnlearn.school.testing.SchoolTest;
import org.cairnlearn.school.testing.Schools;
import org.cairnlearn.school.testing.SmallSchool;
import org.cairnlearn.school.testing.TestClock;
import org.cairnlearn.school.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The whole command, on the database of a school whose teacher was stopped. */
@SchoolTest
class AdminLiftTest {
    @Autowired ApplicationContext application;
    @Autowired Tenants tenants;
    @Autowired Work work;
    @Autowired Accounts accounts;
    @Autowired BudgetBook budgets;
    @Autowired JdbcClient sql;
    @TempDir Path home;

    private TenantId tenant;
    private Path config;

    @BeforeEach
    void a_stopped_teacher() throws IOException {
        tenant = Schools.make(tenants).ours().id();
        var school = SmallSchool.open(application, tenant);
        var doors = new Doors(application);
        doors.addAccount(tenant, new NewAccount("mo", "okafor", "seven stones by the river"));
        var account =
                work.read(
                                Actor.Task.administering(tenant),
                                () -> accounts.find(new Login("mo")).orElseThrow())
                        .id();
        work.write(
                new Actor.Task(tenant, "budget"),
                () ->
                        sql.sql(
                                        """
                                        insert into budget.stop (id, account, person, students, stopped_at)
                                        values (:id, :account, :person, 150, :at)
                                        """)
                                .param("id", UUID.randomUUID())
                                .param("account", account)
                                .param("person", school.person("okafor").value())
                                .param("at", TestClock.MONDAY_MORNING.atOffset(ZoneOffset.UTC))
                                .update());
        config = settings();
    }

    private Path settings() throws IOException {
        var owner = TestDatabase.database().owner();
        var login = TestDatabase.database().application();
        return Files.writeString(
                home.resolve("cairn.properties"),
                """
                database.url=%s
                database.user=%s
                database.password=%s
                database.owner.user=%s
                database.owner.password=%s
                tenant=%s
                """
                        .formatted(
                                login.url(),
                                login.user(),
                                login.password(),
                                owner.user(),
                                owner.password(),
                                tenant));
    }

    private Typed lift(String person, String why) {
        return Typed.in(
                home,
                "admin",
                "lift",
                "--config",
                config.toString(),
                "--person",
                person,
                "--why",
                why);
    }

    private List<Stop> stops() {
        return work.read(Actor.Task.administering(tenant), () -> budgets.stops());
    }

    @Test
    void an_account_goes_on_and_the_stop_keeps_why_and_that_nobody_of_the_school_did_it() {
        var typed = lift("okafor", "Looked at with the principal");
        assertThat(typed.err()).isEmpty();
        assertThat(typed.exitCode()).isZero();
        assertThat(typed.out()).contains("The account goes on.");
        assertThat(stops())
                .singleElement()
                .satisfies(stop -> {
                    assertThat(stop.lifted()).isNotNull();
                    assertThat(stop.lifted().by()).isNull();
                    assertThat(stop.lifted().why()).isEqualTo("Looked at with the principal");
                });
    }

    @Test
    void nothing_is_lifted_without_a_reason_for_nobody_and_for_who_is_not_stopped() {
        assertThat(lift("okafor", " ").exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(lift("okafor", "x".repeat(301)).exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(lift("somebody", "A reason").exitCode()).isEqualTo(ExitCode.USAGE);
        var reyes = lift("reyes", "A reason");
        assertThat(reyes.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(reyes.err()).contains("No account of this person is stopped.");
        assertThat(stops()).singleElement().returns(null, Stop::lifted);
    }
}
