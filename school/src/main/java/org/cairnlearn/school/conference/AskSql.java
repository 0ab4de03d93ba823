package org.cairnlearn.school.conference;

import static org.cairnlearn.school.conference.ConferenceSql.utc;
import static org.cairnlearn.school.conference.ConferenceSql.uuids;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cairnlearn.school.roster.OrganisationId;
import org.cairnlearn.school.roster.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every SQL statement about what comes before a talk: requests, agendas, rhythms, whom to ask. */
@Component
final class AskSql {
    private final JdbcClient sql;

    AskSql(JdbcClient sql) {
        this.sql = sql;
    }

    /** What waits, the longest wait first. */
    List<Request> waiting(Collection<PersonId> students) {
        return sql.sql(
                        """
                        select student, teacher, topic, soon, words, asked_at
                          from conference.request
                         where tenant = platform.current_tenant()
                           and student = any (:students)
                           and ended_at is null
                         order by asked_at, id
                        """)
                .param("students", uuids(students))
                .query((row, _) -> request(row))
                .list();
    }

    /** What waited at a moment that has passed. */
    List<Request> waiting(Collection<PersonId> students, Instant at) {
        return sql.sql(
                        """
                        select student, teacher, topic, soon, words, asked_at
                          from conference.request
                         where tenant = platform.current_tenant()
                           and student = any (:students)
                           and asked_at < :at
                           and (ended_at is null or ended_at >= :at)
                         order by asked_at, id
                        """)
                .param("students", uuids(students))
                .param("at", utc(at))
                .query((row, _) -> request(row))
                .list();
    }

    private static Request request(ResultSet row) throws SQLException {
        var teacher = row.getObject("teacher", UUID.class);
        return new Request(
                new PersonId(row.getObject("student", UUID.class)),
                new Request.Wish(
                        teacher == null ? null : new PersonId(teacher),
                        Request.Topic.valueOf(row.getString("topic")),
                        Request.Soon.valueOf(row.getString("soon")),
                        row.getString("words")),
                row.getObject("asked_at", OffsetDateTime.class).toInstant());
    }

    /** Asked twice, it is asked once. */
    void ask(UUID id, Request request) {
        var teacher = request.wish().teacher();
        sql.sql(
                        """
                        insert into conference.request (id, student, teacher, topic, soon, words, asked_at)
                        values (:id, :student, :teacher, :topic, :soon, :words, :at)
                            on conflict (tenant, student) where ended_at is null do nothing
                        """)
                .param("id", id)
                .param("student", request.student().value())
                .param("teacher", teacher == null ? null : teacher.value())
                .param("topic", request.wish().topic().name())
                .param("soon", request.wish().soon().name())
                .param("words", request.wish().words())
                .param("at", utc(request.askedAt()))
                .update();
    }

    void cancel(PersonId student, Instant at) {
        sql.sql(
                        """
                        update conference.request
                           set ended_at = :at
                         where student = :student
                           and ended_at is null
                        """)
                .param("student", student.value())
                .param("at", utc(at))
                .update();
    }

    /** Answers what was asked of this adult or of anybody. */
    void answer(Conference held) {
        sql.sql(
                        """
                        update conference.request
                           set ended_at = :at, conference = :conference
                         where student = :student
                           and ended_at is null
                           and coalesce(teacher, :teacher) = :teacher
                        """)
                .param("student", held.between().student().value())
                .param("teacher", held.between().teacher().value())
                .param("conference", held.id().value())
                .param("at", utc(held.closedAt()))
                .update();
    }

    /** What these students want to talk about next time, in the order of writing. */
    Map<PersonId, List<AgendaLine>> agenda(Collection<PersonId> students) {
        var lines = new HashMap<PersonId, List<AgendaLine>>();
        sql.sql(
                        """
                        select student, id, said_at, words
                          from conference.agenda
                         where tenant = platform.current_tenant()
                           and student = any (:students)
                           and kind = 'STUDENT'
                           and conference is null
                           and gone_at is null
                         order by said_at, id
                        """)
                .param("students", uuids(students))
                .query((row, _) ->
                        lines.computeIfAbsent(
                                        new PersonId(row.getObject("student", UUID.class)),
                                        _ -> new ArrayList<>())
                                .add(
                                        new AgendaLine(
                                                row.getObject("id", UUID.class),
                                                row.getObject("said_at", OffsetDateTime.class)
                                                        .toInstant(),
                                                row.getString("words"))))
                .list();
        return lines;
    }

    void write(PersonId student, AgendaLine line) {
        sql.sql(
                        """
                        insert into conference.agenda (id, student, kind, author, said_at, words)
                        values (:id, :student, 'STUDENT', :student, :at, :words)
                            on conflict (tenant, id) do nothing
                        """)
                .param("id", line.id())
                .param("student", student.value())
                .param("at", utc(line.at()))
                .param("words", line.words())
                .update();
    }

    /** Whether there was such a line to take back. */
    boolean takeBack(PersonId student, UUID line, Instant at) {
        return sql.sql(
                                """
                                update conference.agenda
                                   set gone_at = :at
                                 where id = :id
                                   and student = :student
                                   and conference is null
                                   and gone_at is null
                                """)
                        .param("id", line)
                        .param("student", student.value())
                        .param("at", utc(at))
                        .update()
                == 1;
    }

    /** What the student wrote lay on the table of this talk. */
    void lay(Conference held) {
        sql.sql(
                        """
                        update conference.agenda
                           set conference = :conference
                         where student = :student
                           and conference is null
                           and gone_at is null
                        """)
                .param("conference", held.id().value())
                .param("student", held.between().student().value())
                .update();
    }

    /** What Cairn laid beside it. */
    void lay(Conference held, List<UUID> ids, String kind, List<String> lines) {
        sql.sql(
                        """
                        insert into conference.agenda (id, student, kind, said_at, words, conference)
                        select id, :student, :kind, :at, words, :conference
                          from unnest(:ids, :lines) as line (id, words)
                        """)
                .param("student", held.between().student().value())
                .param("kind", kind)
                .param("at", utc(held.closedAt()))
                .param("conference", held.id().value())
                .param("ids", ids.toArray(UUID[]::new))
                .param("lines", lines.toArray(String[]::new))
                .update();
    }

    List<TrustedAdult> trusted(Collection<OrganisationId> schools) {
        return sql.sql(
                        """
                        select school, person, place
                          from conference.trusted_adult
                         where tenant = platform.current_tenant()
                           and school = any (:schools)
                        """)
                .param("schools", schools.stream().map(OrganisationId::value).toArray(UUID[]::new))
                .query((row, _) ->
                        new TrustedAdult(
                                new OrganisationId(row.getObject("school", UUID.class)),
                                new PersonId(row.getObject("person", UUID.class)),
                                row.getString("place")))
                .list();
    }

    void trust(TrustedAdult adult, PersonId by, Instant at) {
        sql.sql(
                        """
                        insert into conference.trusted_adult (school, person, place, set_by, set_at)
                        values (:school, :person, :place, :by, :at)
                            on conflict (tenant, school) do update
                           set person = excluded.person,
                               place = excluded.place,
                               set_by = excluded.set_by,
                               set_at = excluded.set_at
                        """)
                .param("school", adult.school().value())
                .param("person", adult.person().value())
                .param("place", adult.place())
                .param("by", by.value())
                .param("at", utc(at))
                .update();
    }
}
