package org.cairnlearn.school.classdoor;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.cairnlearn.school.roster.ClassId;
import org.cairnlearn.school.roster.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Openings and cards as the database knows them, of the tenant whose work this is. */
@Component
final class ClassDoorSql {
    private final JdbcClient sql;

    ClassDoorSql(JdbcClient sql) {
        this.sql = sql;
    }

    /** False when the code is somebody's already. */
    boolean open(Opening opening, PersonId teacher, Instant at) {
        return sql.sql(
                                """
                                insert into classdoor.opening (id, class, opened_by, code, opened_at, closes_at)
                                values (:id, :class, :teacher, :code, :at, :closes)
                                    on conflict (tenant, code) do nothing
                                """)
                        .param("id", opening.id())
                        .param("class", opening.schoolClass().value())
                        .param("teacher", teacher.value())
                        .param("code", opening.code())
                        .param("at", utc(at))
                        .param("closes", utc(opening.closesAt()))
                        .update()
                == 1;
    }

    void close(UUID opening, Instant at) {
        sql.sql(
                        """
                        update classdoor.opening
                           set closed_at = :at
                         where id = :id
                           and closed_at is null
                        """)
                .param("at", utc(at))
                .param("id", opening)
                .update();
    }

    Optional<Opening> openByCode(String code, Instant now) {
        return sql.sql(
                        """
                        select id, class, code, closes_at
                          from classdoor.opening
                         where code = :code
                           and closed_at is null
                           and closes_at > :now
                        """)
                .param("code", code)
                .param("now", utc(now))
                .query(ClassDoorSql::opening)
                .optional();
    }

    Optional<Opening> open(UUID id, Instant now) {
        return sql.sql(
                        """
                        select id, class, code, closes_at
                          from classdoor.opening
                         where id = :id
                           and closed_at is null
                           and closes_at > :now
                        """)
                .param("id", id)
                .param("now", utc(now))
                .query(ClassDoorSql::opening)
                .optional();
    }

    Optional<Opening> openOf(ClassId schoolClass, Instant now) {
        return sql.sql(
                        """
                        select id, class, code, closes_at
                          from classdoor.opening
                         where class = :class
                           and closed_at is null
                           and closes_at > :now
                         order by opened_at desc
                         limit 1
                        """)
                .param("class", schoolClass.value())
                .param("now", utc(now))
                .query(ClassDoorSql::opening)
                .optional();
    }

    Map<PersonId, byte[]> cards(Collection<PersonId> students) {
        Map<PersonId, byte[]> cards = new HashMap<>();
        sql.sql(
                        """
                        select student, sealed
                          from classdoor.card
                         where student = any (cast(:students as uuid[]))
                        """)
                .param("students", students.stream().map(PersonId::value).toArray(UUID[]::new))
                .query((row, _) ->
                        cards.put(
                                new PersonId(row.getObject("student", UUID.class)),
                                row.getBytes("sealed")))
                .list();
        return cards;
    }

    /** In place of the card that the student had. */
    void give(PersonId student, byte[] sealed, Instant at) {
        sql.sql(
                        """
                        insert into classdoor.card (student, sealed, made_at)
                        values (:student, :sealed, :at)
                            on conflict (tenant, student)
                            do update set sealed = excluded.sealed, made_at = excluded.made_at
                        """)
                .param("student", student.value())
                .param("sealed", sealed)
                .param("at", utc(at))
                .update();
    }

    private static Opening opening(ResultSet row, int number) throws SQLException {
        return new Opening(
                row.getObject("id", UUID.class),
                new ClassId(row.getObject("class", UUID.class)),
                row.getString("code"),
                row.getObject("closes_at", OffsetDateTime.class).toInstant());
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
