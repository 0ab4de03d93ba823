package org.cairnlearn.school.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairnlearn.school.access.TwoSchools.WHO;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.cairnlearn.school.platform.Actor;
import org.cairnlearn.school.platform.Tenants;
import org.cairnlearn.school.platform.Work;
import org.cairnlearn.school.testing.SchoolTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The database alone, as in {@link SecondLockTest}: who changes rows that are there, and who takes
 * them away. The expected tables are written by hand; a table that is not in them nobody changes.
 */
@SchoolTest
class SecondLockChangesTest {
    @Autowired Tenants tenants;
    @Autowired Work work;
    @Autowired JdbcClient sql;
    private TwoSchools two;

    /** All is as it was before the statement. */
    private static final class Undone extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final boolean touched;

        Undone(boolean touched) {
            this.touched = touched;
        }
    }

    /**
     * @param statement with the table, the column that names somebody, and one that may change
     */
    private record Change(String does, String privilege, String statement) {
        String on(String table, String names, String column) {
            return statement.formatted(table, names, column);
        }
    }

    @BeforeEach
    void two_schools_of_a_district() throws SQLException, IOException {
        two = TwoSchools.make(tenants);
    }

    @Test
    void each_kind_of_person_changes_the_rows_of_the_table_and_no_others() throws SQLException {
        var update =
                new Change("changes", "UPDATE", "update %1$s set %3$s = %3$s where %2$s = :named");
        assertThat(differences(update, TwoSchools.table("updates"))).isEmpty();
    }

    @Test
    void each_kind_of_person_takes_away_the_rows_of_the_table_and_no_others() throws SQLException {
        var delete = new Change("takes away", "DELETE", "delete from %1$s where %2$s = :named");
        assertThat(differences(delete, TwoSchools.table("deletes"))).isEmpty();
    }

    private List<String> differences(Change change, Map<String, List<String>> expected)
            throws SQLException {
        var differences = new ArrayList<String>();
        for (var column : TwoSchools.table("reads").keySet()) {
            var done = done(change, column);
            var wanted = expected.getOrDefault(column, WHO.stream().map(_ -> "-").toList());
            for (var i = 0; i < WHO.size(); i++) {
                if (!done.get(i).equals(wanted.get(i))) {
                    differences.add(
                            "%s %s %s of %s, not %s"
                                    .formatted(
                                            WHO.get(i),
                                            change.does(),
                                            done.get(i),
                                            column,
                                            wanted.get(i)));
                }
            }
        }
        return differences;
    }

    /** What each kind of person does to the rows of a table. */
    private List<String> done(Change change, String column) throws SQLException {
        var table = column.substring(0, column.lastIndexOf('.'));
        var granted = granted(table, change.privilege());
        Set<UUID> named = granted.isEmpty() ? Set.of() : two.rows(column).keySet();
        var statement =
                change.on(table, column.substring(column.lastIndexOf('.') + 1), granted.orElse(""));
        return WHO.stream()
                .map(who ->
                        TwoSchools.letters(
                                named.stream().filter(one -> does(statement, one, two.as(who)))))
                .toList();
    }

    /** A column of which the application may do this at all. */
    private static Optional<String> granted(String table, String privilege) throws SQLException {
        try (var connection = TwoSchools.owner();
                var statement = connection.createStatement();
                var found =
                        statement.executeQuery(
                                """
                                select quote_ident(attname)
                                  from pg_attribute
                                 where attrelid = '%1$s'::regclass
                                   and attnum > 0
                                   and attgenerated = ''
                                   and case '%2$s'
                                           when 'DELETE' then has_table_privilege('cairn_app', attrelid, 'DELETE')
                                           else has_column_privilege('cairn_app', attrelid, attnum, 'UPDATE')
                                       end
                                 order by attnum desc
                                 limit 1
                                """
                                        .formatted(table, privilege))) {
            return found.next() ? Optional.of(found.getString(1)) : Optional.empty();
        }
    }

    /** Whether it touches a row. One that other rows need was open, too. */
    private boolean does(String statement, UUID named, Actor actor) {
        try {
            return work.write(
                    actor,
                    () -> {
                        throw new Undone(sql.sql(statement).param("named", named).update() > 0);
                    });
        } catch (Undone undone) {
            return undone.touched;
        } catch (DataIntegrityViolationException needed) {
            return true;
        } catch (DataAccessException refused) {
            assertThat(refused).rootCause().message().contains("row-level security");
            return false;
        }
    }
}
