package org.cairnlearn.school.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import org.cairnlearn.school.platform.Database;
import org.cairnlearn.school.platform.Home;
import org.cairnlearn.school.platform.Migrations;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** One embedded PostgreSQL for the whole run, with our own launcher and the real migrations. */
public final class TestDatabase
        implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    /** Opened by the first test that asks for it. */
    private static final class Held {
        private static final Database DATABASE = open();
    }

    /** The run's database, for tests that look at it as its owner. */
    public static Database database() {
        return Held.DATABASE;
    }

    private static Database open() {
        return empty(new Home(Path.of("target", "test-home")));
    }

    /** A database of its own with no rows in it, until the run ends. */
    static Database empty(Home home) {
        deleteDataOf(home);
        var database = Database.embedded(home);
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(database::close));
        Migrations.run(database);
        return database;
    }

    /**
     * Each run begins with an empty database, also when the last one was killed; the unpacked
     * binaries stay.
     */
    private static void deleteDataOf(Home home) {
        var data = home.folder().resolve("data");
        if (Files.exists(data.resolve("postmaster.pid"))) {
            Database.embedded(home).close(); // a server that a killed run left behind
        }
        if (!Files.exists(data)) {
            return;
        }
        try (var all = Files.walk(data)) {
            for (var path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A test seals, tells and asks other systems, and works late changes out when it wants to. */
    private static final MapPropertySource CLOCKS =
            new MapPropertySource(
                    "test clocks",
                    Map.of(
                            "cairn.audit.seal-every",
                            "1d",
                            "cairn.webhooks.look-soon",
                            "1d",
                            "cairn.webhooks.look-every",
                            "1d",
                            "cairn.connections.look-every",
                            "1d",
                            "cairn.replans.look-every",
                            "1d",
                            "cairn.replans.look-again-every",
                            "1d"));

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        use(database(), context);
    }

    static void use(Database database, ConfigurableApplicationContext context) {
        var login = database.application();
        context.getEnvironment()
                .getPropertySources()
                .addFirst(
                        new MapPropertySource(
                                "test database",
                                Map.of(
                                        "spring.datasource.url",
                                        login.url(),
                                        "spring.datasource.username",
                                        login.user(),
                                        "spring.datasource.password",
                                        login.password(),
                                        // nobody pulls the plug: no answer waits for the disk
                                        "spring.datasource.hikari.connection-init-sql",
                                        "set synchronous_commit = off",
                                        "cairn.zone",
                                        "America/New_York")));
        context.getEnvironment().getPropertySources().addFirst(CLOCKS);
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("test providers", IdentityProviders.settings()));
    }
}
