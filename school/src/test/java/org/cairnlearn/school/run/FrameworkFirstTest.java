package org.cairnlearn.school.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import org.cairnlearn.school.platform.Database;
import org.cairnlearn.school.platform.DatabaseLogin;
import org.cairnlearn.school.platform.Home;
import org.cairnlearn.simulation.HarborSchool;
import org.cairnlearn.simulation.SchoolSeed;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Tag("all")
class FrameworkFirstTest {
    @TempDir Path files;

    @Test
    void a_framework_may_come_before_the_roster_which_then_names_the_school()
            throws IOException, SQLException {
        HarborSchool.simulate(new SchoolSeed(3, LocalDate.of(2026, 11, 23), 20)).writeTo(files);
        var home = files.resolve("home");
        CairnProcess.run(home, "import", "framework", files.resolve("framework.csv").toString());
        CairnProcess.run(home, "import", "roster", files.resolve("roster").toString());
        try (var database = Database.embedded(new Home(home));
                var connection = connection(database.owner());
                var rows =
                        connection
                                .createStatement()
                                .executeQuery("select name from platform.tenant")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getString("name")).contains("Saltmarsh");
            assertThat(rows.next()).isFalse();
        }
    }

    private static Connection connection(DatabaseLogin login) throws SQLException {
        return DriverManager.getConnection(login.url(), login.user(), login.password());
    }
}
