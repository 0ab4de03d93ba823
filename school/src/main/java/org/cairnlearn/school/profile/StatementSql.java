package org.cairnlearn.school.profile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.cairnlearn.school.competency.CompetencyId;
import org.cairnlearn.school.profile.Statement.About;
import org.cairnlearn.school.profile.Statement.Basis;
import org.cairnlearn.school.profile.Statement.Version;
import org.cairnlearn.school.profile.Statement.View;
import org.cairnlearn.school.roster.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every SQL statement about what is written in a profile. */
@Component
final class StatementSql {
    private final JdbcClient sql;

    StatementSql(JdbcClient sql) {
        this.sql = sql;
    }

    List<Statement> of(Collection<PersonId> students) {
        return read(
                sql.sql(
                                """
                                select s.id, s.student, s.facet, s.readers, s.competency, s.goal,
                                       v.kind, v.words, v.written_by, v.written_at, v.review_by
                                  from profile.statement s
                                  join profile.statement_version v on v.tenant = s.tenant and v.statement = s.id
                                 where s.tenant = platform.current_tenant()
                                   and s.student = any (:students)
                                 order by s.begun_at, s.id, v.number
                                """)
                        .param(
                                "students",
                                students.stream().map(PersonId::value).toArray(UUID[]::new)));
    }

    Optional<Statement> find(StatementId id) {
        return read(
                        sql.sql(
                                        """
                                        select s.id, s.student, s.facet, s.readers, s.competency, s.goal,
                                               v.kind, v.words, v.written_by, v.written_at, v.review_by
                                          from profile.statement s
                                          join profile.statement_version v on v.tenant = s.tenant and v.statement = s.id
                                         where s.tenant = platform.current_tenant()
                                           and s.id = :id
                                         order by v.number
                                        """)
                                .param("id", id.value()))
                .stream()
                .findFirst();
    }

    private record Row(UUID id, PersonId student, About about, Version version) {}

    private List<Statement> read(JdbcClient.StatementSpec statement) {
        var rows = statement.query((row, _) -> row(row)).list();
        var views = views(rows.stream().map(Row::id).distinct().toArray(UUID[]::new));
        var statements = new ArrayList<Statement>();
        for (var at = 0; at < rows.size(); ) {
            var first = rows.get(at);
            var versions = new ArrayList<Version>();
            for (; at < rows.size() && rows.get(at).id().equals(first.id()); at++) {
                versions.add(rows.get(at).version());
            }
            statements.add(
                    new Statement(
                            new StatementId(first.id()),
                            first.student(),
                            first.about(),
                            versions,
                            views.getOrDefault(first.id(), List.of())));
        }
        return statements;
    }

    private static Row row(ResultSet row) throws SQLException {
        var skill = uuid(row, "competency");
        var goal = uuid(row, "goal");
        return new Row(
                row.getObject("id", UUID.class),
                new PersonId(row.getObject("student", UUID.class)),
                new About(
                        Statement.Facet.valueOf(row.getString("facet")),
                        Statement.Readers.valueOf(row.getString("readers")),
                        new Basis(
                                skill == null ? null : new CompetencyId(skill),
                                goal == null ? null : new GoalId(goal))),
                new Version(
                        Statement.Kind.valueOf(row.getString("kind")),
                        row.getString("words"),
                        new PersonId(row.getObject("written_by", UUID.class)),
                        row.getObject("written_at", OffsetDateTime.class).toInstant(),
                        row.getObject("review_by", LocalDate.class)));
    }

    private static @Nullable UUID uuid(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    private Map<UUID, List<View>> views(UUID[] statements) {
        var views = new HashMap<UUID, List<View>>();
        sql.sql(
                        """
                        select statement, said_at, words
                          from profile.statement_view
                         where tenant = platform.current_tenant()
                           and statement = any (:statements)
                         order by said_at
                        """)
                .param("statements", statements)
                .query((row, _) ->
                        views.computeIfAbsent(
                                        row.getObject("statement", UUID.class),
                                        _ -> new ArrayList<>())
                                .add(
                                        new View(
                                                row.getObject("said_at", OffsetDateTime.class)
                                                        .toInstant(),
                                                row.getString("words"))))
                .list();
        return views;
    }

    void begin(StatementId id, PersonId student, About about, Instant at) {
        var skill = about.basis().skill();
        var goal = about.basis().goal();
        sql.sql(
                        """
                        insert into profile.statement (id, student, facet, readers, competency, goal, begun_at)
                        values (:id, :student, :facet, :readers, :skill, :goal, :at)
                        """)
                .param("id", id.value())
                .param("student", student.value())
                .param("facet", about.facet().name())
                .param("readers", about.readers().name())
                .param("skill", skill == null ? null : skill.value())
                .param("goal", goal == null ? null : goal.value())
                .param("at", Timestamp.from(at))
                .update();
    }

    /** All versions of a statement at once. */
    void takeIn(Statement statement) {
        var versions = statement.versions();
        begin(statement.id(), statement.student(), statement.about(), versions.getFirst().at());
        sql.sql(
                        """
                        insert into profile.statement_version
                               (statement, number, kind, words, written_by, written_at, review_by)
                        select :statement, number, kind, words, by, at, review_by
                          from unnest(:kinds, :words, :by, cast(:at as timestamptz[]), cast(:reviews as date[]))
                               with ordinality as t (kind, words, by, at, review_by, number)
                        """)
                .param("statement", statement.id().value())
                .param("kinds", texts(versions, one -> one.kind().name()))
                .param("words", texts(versions, Version::words))
                .param("by", versions.stream().map(one -> one.by().value()).toArray(UUID[]::new))
                .param("at", texts(versions, one -> one.at().toString()))
                .param("reviews", texts(versions, one -> one.reviewBy().toString()))
                .update();
    }

    private static String[] texts(List<Version> versions, Function<Version, String> of) {
        return versions.stream().map(of).toArray(String[]::new);
    }

    /** Adds a version; false when somebody was quicker. */
    boolean add(StatementId statement, int number, Version version) {
        return sql.sql(
                                """
                                insert into profile.statement_version
                                       (statement, number, kind, words, written_by, written_at, review_by)
                                values (:statement, :number, :kind, :words, :by, :at, :reviewBy)
                                    on conflict (tenant, statement, number) do nothing
                                """)
                        .param("statement", statement.value())
                        .param("number", number)
                        .param("kind", version.kind().name())
                        .param("words", version.words())
                        .param("by", version.by().value())
                        .param("at", Timestamp.from(version.at()))
                        .param("reviewBy", version.reviewBy())
                        .update()
                == 1;
    }

    void differ(StatementId statement, PersonId student, View view) {
        sql.sql(
                        """
                        insert into profile.statement_view (statement, said_by, said_at, words)
                        values (:statement, :by, :at, :words)
                            on conflict (tenant, statement, said_at) do nothing
                        """)
                .param("statement", statement.value())
                .param("by", student.value())
                .param("at", Timestamp.from(view.at()))
                .param("words", view.words())
                .update();
    }
}
