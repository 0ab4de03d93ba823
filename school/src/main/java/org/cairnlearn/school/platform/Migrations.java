package org.cairnlearn.school.platform;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationState;

/**
 * The schema's one history, and the proof that the application's role cannot step past row-level
 * security.
 */
public final class Migrations {
    private static final int OLDEST = 15;

    /** Applied once, and not among the files of this program. */
    private static final Set<MigrationState> UNKNOWN =
            EnumSet.of(
                    MigrationState.FUTURE_SUCCESS,
                    MigrationState.FUTURE_FAILED,
                    MigrationState.MISSING_SUCCESS,
                    MigrationState.MISSING_FAILED);

    private Migrations() {}

    /**
     * Brings the schema up to date as its owner, then checks the application's role.
     *
     * @throws HomeRefused when a newer Cairn changed the schema, the server is older than
     *     PostgreSQL 15, or the application's role owns, is superuser or bypasses row security
     */
    public static void run(Database database) {
        check(database.application());
        var owner = database.owner();
        var flyway =
                Flyway.configure()
                        .dataSource(owner.url(), owner.user(), owner.password())
                        .locations("classpath:db/migration")
                        .schemas("platform")
                        .defaultSchema("platform")
                        .table("schema_history")
                        .placeholderReplacement(false)
                        .load();
        refuseNewer(flyway);
        flyway.migrate();
    }

    private static void refuseNewer(Flyway flyway) {
        var unknown =
                Arrays.stream(flyway.info().applied())
                        .filter(migration -> UNKNOWN.contains(migration.getState()))
                        .map(migration -> String.valueOf(migration.getVersion()))
                        .findFirst();
        if (unknown.isPresent()) {
            throw new HomeRefused(
                    "This school was last run by a newer Cairn, whose tables this one does not know (%s). Start the newer one, or bring back the backup from before the change."
                            .formatted(unknown.get()));
        }
    }

    private static void check(DatabaseLogin application) {
        try (var connection =
                        DriverManager.getConnection(
                                application.url(), application.user(), application.password());
                var statement = connection.createStatement();
                var row =
                        statement.executeQuery(
                                """
                                select current_setting('server_version_num')::int / 10000 as major,
                                       r.rolsuper or r.rolbypassrls or d.datdba = r.oid
                                         or exists (select 1 from pg_class c where c.relowner = r.oid and c.relpersistence <> 't') as too_strong
                                  from pg_roles r
                                  join pg_database d on d.datname = current_database()
                                 where r.rolname = current_user
                                """)) {
            row.next();
            if (row.getInt("major") < OLDEST) {
                throw new HomeRefused(
                        "The server of database.url is PostgreSQL %d; Cairn needs 15 to 18."
                                .formatted(row.getInt("major")));
            }
            if (row.getBoolean("too_strong")) {
                throw new HomeRefused(
                        "The role %s owns tables, is a superuser or bypasses row security, so one school could read another's. Use a role made with: create role cairn_app login nosuperuser nobypassrls."
                                .formatted(application.user()));
            }
        } catch (SQLException e) {
            throw new HomeRefused(
                    "The database %s does not answer as %s (state %s). Check database.url, database.user and database.password."
                            .formatted(application.url(), application.user(), e.getSQLState()));
        }
    }
}
