package org.cairnlearn.school.run;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.cairnlearn.school.platform.Database;
import org.cairnlearn.school.platform.DatabaseLogin;

/**
 * Debian's PostgreSQL 15 in a folder of its own, set up as somebody who runs a database would for
 * Cairn.
 */
final class Postgres15 implements AutoCloseable {
    static final Path PROGRAMS = Path.of("/usr/lib/postgresql/15/bin");

    private static final String SUPERUSER = "operator";
    private static final List<String> SET_UP =
            List.of(
                    "create role cairn_owner login nosuperuser nobypassrls password 'of the owner'",
                    "create role cairn_app login nosuperuser nobypassrls password 'of the application'",
                    "create database cairn owner cairn_owner",
                    "revoke all on database cairn from public",
                    "grant connect, temporary on database cairn to cairn_app");

    private final Path data;
    private final Path log;
    private final int port;

    private Postgres15(Path folder, int port) {
        this.data = folder.resolve("data");
        this.log = folder.resolve("log");
        this.port = port;
    }

    static Postgres15 start(Path folder) throws IOException, SQLException {
        var server = new Postgres15(folder, freePort());
        server.make();
        return server;
    }

    Database database() {
        var url = "jdbc:postgresql://127.0.0.1:%d/cairn".formatted(port);
        return Database.outside(
                new DatabaseLogin(url, "cairn_owner", "of the owner"),
                new DatabaseLogin(url, "cairn_app", "of the application"));
    }

    @Override
    public void close() throws IOException {
        run("pg_ctl", "stop", "-D", data.toString(), "-m", "fast", "-w");
    }

    private void make() throws IOException, SQLException {
        var password = Files.writeString(data.resolveSibling("password"), "of the operator\n");
        run(
                "initdb",
                "--pgdata=" + data,
                "--username=" + SUPERUSER,
                "--pwfile=" + password,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C.UTF-8");
        var options =
                "-c listen_addresses=127.0.0.1 -c port=%d -c unix_socket_directories=''"
                        .formatted(port);
        run("pg_ctl", "start", "-D", data.toString(), "-l", log + ".server", "-w", "-o", options);
        try (var connection =
                        DriverManager.getConnection(
                                "jdbc:postgresql://127.0.0.1:%d/postgres".formatted(port),
                                SUPERUSER,
                                "of the operator");
                var statement = connection.createStatement()) {
            for (var command : SET_UP) {
                statement.execute(command);
            }
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** PostgreSQL refuses to be root: root enters a user namespace, in which it is nobody. */
    private void run(String program, String... arguments) throws IOException {
        var line = new ArrayList<String>();
        if ("root".equals(System.getProperty("user.name"))) {
            line.addAll(List.of("unshare", "-U"));
        }
        line.add(PROGRAMS.resolve(program).toString());
        line.addAll(List.of(arguments));
        var process =
                new ProcessBuilder(line)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        process.environment().put("LC_ALL", "C.UTF-8");
        try {
            var code = process.start().waitFor();
            if (code != 0) {
                throw new AssertionError(
                        "%s ended with %d: %s".formatted(program, code, Files.readString(log)));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
