package org.cairnlearn.school.roster;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cairnlearn.school.roster.FeedAsk.Filter;
import org.cairnlearn.school.roster.RosterEntry.ClassRole;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The statements by which other systems are told the roster. Columns come from {@link FeedKind},
 * values are parameters: nothing of a request becomes a part of a statement.
 */
@Component
final class FeedSql {
    private final JdbcClient sql;

    FeedSql(JdbcClient sql) {
        this.sql = sql;
    }

    /** A condition and the values of its parameters. */
    private record Condition(String text, Map<String, Object> values) {}

    List<Told> list(FeedAsk ask) {
        var kind = FeedKind.of(ask.kind());
        var condition = condition(kind, ask);
        return sql.sql(
                        "select * from (%s) as o where %s order by %s limit :limit offset :offset"
                                .formatted(kind.records(), condition.text(), order(kind, ask)))
                .params(condition.values())
                .param("limit", ask.span().limit())
                .param("offset", ask.span().offset())
                .query((row, _) -> told(ask.kind(), row))
                .list();
    }

    long count(FeedAsk ask) {
        var kind = FeedKind.of(ask.kind());
        var condition = condition(kind, ask);
        return sql.sql(
                        "select count(*) from (%s) as o where %s"
                                .formatted(kind.records(), condition.text()))
                .params(condition.values())
                .query(Long.class)
                .single();
    }

    private static String order(FeedKind kind, FeedAsk ask) {
        var order = ask.order();
        if (order == null) {
            return "o.sourced_id";
        }
        var column = kind.find(order.column()).orElseThrow(() -> unknown(order.column()));
        return "%s %s, o.sourced_id".formatted(column.order(), order.descending() ? "desc" : "asc");
    }

    private static Condition condition(FeedKind kind, FeedAsk ask) {
        var values = new HashMap<String, Object>();
        var parts = new ArrayList<String>(List.of("true"));
        for (var within : ask.within()) {
            parts.add(kind.within(within.tie(), put(values, within.value())));
        }
        if (ask.filter() != null) {
            parts.add(text(kind, ask.filter(), values));
        }
        return new Condition(String.join(" and ", parts), values);
    }

    private static String text(FeedKind kind, Filter filter, Map<String, Object> values) {
        return switch (filter) {
            case Filter.All(var parts) -> joined(kind, parts, " and ", values);
            case Filter.Any(var parts) -> joined(kind, parts, " or ", values);
            case Filter.Test(var name, var operator, var value) -> {
                var column =
                        kind.find(name)
                                .filter(one -> one.takes(value, operator))
                                .orElseThrow(() -> unknown(name));
                yield column.comparison(operator, put(values, column.value(value)));
            }
        };
    }

    private static String joined(
            FeedKind kind, List<Filter> parts, String by, Map<String, Object> values) {
        return parts.stream()
                .map(one -> text(kind, one, values))
                .collect(Collectors.joining(by, "(", ")"));
    }

    private static String put(Map<String, Object> values, Object value) {
        var name = "v" + values.size();
        values.put(name, value);
        return name;
    }

    private static IllegalArgumentException unknown(String column) {
        return new IllegalArgumentException("Nobody can ask by %s like that".formatted(column));
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
