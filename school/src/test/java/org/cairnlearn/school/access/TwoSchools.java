package org.cairnlearn.school.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cairnlearn.school.platform.Actor;
import org.cairnlearn.school.platform.TenantId;
import org.cairnlearn.school.platform.Tenants;
import org.cairnlearn.school.testing.Schools;
import org.cairnlearn.school.testing.TestDatabase;
import org.springframework.util.DigestUtils;

/** Two schools of a district with one row about each of three students in every table. */
record TwoSchools(TenantId ours, TenantId theirs) {
    static final List<String> WHO =
            List.of(
                    "ada",
                    "teacher",
                    "aide",
                    "former",
                    "substitute",
                    "mentor",
                    "manager",
                    "mother",
                    "father",
                    "uncle",
                    "leader",
                    "office",
                    "flex",
                    "left",
                    "nobody");

    static TwoSchools make(Tenants tenants) throws SQLException, IOException {
        var schools = Schools.make(tenants);
        var ours = schools.ours().id();
        try (var script = TwoSchools.class.getResourceAsStream("/access/two-schools.sql");
                var connection = owner();
                var statement = connection.createStatement()) {
            assertThat(script).isNotNull();
            statement.execute(
                    new String(script.readAllBytes(), StandardCharsets.UTF_8)
                            .replace("%1$s", ours.toString()));
        }
        return new TwoSchools(ours, schools.theirs().id());
    }

    static Connection owner() throws SQLException {
        var login = TestDatabase.database().owner();
        return DriverManager.getConnection(login.url(), login.user(), login.password());
    }

    /** By table and column, what each of {@link #WHO} may, as it is written by hand. */
    static Map<String, List<String>> table(String name) {
        return written(name)
                .lines()
                .skip(1)
                .map(line -> line.strip().split(" +"))
                .collect(
                        Collectors.toMap(
                                cells -> cells[0],
                                cells -> List.of(cells).subList(1, cells.length)));
    }

    private static String written(String table) {
        var name = "/access/second-lock-%s.txt".formatted(table);
        try (var file = TwoSchools.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unread) {
            throw new UncheckedIOException(unread);
        }
    }

    Actor as(String who) {
        return as(who, ours);
    }

    static Actor as(String who, TenantId tenant) {
        return who.equals("nobody")
                ? new Actor.Nobody(tenant)
                : new Actor.Somebody(tenant, id(who));
    }

    private static UUID id(String name) {
        var bits = ByteBuffer.wrap(DigestUtils.md5Digest(name.getBytes(StandardCharsets.UTF_8)));
        return new UUID(bits.getLong(), bits.getLong());
    }

    /** The letters of the rows that name these people. */
    static String letters(Stream<UUID> named) {
        var letters = new TreeSet<String>();
        var known = new HashMap<UUID, String>();
        for (var name : List.of("ada", "ada2", "teacher", "accountada")) {
            known.put(id(name), "a");
        }
        for (var name : List.of("ben", "ben2", "colleague", "flex", "accountben")) {
            known.put(id(name), "b");
        }
        for (var name : List.of("cleo", "cleo2", "far", "accountcleo")) {
            known.put(id(name), "c");
        }
        named.filter(known::containsKey).forEach(one -> letters.add(known.get(one)));
        return letters.isEmpty() ? "-" : String.join("", letters);
    }

    /** One row of the table by whom it names, as the owner sees it. */
    Map<UUID, String> rows(String column) throws SQLException {
        var table = column.substring(0, column.lastIndexOf('.'));
        var rows = new HashMap<UUID, String>();
        try (var connection = owner();
                var statement = connection.createStatement();
                var found =
                        statement.executeQuery(
                                "select %s, t::text from %s t where tenant = '%s'"
                                        .formatted(
                                                column.substring(column.lastIndexOf('.') + 1),
                                                table,
                                                ours))) {
            while (found.next()) {
                var named = found.getObject(1, UUID.class);
                if (named != null) {
                    rows.putIfAbsent(named, found.getString(2));
                }
            }
        }
        return rows;
    }
}
