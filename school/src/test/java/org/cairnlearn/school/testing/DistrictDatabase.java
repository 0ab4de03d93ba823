package org.cairnlearn.school.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Properties;
import org.cairnlearn.school.platform.Database;
import org.cairnlearn.school.platform.Home;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/**
 * A database of its own for one test that fills it to the size of a large district. The application
 * has one connection to it, so that what a page reads is counted before the next one asks.
 */
public final class DistrictDatabase
        implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    private static final Path HOME = Path.of("target", "district-home");

    private static final class Held {
        private static final Database DATABASE = TestDatabase.empty(new Home(HOME));
    }

    private static Database database() {
        return Held.DATABASE;
    }

    /** As the one who may fill tables without every row being compared with the others. */
    public static Connection superuser() throws SQLException, IOException {
        var secrets = new Properties();
        try (var file = Files.newBufferedReader(HOME.resolve("secrets.properties"))) {
            secrets.load(file);
        }
        return DriverManager.getConnection(
                database().owner().url(), "postgres", secrets.getProperty("superuser"));
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestDatabase.use(database(), context);
        context.getEnvironment()
                .getPropertySources()
                .addFirst(
                        new MapPropertySource(
                                "one connection",
                                Map.of("spring.datasource.hikari.maximum-pool-size", "1")));
    }
}
