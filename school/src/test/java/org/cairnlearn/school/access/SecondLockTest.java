package org.cairnlearn.school.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairnlearn.school.access.TwoSchools.WHO;
import static org.cairnlearn.school.access.TwoSchools.letters;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import org.cairnlearn.school.platform.Actor;
import org.cairnlearn.school.platform.Tenants;
import org.cairnlearn.school.platform.Work;
import org.cairnlearn.school.testing.SchoolTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The database alone, without a line of Java that decides: bare statements as the application's
 * role on behalf of each kind of person. The expected table is written by hand from the threat
 * model, never read from the policies: a is a row of the own class, b of another class of the
 * school, c of another school.
 */
@SchoolTest
class SecondLockTest {
    /** Who reads which rows; by whom a row is about, or who is named in it. */
    private static final Map<String, List<String>> READS = TwoSchools.table("reads");

    /** Who may write a row again. What is not here, no person writes. */
    private static final Map<String, List<String>> WRITES = TwoSchools.table("writes");

    /** Tables that name a person and have their own tests with their own reasons. */
    private static final Set<String> ELSEWHERE =
            Set.of(
                    "audit.line", // who looked: AuditFilterTest, and the page of who looked
                    "audit.roll_entry",
                    "budget.asked", // who opened how much: the tests of the module budget
                    "budget.glass",
                    "budget.reading_days",
                    "budget.stop",
                    "budget.system_stop",
                    "competency.policy" // names who published a policy, which everybody may read
                    );

    @Autowired Tenants tenants;
    @Autowired Work work;
    @Autowired JdbcClient sql;
    private TwoSchools two;

    @BeforeEach
    void two_schools_of_a_district() throws SQLException, IOException {
        two = TwoSchools.make(tenants);
    }

    private String reads(String column, Actor actor) {
        var table = column.substring(0, column.lastIndexOf('.'));
        var both = Set.of("roster.person", "roster.enrollment").contains(table);
        var students = both ? " where role = 'student'" : "";
        return work.read(
                actor,
                () ->
                        letters(
                                sql
                                        .sql(
                                                "select distinct %s from %s%s"
                                                        .formatted(column, table, students))
                                        .query((row, _) -> row.getObject(1, UUID.class))
                                        .list()
                                        .stream()
                                        .filter(Objects::nonNull)));
    }

    @Test
    void each_kind_of_person_reads_the_rows_of_the_table_and_no_others() {
        var differences = new ArrayList<String>();
        READS.forEach((column, expected) -> {
            for (var i = 0; i < WHO.size(); i++) {
                var seen = reads(column, two.as(WHO.get(i)));
                if (!seen.equals(expected.get(i))) {
                    differences.add(
                            "%s reads %s of %s, not %s"
                                    .formatted(WHO.get(i), seen, column, expected.get(i)));
                }
            }
        });
        assertThat(differences).isEmpty();
    }

    @Test
    void the_same_people_of_another_district_read_nothing() {
        for (var column : READS.keySet()) {
            for (var who : WHO) {
                assertThat(reads(column, TwoSchools.as(who, two.theirs())))
                        .as("%s %s", who, column)
                        .isEqualTo("-");
            }
        }
    }

    @Test
    void each_kind_of_person_writes_the_rows_of_the_table_and_no_others() throws SQLException {
        var differences = new ArrayList<String>();
        for (var column : READS.keySet()) {
            var wanted = WRITES.getOrDefault(column, WHO.stream().map(_ -> "-").toList());
            var rows = two.rows(column);
            var again = again(column.substring(0, column.lastIndexOf('.')));
            for (var i = 0; i < WHO.size(); i++) {
                var actor = two.as(WHO.get(i));
                var written =
                        letters(
                                rows.entrySet().stream()
                                        .filter(row -> writes(again, row.getValue(), actor))
                                        .map(Map.Entry::getKey));
                if (!written.equals(wanted.get(i))) {
                    differences.add(
                            "%s writes %s of %s, not %s"
                                    .formatted(WHO.get(i), written, column, wanted.get(i)));
                }
            }
        }
        assertThat(differences).isEmpty();
    }

