package org.cairnlearn.school.exchange;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cairnlearn.school.exchange.Aliases.Answer;
import org.cairnlearn.school.exchange.Aliases.Decision;
import org.cairnlearn.school.roster.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every statement about what other systems call students, and what the office says of it. */
@Component
final class AliasSql {
    private final JdbcClient sql;

    AliasSql(JdbcClient sql) {
        this.sql = sql;
    }

    /** A name of a log that nobody knows. */
    record Seen(Alias alias, long times, Instant first, Instant last) {}

    /** Whom the office has named for what statements call them. */
    Map<Alias, PersonId> people() {
        return sql
                .sql(
                        """
                        select kind, home, name, person
                          from exchange.alias
                         where tenant = platform.current_tenant()
                           and kind <> 'LOG'
                           and person is not null
                        """)
                .query((row, _) -> Map.entry(alias(row), person(row, "person")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Whom the office has named for what the logs of a source call them. */
    Map<String, PersonId> ofLog(String source) {
        return sql
                .sql(
                        """
                        select name, person
                          from exchange.alias
                         where tenant = platform.current_tenant()
                           and kind = 'LOG'
                           and home = :source
                           and person is not null
                        """)
                .param("source", source)
                .query((row, _) -> Map.entry(row.getString("name"), person(row, "person")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** What was said, the newest first. */
    List<Decision> decisions() {
        return sql.sql(
                        """
                        select kind, home, name, answer, person, decided_by, decided_at
                          from exchange.alias
                         where tenant = platform.current_tenant()
                         order by decided_at desc, kind, home, name
                        """)
                .query((row, _) -> {
                    var person = row.getObject("person", UUID.class);
                    return new Decision(
                            alias(row),
                            Answer.valueOf(row.getString("answer")),
                            person == null ? null : new PersonId(person),
                            person(row, "decided_by"),
                            row.getObject("decided_at", OffsetDateTime.class).toInstant());
                })
                .list();
    }

    void say(Decision decision) {
        sql.sql(
                        """
                        insert into exchange.alias (kind, home, name, answer, person, decided_by, decided_at)
                        values (:kind, :home, :name, :answer, cast(:person as uuid), :by, :at)
                            on conflict (tenant, kind, home, name) do update
                           set answer = excluded.answer, person = excluded.person,
                               decided_by = excluded.decided_by, decided_at = excluded.decided_at
                        """)
                .param("kind", decision.alias().kind().name())
                .param("home", decision.alias().home())
                .param("name", decision.alias().name())
                .param("answer", decision.answer().name())
                .param("person", value(decision.person()))
                .param("by", decision.by().value())
                .param("at", decision.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    private static @Nullable UUID value(@Nullable PersonId person) {
        return person == null ? null : person.value();
    }

    void takeBack(Alias alias) {
        sql.sql(
                        """
                        delete from exchange.alias
                         where tenant = platform.current_tenant()
                           and kind = :kind and home = :home and name = :name
                        """)
                .param("kind", alias.kind().name())
                .param("home", alias.home())
                .param("name", alias.name())
                .update();
    }

    /** What a log of a source called those whom nobody knew; whom it knew is no stranger. */
    void keep(String source, LogPeople.Met met, Instant now) {
        var strangers = met.strangers();
        var names =
                strangers.keySet().stream()
                        .filter(name -> Alias.ofLog(source, name).isPresent())
                        .toArray(String[]::new);
        sql.sql(
                        """
                        delete from exchange.unknown_name
                         where tenant = platform.current_tenant()
                           and source = :source
                           and name = any (:known)
                        """)
                .param("source", source)
                .param("known", met.acquainted().toArray(String[]::new))
                .update();
        sql.sql(
                        """
                        insert into exchange.unknown_name (source, name, times, first_at, last_at)
                        select :source, g.name, g.times, :now, :now
                          from unnest(cast(:names as text[]), cast(:times as bigint[])) as g (name, times)
                            on conflict (tenant, source, name) do update
                           set times = excluded.times, last_at = excluded.last_at
                        """)
                .param("source", source)
                .param("names", names)
                .param("times", List.of(names).stream().map(strangers::get).toArray(Long[]::new))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** What logs call students whom nobody knows, the most frequent first. */
    List<Seen> seen() {
        return sql.sql(
                        """
                        select 'LOG' as kind, source as home, name, times, first_at, last_at
                          from exchange.unknown_name
                         where tenant = platform.current_tenant()
                         order by times desc, source, name
                        """)
                .query((row, _) ->
                        new Seen(
                                alias(row),
                                row.getLong("times"),
                                row.getObject("first_at", OffsetDateTime.class).toInstant(),
                                row.getObject("last_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    private static Alias alias(ResultSet row) throws SQLException {
        return new Alias(
                Alias.Kind.valueOf(row.getString("kind")),
                row.getString("home"),
                row.getString("name"));
    }

    private static PersonId person(ResultSet row, String column) throws SQLException {
        return new PersonId(row.getObject(column, UUID.class));
    }
}
