package org.cairnlearn.school.web.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.cairnlearn.school.testing.TestDatabase;

/** A sum over the rows of each table of the two districts, but for logs and sessions. */
final class Rows {
    private final List<String> queries = new ArrayList<>();

    /**
     * The rows that mention one of these.
     *
     * @param ids nothing for all rows
     */
    Rows(World world, Connection owner, Collection<String> ids) throws SQLException {
        var mention = ids.isEmpty() ? "" : " and t::text ~ '%s'".formatted(String.join("|", ids));
        try (var statement = owner.createStatement();
                var tables =
                        statement.executeQuery(
                                """
                                select table_schema || '.' || table_name
                                  from information_schema.columns c
                                  join information_schema.tables t using (table_schema, table_name)
                                 where c.column_name = 'tenant'
                                   and t.table_type = 'BASE TABLE'
                                   and table_schema not in ('audit', 'budget', 'platform')
                                   and table_schema || '.' || table_name <> 'access.session'
                                """)) {
            while (tables.next()) {
                queries.add(
                        "select '%1$s', count(*) || ' ' || coalesce(sum(hashtextextended(t::text, 0)), 0) from %1$s t where tenant in ('%2$s', '%3$s')%4$s"
                                .formatted(
                                        tables.getString(1),
                                        world.ours(),
                                        world.theirs(),
                                        mention));
            }
        }
        assertThat(queries).hasSizeGreaterThan(50);
    }

    static Connection owner() throws SQLException {
        var login = TestDatabase.database().owner();
        return DriverManager.getConnection(login.url(), login.user(), login.password());
    }

    Map<String, String> sums(Connection owner) throws SQLException {
        var sums = new TreeMap<String, String>();
        try (var statement = owner.createStatement();
                var found = statement.executeQuery(String.join(" union all ", queries))) {
            while (found.next()) {
                sums.put(found.getString(1), found.getString(2));
            }
        }
        return sums;
    }

    /** The tables of which a row came, went or became another since. */
    Set<String> changed(Connection owner, Map<String, String> before) throws SQLException {
        var changed = new TreeSet<String>();
        sums(owner)
                .forEach((table, sum) -> {
                    if (!sum.equals(before.get(table))) {
                        changed.add(table);
                    }
                });
        return changed;
    }
}