    /** What a row consists of, without what follows from it. */
    private static final String COLUMNS =
            """
            select string_agg(quote_ident(attname), ', ' order by attnum)
              from pg_attribute
             where attrelid = cast(:table as regclass)
               and attnum > 0
               and not attisdropped
               and attgenerated = ''
            """;

    /** What writes a row of a table again that is there already. */
    private String again(String table) {
        var columns =
                work.read(
                        two.ours(),
                        () -> sql.sql(COLUMNS).param("table", table).query(String.class).single());
        return "insert into %1$s (%2$s) select %2$s from (select (cast(:row as %1$s)).*) as t on conflict do nothing"
                .formatted(table, columns);
    }

    /** Whether the row could be written; it stays as it is. */
    private boolean writes(String again, String row, Actor actor) {
        try {
            return work.write(actor, () -> sql.sql(again).param("row", row).update() == 0);
        } catch (DataAccessException refused) {
            assertThat(refused)
                    .rootCause()
                    .message()
                    .containsAnyOf("row-level security", "permission denied");
            return false;
        }
    }

    @Test
    void every_table_that_names_a_person_is_in_the_table() throws SQLException {
        var naming = new TreeSet<String>();
        try (var connection = TwoSchools.owner();
                var statement = connection.createStatement();
                var found =
                        statement.executeQuery(
                                """
                                select distinct n.nspname || '.' || c.relname
                                  from pg_constraint k
                                  join pg_class c on c.oid = k.conrelid and not c.relispartition
                                  join pg_namespace n on n.oid = c.relnamespace
                                 where k.contype = 'f'
                                   and k.confrelid in ('roster.person'::regclass, 'access.account'::regclass)
                                 union
                                select n.nspname || '.' || c.relname
                                  from pg_attribute a
                                  join pg_class c on c.oid = a.attrelid and c.relkind in ('r', 'p') and not c.relispartition
                                  join pg_namespace n on n.oid = c.relnamespace
                                 where n.nspname !~ '^pg_'
                                   and a.attname in ('student', 'person', 'account', 'guardian', 'staff', 'teacher', 'leader', 'published_by')
                                   and a.attnum > 0
                                """)) {
            while (found.next()) {
                naming.add(found.getString(1));
            }
        }
        naming.removeAll(ELSEWHERE);
        assertThat(READS.keySet().stream().map(one -> one.substring(0, one.lastIndexOf('.'))))
                .containsAll(naming);
    }

    /** Everything that the program does by itself. A new task belongs here, with its reason. */
    private static final Set<String> TASKS =
            Set.of(
                    "administer", // the command line on the server
                    "audit", // seals the log and reads it
                    "budget", // counts what is opened and stops it
                    "course", // runs packaged courses
                    "consents", // obeys and takes in what families say
                    "import", // takes in what other systems send
                    "mastery", // derives estimates from evidence
                    "plan", // plans blocks
                    "research", // makes the numbers of registered studies
                    "responsibilities", // who answers for whom, from the command line
                    "services", // takes in the table of services
                    "sign-in", // finds out who it is
                    "tell"); // tells other systems what has happened

    private static final Pattern ASKED =
            Pattern.compile(
                    "(?:current_task|opens)\\(.*?(?=AS (?:current_task|opens))(?:AS current_task\\) (?:= (?:ANY \\(ARRAY\\[)?)?([^)\\]]*))?");
    private static final Pattern TASK = Pattern.compile("'([a-z -]+)'::text");

    @Test
    void policies_name_tasks_of_the_closed_list_only() throws SQLException {
        var named = new TreeSet<String>();
        try (var connection = TwoSchools.owner();
                var statement = connection.createStatement();
                var found =
                        statement.executeQuery(
                                """
                                select coalesce(pg_get_expr(polqual, polrelid), '') || coalesce(pg_get_expr(polwithcheck, polrelid), '')
                                  from pg_policy
                                """)) {
            while (found.next()) {
                ASKED.matcher(found.getString(1))
                        .results()
                        .flatMap(asked -> TASK.matcher(asked.group()).results())
                        .forEach(word -> named.add(word.group(1)));
            }
        }
        assertThat(named).contains("import", "plan").isSubsetOf(TASKS);
    }
}
