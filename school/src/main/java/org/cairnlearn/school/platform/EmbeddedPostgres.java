package org.cairnlearn.school.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.OptionalInt;
import java.util.Properties;

/**
 * Our own launcher of the embedded PostgreSQL 18. Durable (fsync and synchronous commit stay on,
 * checksums are made), scram passwords, loopback only, no ICU collation stored. A server that a
 * killed process left behind is adopted after it has proved to be this home's; the last process to
 * leave stops it.
 */
final class EmbeddedPostgres implements Database {
    private static final String NAME = "cairn";

    private final Home home;
    private final Secrets secrets;
    private final RunAs runAs;
    private final HomeLock lock;
    private final FileLock use;
    private final int port;

    private EmbeddedPostgres(Home home, Secrets secrets, RunAs runAs, HomeLock lock)
            throws IOException {
        this.home = home;
        this.secrets = secrets;
        this.runAs = runAs;
        this.lock = lock;
        this.use = lock.use();
        initialise();
        var running = running();
        this.port = running.isPresent() ? running.getAsInt() : start();
        roles();
    }

    /**
     * Starts this home's server, or joins the one that runs.
     *
     * @throws HomeRefused when the home is another user's, the platform has no binaries, or the
     *     server does not start
     */
    static EmbeddedPostgres open(Home home) {
        home.make();
        var lock = HomeLock.open(home);
        try (var _ = lock.starting()) {
            PostgresBinaries.unpackInto(home.binaries());
            return new EmbeddedPostgres(home, Secrets.of(home), RunAs.choose(home), lock);
        } catch (IOException e) {
            lock.close();
            throw new UncheckedIOException(e);
        } catch (HomeRefused e) {
            lock.close();
            throw e;
        }
    }

    @Override
    public DatabaseLogin owner() {
        return new DatabaseLogin(url(NAME), "cairn_owner", secrets.owner());
    }

    @Override
    public DatabaseLogin application() {
        return new DatabaseLogin(url(NAME), "cairn_app", secrets.application());
    }

    /** Leaves the server; stops it when nobody else uses it. */
    @Override
    public void close() {
        try (lock;
                var _ = lock.starting()) {
            use.release();
            if (lock.isLast()) {
                run(
                        List.of(
                                program("pg_ctl"),
                                "stop",
                                "-D",
                                data(),
                                "-m",
                                "fast",
                                "-w",
                                "-t",
                                "60"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void initialise() throws IOException {
        if (Files.exists(home.data().resolve("PG_VERSION"))) {
            return;
        }
        var half = home.folder().resolve("data.half");
        Folders.delete(half);
        var password =
                Files.writeString(home.folder().resolve("superuser.half"), secrets.superuser());
        Files.setPosixFilePermissions(password, PosixFilePermissions.fromString("rw-------"));
        var code =
                run(
                        List.of(
                                program("initdb"),
                                "--pgdata=" + half,
                                "--username=postgres",
                                "--pwfile=" + password,
                                "--auth=scram-sha-256",
                                "--encoding=UTF8",
                                "--locale-provider=builtin",
                                "--builtin-locale=C.UTF-8",
                                "--data-checksums"));
        Files.delete(password);
        if (code != 0) {
            throw new HomeRefused(
                    "The database could not be made in %s. Its log says:%n%s"
                            .formatted(home.folder(), home.tailOfLog()));
        }
        Files.move(half, home.data(), StandardCopyOption.ATOMIC_MOVE);
    }

    /**
     * The port of this home's own running server; one that answers to our secret from our folder is
     * ours.
     */
    private OptionalInt running() throws IOException {
        var pidFile = home.data().resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return OptionalInt.empty();
        }
        var lines = Files.readAllLines(pidFile);
        if (lines.size() < 4) {
            return OptionalInt.empty();
        }
        var pid = Long.parseLong(lines.get(0).strip());
        if (ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isEmpty()) {
            return OptionalInt.empty(); // stale: PostgreSQL itself clears it away
        }
        return ask(Integer.parseInt(lines.get(3).strip()));
    }

    private OptionalInt ask(int candidate) {
        try (var server = superuser(candidate, "postgres");
                var row = server.createStatement().executeQuery("show data_directory")) {
            row.next();
            return Path.of(row.getString(1)).equals(home.data())
                    ? OptionalInt.of(candidate)
                    : OptionalInt.empty();
        } catch (SQLException e) {
            return OptionalInt.empty(); // not ours, or on its way down: starting tells which
        }
    }

    private int start() throws IOException {
        var free = freePort();
        var options =
                "-c listen_addresses=127.0.0.1 -c port=%d -c unix_socket_directories='' -c ssl=off -c fsync=on -c synchronous_commit=on -c full_page_writes=on -c max_connections=60 -c shared_buffers=128MB -c max_wal_size=512MB -c timezone=UTC -c log_min_error_statement=panic -c log_statement=none -c log_parameter_max_length_on_error=0"
                        .formatted(free);
        var code =
                run(
                        List.of(
                                program("pg_ctl"),
                                "start",
                                "-D",
                                data(),
                                "-l",
                                home.log().toString(),
                                "-w",
                                "-t",
                                "60",
                                "-o",
                                options));
        if (code != 0) {
            throw new HomeRefused(
                    "The database in %s did not start. Its log says:%n%s"
                            .formatted(home.folder(), home.tailOfLog()));
        }
        return free;
    }

    private void roles() {
        try (var server = superuser(port, "postgres")) {
            role(server, "cairn_owner", secrets.owner());
            role(server, "cairn_app", secrets.application());
            if (!exists(server, "select 1 from pg_database where datname = '" + NAME + "'")) {
                execute(server, "create database cairn owner cairn_owner");
                execute(server, "revoke all on database cairn from public");
                execute(server, "grant connect, temporary on database cairn to cairn_app");
            }
        } catch (SQLException e) {
            throw new HomeRefused(
                    "The database in %s runs but does not answer (state %s). Its log says:%n%s"
                            .formatted(home.folder(), e.getSQLState(), home.tailOfLog()));
        }
    }

    private static void role(Connection server, String role, String password) throws SQLException {
        if (!exists(server, "select 1 from pg_roles where rolname = '" + role + "'")) {
            execute(
                    server,
                    "create role %s login nosuperuser nobypassrls nocreatedb nocreaterole password '%s'"
                            .formatted(role, password)); // both are our own words and hexadecimal
        }
    }

    private static boolean exists(Connection server, String query) throws SQLException {
        try (var statement = server.createStatement();
                var rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }

    private static void execute(Connection server, String command) throws SQLException {
        try (var statement = server.createStatement()) {
            statement.execute(command);
        }
    }

    private Connection superuser(int at, String database) throws SQLException {
        var login = new Properties();
        login.setProperty("user", "postgres");
        login.setProperty("password", secrets.superuser());
        login.setProperty("connectTimeout", "10");
        return DriverManager.getConnection(url(at, database), login);
    }

    private int run(List<String> command) throws IOException {
        try {
            return runAs.start(command, ProcessBuilder.Redirect.appendTo(home.log().toFile()))
                    .waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while waiting for " + command.getFirst(), e);
        }
    }

    private String program(String name) {
        return home.binaries().resolve("bin").resolve(name).toString();
    }

    private String data() {
        return home.data().toString();
    }

    private String url(String database) {
        return url(port, database);
    }

    private static String url(int at, String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(at, database);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
