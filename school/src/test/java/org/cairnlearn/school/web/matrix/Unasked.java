package org.cairnlearn.school.web.matrix;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.cairnlearn.school.testing.TestDatabase;

/**
 * While it is open nobody is asked why he or she reads so much, and nobody is stopped: how much
 * somebody reads is another question, with tests of its own.
 */
final class Unasked implements AutoCloseable {
    Unasked() throws SQLException {
        try (var owner = owner();
                var statement = owner.createStatement()) {
            statement.execute(
                    """
                    create or replace function budget.not_here() returns trigger
                        language plpgsql as 'begin return null; end'
                    """);
            for (var table : List.of("asked", "stop", "system_stop")) {
                statement.execute(
                        "create or replace trigger not_here before insert on budget.%s for each row execute function budget.not_here()"
                                .formatted(table));
            }
        }
    }

    private static Connection owner() throws SQLException {
        var login = TestDatabase.database().owner();
        return DriverManager.getConnection(login.url(), login.user(), login.password());
    }

    @Override
    public void close() throws SQLException {
        try (var owner = owner();
                var statement = owner.createStatement()) {
            statement.execute("drop function budget.not_here() cascade");
        }
    }
}
