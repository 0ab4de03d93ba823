package org.cairnlearn.school.roster;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.cairnlearn.school.platform.Selection;
import org.cairnlearn.school.roster.RosterEntry.ClassRole;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The statements by which other systems are told the roster. */
@Component
final class FeedSql {
    private final JdbcClient sql;

    FeedSql(JdbcClient sql) {
        this.sql = sql;
    }

    List<Told> list(FeedAsk ask) {
        var kind = FeedKind.of(ask.kind());
        var asked = kind.selection().list(within(kind, ask), ask.wanted());
        return sql.sql(asked.text())
                .params(asked.values())
                .query((row, _) -> told(ask.kind(), row))
                .list();
    }

    long count(FeedAsk ask) {
        var kind = FeedKind.of(ask.kind());
        var asked = kind.selection().count(within(kind, ask), ask.wanted());
        return sql.sql(asked.text()).params(asked.values()).query(Long.class).single();
    }

    private static List<Selection.Within> within(FeedKind kind, FeedAsk ask) {
        return ask.within().stream().map(kind::within).toList();
    }

    private static Told told(RosterKind kind, ResultSet row) throws SQLException {
        var entry =
                switch (kind) {
                    case ORGANISATION -> organisation(row);
                    case TERM -> term(row);
                    case COURSE -> course(row);
                    case PERSON -> person(row);
                    case CLASS -> schoolClass(row);
                    case ENROLLMENT -> enrollment(row);
                    case GUARDIANSHIP ->
                            throw new IllegalArgumentException("Nobody is told " + kind);
                };
        var related =
                switch (kind) {
                    case PERSON -> texts(row, "related");
                    case ENROLLMENT -> List.of(row.getString("school"));
                    case ORGANISATION, TERM, COURSE, CLASS, GUARDIANSHIP -> List.<String>of();
                };
        return new Told(
                entry,
                row.getBoolean("active"),
                row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                related);
    }

    private static RosterEntry organisation(ResultSet row) throws SQLException {
        return new RosterEntry.OfOrganisation(
                row.getString("sourced_id"),
                row.getString("name"),
                row.getString("type"),
                row.getString("parent"));
    }

    private static RosterEntry term(ResultSet row) throws SQLException {
        return new RosterEntry.OfTerm(
                row.getString("sourced_id"),
                row.getString("title"),
                row.getString("type"),
                row.getObject("starts", LocalDate.class),
                row.getObject("ends", LocalDate.class),
                row.getString("parent"),
                row.getString("school_year"));
    }

    private static RosterEntry course(ResultSet row) throws SQLException {
        return new RosterEntry.OfCourse(
                row.getString("sourced_id"),
                row.getString("title"),
                row.getString("code"),
                row.getString("organisation"),
                texts(row, "subjects"),
                texts(row, "grades"));
    }

    private static RosterEntry person(ResultSet row) throws SQLException {
        var name = new PersonName(row.getString("given_name"), row.getString("family_name"));
        var role = role(row.getString("role"));
        StudentsRead.note(
                new Person(
                        new PersonId(row.getObject("id", UUID.class)),
                        row.getString("sourced_id"),
                        name,
                        role,
                        row.getBoolean("active")));
        return new RosterEntry.OfPerson(
                row.getString("sourced_id"),
                name,
                role,
                row.getString("username"),
                row.getString("email"),
                row.getString("identifier"),
                texts(row, "grades"),
                texts(row, "organisations"));
    }

    private static RosterEntry schoolClass(ResultSet row) throws SQLException {
        return new RosterEntry.OfClass(
                row.getString("sourced_id"),
                row.getString("title"),
                row.getString("code"),
                ClassType.valueOf(row.getString("type").toUpperCase(Locale.ROOT)),
                row.getString("course"),
                row.getString("school"),
                row.getString("location"),
                texts(row, "periods"),
                texts(row, "subjects"),
                texts(row, "grades"),
                texts(row, "terms"));
    }

    private static RosterEntry enrollment(ResultSet row) throws SQLException {
        StudentsRead.note(
                new Person(
                        new PersonId(row.getObject("person_id", UUID.class)),
                        row.getString("person"),
                        new PersonName(row.getString("given_name"), row.getString("family_name")),
                        role(row.getString("person_role")),
                        row.getBoolean("person_active")));
        return new RosterEntry.OfEnrollment(
                row.getString("sourced_id"),
                row.getString("class"),
                row.getString("person"),
                ClassRole.valueOf(row.getString("role").toUpperCase(Locale.ROOT)),
                Boolean.parseBoolean(row.getString("is_primary")),
                row.getObject("begins", LocalDate.class),
                row.getObject("ends", LocalDate.class));
    }

    private static Role role(String word) {
        return Role.valueOf(word.toUpperCase(Locale.ROOT));
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }
}
