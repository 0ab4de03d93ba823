package org.cairnlearn.school.platform;

import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * What the database knows of its tables' contents, by which it chooses its ways through them. It
 * counts by itself within a minute or so; right after much came in at once that is too late.
 */
public final class TableCounts {
    private TableCounts() {}

    /** Counts all tables anew, as their owner. */
    public static void refresh(Database database) {
        var owner = database.owner();
        try (var connection =
                        DriverManager.getConnection(owner.url(), owner.user(), owner.password());
                var statement = connection.createStatement()) {
            statement.execute("analyze");
        } catch (SQLException e) {
            throw new IllegalStateException("The database did not count its tables", e);
        }
    }
}
