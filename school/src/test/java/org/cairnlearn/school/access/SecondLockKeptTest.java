package org.cairnlearn.school.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cairnlearn.school.platform.Actor;
import org.cairnlearn.school.platform.Tenants;
import org.cairnlearn.school.platform.Work;
import org.cairnlearn.school.testing.SchoolTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Decision 0136: whom somebody may see is found once in a piece of work, holds for nobody else, and
 * is found anew as soon as the work has written.
 */
@SchoolTest
class SecondLockKeptTest {
    @Autowired Tenants tenants;
    @Autowired Work work;
    @Autowired JdbcClient sql;
    private TwoSchools two;

    @BeforeEach
    void two_schools_of_a_district() throws SQLException, IOException {
        two = TwoSchools.make(tenants);
    }

    /** The students whose names the acting person reads. */
    private String seen() {
        return TwoSchools.letters(
                sql
                        .sql("select id from roster.person where role = 'student'")
                        .query(UUID.class)
                        .list()
                        .stream());
    }

    private String seenBy(String who) {
        return work.read(two.as(who), this::seen);
    }

    @Test
    void in_one_piece_of_work_everybody_who_is_named_sees_the_own() {
        var seen =
                work.read(
                        two.as("teacher"),
                        () ->
                                List.of(
                                        seen(),
                                        seenBy("colleague"),
                                        seenBy("nobody"),
                                        seenBy("office"),
                                        seenBy("left"),
                                        seen()));
        assertThat(seen).containsExactly("a", "b", "-", "abc", "-", "a");
    }

    @Test
    void what_is_kept_of_one_tenant_is_not_of_another() {
        var seen =
                work.read(
                        two.as("teacher"),
                        () ->
                                List.of(
                                        seen(),
                                        work.read(
                                                TwoSchools.as("teacher", two.theirs()),
                                                this::seen)));
        assertThat(seen).containsExactly("a", "-");
    }

    @Test
    void work_that_has_written_a_relationship_sees_by_it_at_once() {
        var seen = new ArrayList<String>();
        work.write(
                two.as("teacher"),
                () -> {
                    seen.add(seen());
                    enrol(
                            "insert into roster.enrollment (id, sourced_id, class, person, role)"
                                    + " select md5('new')::uuid, 'new', md5('math')::uuid, md5('ben')::uuid, 'student'");
                    seen.add(seen());
                    enrol("update roster.enrollment set active = false where sourced_id = 'new'");
                    return seen.add(seen());
                });
        assertThat(seen).containsExactly("a", "ab", "a");
    }

    private int enrol(String statement) {
        return work.write(
                Actor.Task.importing(two.ours()),
                () -> {
                    var written = sql.sql(statement).update();
                    assertThat(written).isEqualTo(1);
                    return written;
                });
    }

    @Test
    void the_next_piece_of_work_finds_anew_what_somebody_else_has_ended() throws SQLException {
        assertThat(seenBy("mother")).isEqualTo("a");
        try (var owner = TwoSchools.owner();
                var statement = owner.createStatement()) {
            statement.execute("select set_config('app.tenant', '%s', false)".formatted(two.ours()));
            statement.execute(
                    "update roster.guardianship set custody = false where guardian = md5('mother')::uuid and tenant = platform.current_tenant()");
        }
        assertThat(seenBy("mother")).isEqualTo("-");
    }

    @Test
    void every_list_of_relationships_is_kept_and_none_is_made_by_several_processes_at_once() {
        var forgotten =
                """
                select p.oid::regprocedure::text
                  from pg_proc p
                  join pg_namespace n on n.oid = p.pronamespace
                 where n.nspname in ('access', 'roster')
                   and p.prorettype = 'uuid[]'::regtype
                   and p.proname ~ '_today$'
                   and p.prosrc !~ '\\maccess\\.(kept|schools_today)\\M'
                """;
        var several =
                """
                select p.oid::regprocedure::text
                  from pg_proc p
                  join pg_namespace n on n.oid = p.pronamespace
                 where n.nspname !~ '^pg_'
                   and p.proparallel <> 'u'
                   and p.prosrc ~ '\\maccess\\.'
                """;
        for (var question : List.of(forgotten, several)) {
            assertThat(work.read(two.ours(), () -> sql.sql(question).query(String.class).list()))
                    .isEmpty();
        }
    }

    @Test
    void the_statements_of_every_list_are_planned_once_for_a_connection() {
        assertThat(
                        sql.sql(
                                        """
                                        select p.proname,
                                               'plan_cache_mode=force_generic_plan' = any (p.proconfig) as once
                                          from pg_proc p
                                         where p.pronamespace in ('access'::regnamespace, 'roster'::regnamespace)
                                           and p.proname like '%\\_now'
                                        """)
                                .query((row, _) ->
                                        Map.entry(row.getString("proname"), row.getBoolean("once")))
                                .list())
                .contains(Map.entry("named_now", true))
                .allMatch(Map.Entry::getValue);
    }
}
