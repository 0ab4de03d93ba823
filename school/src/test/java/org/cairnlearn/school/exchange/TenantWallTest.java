package org.cairnlearn.school.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.cairnlearn.school.platform.Actor;
import org.cairnlearn.school.platform.TenantId;
import org.cairnlearn.school.platform.Tenants;
import org.cairnlearn.school.platform.Work;
import org.cairnlearn.school.testing.SchoolTest;
import org.cairnlearn.school.testing.Schools;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Bare statements as the application's role: the database itself keeps two districts apart. */
@SchoolTest
class TenantWallTest {
    private static final List<String> TABLES =
            List.of(
                    "roster.organisation",
                    "roster.person",
                    "roster.term",
                    "roster.course",
                    "roster.class",
                    "roster.class_term",
                    "roster.enrollment",
                    "competency.framework",
                    "competency.competency",
                    "competency.prerequisite");

    @Autowired RosterImport rosters;
    @Autowired FrameworkImport frameworks;
    @Autowired Tenants tenants;
    @Autowired Work work;
    @Autowired JdbcClient sql;
    @TempDir Path folder;
    private TenantId ours;
    private TenantId theirs;

    @BeforeEach
    void ours_is_full_and_theirs_is_empty() throws Exception {
        var schools = Schools.make(tenants);
        ours = schools.ours().id();
        theirs = schools.theirs().id();
        var roster = new RosterFolder(folder.resolve("roster")).write();
        assertThat(rosters.run(new ImportWish(ours, roster, false, false, _ -> {})).applied())
                .isTrue();
        var table =
                Files.writeString(
                        folder.resolve("maths.csv"),
                        """
                        framework,code,statement,prerequisites
                        Maths,C1,Count.,
                        Maths,C2,Add.,C1
                        """);
        assertThat(frameworks.run(new ImportWish(ours, table, false, false, _ -> {})).applied())
                .isTrue();
    }

    @Test
    void a_bare_select_sees_only_the_tenant_that_the_transaction_names() {
        for (var table : TABLES) {
            assertThat(work.read(Actor.Task.importing(ours), () -> rows(table)))
                    .as(table)
                    .isPositive();
            assertThat(work.read(Actor.Task.importing(theirs), () -> rows(table)))
                    .as(table)
                    .isZero();
        }
    }

    @Test
    void without_a_tenant_nothing_can_be_read() {
        for (var table : TABLES) {
            assertThatExceptionOfType(DataAccessException.class)
                    .as(table)
                    .isThrownBy(() -> rows(table));
        }
    }

    @Test
    void nobody_writes_into_another_district() {
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> work.write(Actor.Task.importing(theirs), () -> addPersonTo(ours)))
                .havingRootCause()
                .withMessageContaining("row-level security");
        assertThat(work.write(Actor.Task.importing(theirs), () -> addPersonTo(theirs)))
                .isEqualTo(1);
        assertThat(work.write(Actor.Task.importing(theirs), () -> renameEverybody())).isEqualTo(1);
        assertThat(work.read(Actor.Task.importing(ours), () -> named("Renamed"))).isZero();
    }

    private int addPersonTo(TenantId tenant) {
        return sql.sql(
                        """
                        insert into roster.person
                               (tenant, id, sourced_id, given_name, family_name, role)
                        values (:tenant, :id, 'spy', 'A', 'Spy', 'student')
                        """)
                .param("tenant", tenant.value())
                .param("id", new UUID(1, 1))
                .update();
    }

    private int renameEverybody() {
        return sql.sql("update roster.person set given_name = 'Renamed'").update();
    }

    private long named(String given) {
        return sql.sql("select count(*) from roster.person where given_name = :given")
                .param("given", given)
                .query(Long.class)
                .single();
    }

    private long rows(String table) {
        return sql.sql("select count(*) from " + table).query(Long.class).single();
    }
}
