package org.cairnlearn.school.run;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.cairnlearn.school.platform.Database;
import org.cairnlearn.school.platform.DatabaseLogin;

/**
 * What a database holds of one tenant, seen by its owner: beside the application, with SQL alone.
 */
final class Stored implements AutoCloseable {
    private static final String IDS =
            """
            select external_id
              from evidence.observation
             where tenant = %s
             order by external_id
            """;
    private static final String RECEIPTS =
            """
            select count(*)::text
              from evidence.receipt r
              join evidence.observation o
                on o.tenant = r.tenant and o.id = r.observation and o.external_id = r.external_id
             where r.tenant = %s
            """;
    private static final String COUNTED =
            """
            select coalesce(sum(observations), 0)::text
              from mastery.student_state
             where tenant = %s
            """;

    private static final String MASTERY =
            """
            select concat_ws(' ', p.sourced_id, '*', s.ability_mean::%2$s, s.ability_variance::%2$s,
                             extract(epoch from s.last_occurred_at), s.last_external_id,
                             s.observations, s.model, s.form_mean::%2$s, s.form_variance::%2$s) as line
              from mastery.student_state s
              join roster.person p on p.tenant = s.tenant and p.id = s.student
             where s.tenant = %1$s
            union all
            select concat_ws(' ', p.sourced_id, c.code, s.delta_mean::%2$s, s.delta_variance::%2$s,
                             extract(epoch from s.last_occurred_at), s.place, s.successes, s.failures,
                             s.items::text, s.held, s.transfers::text)
              from mastery.competency_state s
              join roster.person p on p.tenant = s.tenant and p.id = s.student
              join competency.competency c on c.tenant = s.tenant and c.id = s.competency
             where s.tenant = %1$s
             order by line
            """;

    private final Connection connection;
    private final String tenant;

    private Stored(Connection connection, String tenant) {
        this.connection = connection;
        this.tenant = tenant;
    }

    /** Of the only tenant there is. */
    static Stored of(Database database) {
        return of(database.owner(), "(select id from platform.tenant)");
    }

    /** Of one tenant among others. */
    static Stored of(Database database, Town town) {
        return of(database.owner(), "'" + town.tenant().id() + "'");
    }

    private static Stored of(DatabaseLogin login, String tenant) {
        try {
            return new Stored(
                    DriverManager.getConnection(login.url(), login.user(), login.password()),
                    tenant);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The ids of all observations, each as often as it is stored. */
    List<String> ids() {
        return ask(IDS);
    }

    /** How many observations have their receipt. */
    long receipts() {
        return Long.parseLong(ask(RECEIPTS).getFirst());
    }

    /** How many observations the students' states say they were made of. */
    long counted() {
        return Long.parseLong(ask(COUNTED).getFirst());
    }

    /** Every state of every student, one line each, to the last bit. */
    Set<String> mastery() {
        return new TreeSet<>(ask(MASTERY.replace("%2$s", "float8")));
    }

    /** The same to nine decimals: sums go in the order of ids, and another tenant has other ids. */
    Set<String> roundedMastery() {
        return new TreeSet<>(ask(MASTERY.replace("%2$s", "numeric(20, 9)")));
    }

    /** Forgets what was observed and what was made of it; people and skills stay. */
    void forget() {
        try (var statement = connection.createStatement()) {
            statement.execute(
                    "truncate evidence.observation, evidence.revision, evidence.receipt, mastery.student_state, mastery.competency_state");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<String> ask(String query) {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query.formatted(tenant))) {
            var lines = new ArrayList<String>();
            while (rows.next()) {
                lines.add(rows.getString(1));
            }
            return lines;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
