package org.cairnlearn.school.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.cairnlearn.school.platform.DatabaseLogin;
import org.cairnlearn.school.platform.TenantId;
import org.cairnlearn.school.platform.Tenants;
import org.cairnlearn.school.testing.SchoolTest;
import org.cairnlearn.school.testing.Schools;
import org.cairnlearn.school.testing.SmallSchool;
import org.cairnlearn.school.testing.SmallSchool.Skill;
import org.cairnlearn.school.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What the database itself holds to, whoever asks. */
@SchoolTest
class EvidenceTablesTest {
    @Autowired ApplicationContext application;
    @Autowired Tenants tenants;
    @Autowired EvidenceBook book;
    private SmallSchool ours;
    private TenantId theirs;

    @BeforeEach
    void two_districts_and_three_answers() {
        var schools = Schools.make(tenants);
        ours = SmallSchool.open(application, schools.ours().id());
        theirs = schools.theirs().id();
        ours.record(
                List.of(
                        answer("long ago", Instant.parse("1999-09-01T08:00:00Z")),
                        answer("now", SmallSchool.FIRST_DAY),
                        answer("far ahead", Instant.parse("2044-01-31T23:59:59.999999Z")),
                        answer("in error", SmallSchool.FIRST_DAY)));
        ours.write(() ->
                book.retract(
                        ours.practice(), List.of("in error"), Reason.ofTheSource("a test run")));
    }

    @Test
    void what_lies_outside_of_the_months_is_kept_in_the_default_partition() throws SQLException {
        assertThat(
                        asked(
                                "select external_id from evidence.observation_other_times where tenant = '"
                                        + ours.tenant()
                                        + "' order by occurred_at"))
                .contains("long ago", "far ahead");
        assertThat(ours.read(() -> book.of(ours.students())).get(ours.person("ada")))
                .extracting(Observation::externalId)
                .containsExactly("long ago", "now", "far ahead");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "evidence.source",
                "evidence.receipt",
                "evidence.observation",
                "evidence.revision",
                "mastery.student_state",
                "mastery.competency_state"
            })
    void only_its_own_district_sees_a_row_of(String table) throws SQLException {
        assertThat(count(ours.tenant(), table)).isPositive();
        assertThat(count(theirs, table)).isZero();
    }

    @Test
    void nobody_but_the_owner_looks_into_a_partition_or_changes_what_happened() {
        for (var statement :
                List.of(
                        "select count(*) from evidence.observation_other_times",
                        "update evidence.observation set points = 1",
                        "delete from evidence.observation",
                        "update evidence.receipt set fingerprint = 0",
                        "delete from evidence.receipt",
                        "update evidence.revision set reason = 'none'",
                        "delete from evidence.revision",
                        "update evidence.source set starts_at = now()",
                        "select evidence.make_months(current_date, current_date)")) {
            assertThatThrownBy(() -> run(ours.tenant(), statement))
                    .as(statement)
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void a_row_cannot_be_written_in_another_districts_name() {
        assertThatThrownBy(() ->
                        run(
                                theirs,
                                "insert into evidence.source (tenant, id, name, starts_at, created_at) values ('%s', gen_random_uuid(), 'false', now(), now())"
                                        .formatted(ours.tenant())))
                .hasMessageContaining("row-level security");
    }

    private NewObservation answer(String id, Instant at) {
        return ours.answer(id, "ada", Skill.HALVES, at, true);
    }

    private static long count(TenantId tenant, String table) throws SQLException {
        return run(tenant, "select count(*) from " + table);
    }

    /** Runs a statement as the application's role under a tenant's setting; its first number. */
    private static long run(TenantId tenant, String statement) throws SQLException {
        try (var connection = connect(TestDatabase.database().application());
                var work = connection.createStatement()) {
            work.execute(
                    """
                    select set_config('app.tenant', '%s', false), set_config('app.actor', '', false),
                           set_config('app.task', 'import', false), set_config('app.today', '2026-11-23', false)
                    """
                            .formatted(tenant));
            if (!work.execute(statement)) {
                return work.getUpdateCount();
            }
            var rows = work.getResultSet();
            rows.next();
            return rows.getLong(1);
        }
    }

    private static List<String> asked(String question) throws SQLException {
        try (var connection = connect(TestDatabase.database().owner());
                var work = connection.createStatement();
                var rows = work.executeQuery(question)) {
            var answers = new ArrayList<String>();
            while (rows.next()) {
                answers.add(rows.getString(1));
            }
            return answers;
        }
    }

    private static Connection connect(DatabaseLogin login) throws SQLException {
        return DriverManager.getConnection(login.url(), login.user(), login.password());
    }
}
