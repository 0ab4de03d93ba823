package org.cairnlearn.school.platform;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.DriverManager;
import java.sql.SQLException;
import org.cairnlearn.school.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MigrationsTest {
    private final Database database = TestDatabase.database();

    @Test
    void a_school_that_a_newer_cairn_has_changed_is_left_alone() throws SQLException {
        asOwner(
                """
                insert into platform.schema_history
                       (installed_rank, version, description, type, script, checksum, installed_by, execution_time, success)
                values (100000, '29990101.0000', 'from the future', 'SQL', 'V29990101_0000__from_the_future.sql', 1, 'cairn_owner', 1, true)
                """);
        assertThatExceptionOfType(HomeRefused.class)
                .isThrownBy(() -> Migrations.run(database))
                .withMessageStartingWith("This school was last run by a newer Cairn")
                .withMessageContaining("29990101.0000");
    }

    @AfterEach
    void forgetTheFuture() throws SQLException {
        asOwner("delete from platform.schema_history where installed_rank = 100000");
    }

    private void asOwner(String statement) throws SQLException {
        var owner = database.owner();
        try (var connection =
                        DriverManager.getConnection(owner.url(), owner.user(), owner.password());
                var sql = connection.createStatement()) {
            sql.executeUpdate(statement);
        }
    }
}
