package org.cairnlearn.school.course;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.standards.cmi5.UnitSession.Word;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every statement about who goes through which course, and each time that a unit is opened. */
@Component
final class SessionSql {
    private static final String SESSION =
            """
            select s.id, s.unit, s.said, cardinality(s.knows) = 2 as ready, s.launched_at, s.last_at, s.ended_at,
                   r.id as registration, r.course, r.home_page
              from course.session s
              join course.registration r on r.tenant = s.tenant and r.id = s.registration
             where s.tenant = platform.current_tenant()
            """;

    private final JdbcClient sql;

    SessionSql(JdbcClient sql) {
        this.sql = sql;
    }

    /** A student who goes through a course. */
    record Registration(UUID id, UUID course, String home) {}

    /** One time that a unit is opened, as it begins. */
    record Begun(UUID id, UUID registration, UUID unit, Instant at) {}

    /**
     * One time that a unit is opened.
     *
     * @param ready whether it has read what it has to know at its start
     */
    record Session(
            UUID id,
            UUID unit,
            Registration registration,
            boolean ready,
            Set<Word> said,
            Life life) {
        Session {
            said = Set.copyOf(said);
        }
    }

    /** From when to when. */
    record Life(Instant launched, Instant last, @Nullable Instant ended) {
        boolean isOld(Instant now) {
            return launched.plus(CourseRuns.LIFE).isBefore(now);
        }

        boolean isOver(Instant now) {
            return ended != null || isOld(now);
        }
    }

    Optional<Registration> findRegistration(UUID course, PersonId student) {
        return sql.sql(
                        """
                        select id, course, home_page
                          from course.registration
                         where tenant = platform.current_tenant()
                           and course = :course
                           and student = :student
                        """)
                .param("course", course)
                .param("student", student.value())
                .query((row, _) ->
                        new Registration(
                                row.getObject("id", UUID.class),
                                row.getObject("course", UUID.class),
                                row.getString("home_page")))
                .optional();
    }

    void register(Registration one, PersonId student, Instant now) {
        sql.sql(
                        """
                        insert into course.registration (id, course, student, home_page, made_at)
                        values (:id, :course, :student, :home, :now)
                        """)
                .param("id", one.id())
                .param("course", one.course())
                .param("student", student.value())
                .param("home", one.home())
                .param("now", now.atOffset(UTC))
                .update();
    }

    void begin(Begun one, byte[] digest) {
        sql.sql(
                        """
                        insert into course.session
                               (id, registration, unit, digest, launched_at, last_at)
                        values (:id, :registration, :unit, :digest, :now, :now)
                        """)
                .param("id", one.id())
                .param("registration", one.registration())
                .param("unit", one.unit())
                .param("digest", digest)
                .param("now", one.at().atOffset(UTC))
                .update();
    }

    /** Notes that a unit has read a document; false when it is noted already. */
    boolean note(UUID session, UnitTalk.Reading what) {
        return sql.sql(
                                """
                                update course.session
                                   set knows = knows || cast(:what as text)
                                 where tenant = platform.current_tenant()
                                   and id = :session
                                   and not cast(:what as text) = any (knows)
                                """)
                        .param("session", session)
                        .param("what", what.name())
                        .update()
                == 1;
    }

    Optional<Session> find(byte[] digest) {
        return sql.sql(SESSION + " and s.digest = :digest")
                .param("digest", digest)
                .query(SessionSql::session)
                .optional();
    }

    /** A session, for this piece of work alone. */
    Optional<Session> hold(UUID session) {
        return sql.sql(SESSION + " and s.id = :session for update of s")
                .param("session", session)
                .query(SessionSql::session)
                .optional();
    }

    Optional<Session> find(UUID session) {
        return sql.sql(SESSION + " and s.id = :session")
                .param("session", session)
                .query(SessionSql::session)
                .optional();
    }

    List<Session> open(UUID registration) {
        return sql.sql(SESSION + " and r.id = :registration and s.ended_at is null for update of s")
                .param("registration", registration)
                .query(SessionSql::session)
                .list();
    }

    /** Says that the unit has got its token; false when it had before. */
    boolean fetch(UUID session, Instant now) {
        return sql.sql(
                                """
                                update course.session
                                   set fetched_at = :now
                                 where tenant = platform.current_tenant()
                                   and id = :session
                                   and fetched_at is null
                                   and ended_at is null
                                """)
                        .param("session", session)
                        .param("now", now.atOffset(UTC))
                        .update()
                == 1;
    }

    void hear(UUID session, Collection<Word> said, Instant now, boolean over) {
        sql.sql(
                        """
                        update course.session
                           set said = :said, last_at = :now,
                               ended_at = case when :over then :now else ended_at end
                         where tenant = platform.current_tenant()
                           and id = :session
                        """)
                .param("session", session)
                .param("said", said.stream().map(Enum::name).sorted().toArray(String[]::new))
                .param("now", now.atOffset(UTC))
                .param("over", over)
                .update();
    }

    /** What was said of each unit in all sessions of a registration but one. */
    Map<UUID, Set<Word>> said(UUID registration, @Nullable UUID without) {
        var all = new HashMap<UUID, Set<Word>>();
        sql.sql(
                        """
                        select distinct s.unit, w.word
                          from course.session s
                         cross join unnest(s.said) as w (word)
                         where s.tenant = platform.current_tenant()
                           and s.registration = :registration
                           and s.id is distinct from cast(:without as uuid)
                        """)
                .param("registration", registration)
                .param("without", without)
                .query(row -> {
                    all.computeIfAbsent(row.getObject("unit", UUID.class), _ -> new HashSet<>())
                            .add(Word.valueOf(row.getString("word")));
                });
        return all;
    }

    /** Writes down that a block or a course is done; false when it was before. */
    boolean satisfy(UUID registration, UUID object) {
        return sql.sql(
                                """
                                insert into course.satisfied (registration, object)
                                values (:registration, :object)
                                    on conflict do nothing
                                """)
                        .param("registration", registration)
                        .param("object", object)
                        .update()
                == 1;
    }

    Optional<PersonId> student(UUID registration, String home) {
        return sql.sql(
                        """
                        select student
                          from course.registration
                         where tenant = platform.current_tenant()
                           and id = :id
                           and home_page = :home
                        """)
                .param("id", registration)
                .param("home", home)
                .query((row, _) -> new PersonId(row.getObject("student", UUID.class)))
                .optional();
    }

    private static Session session(ResultSet row, int number) throws SQLException {
        return new Session(
                row.getObject("id", UUID.class),
                row.getObject("unit", UUID.class),
                new Registration(
                        row.getObject("registration", UUID.class),
                        row.getObject("course", UUID.class),
                        row.getString("home_page")),
                row.getBoolean("ready"),
                Arrays.stream((String[]) row.getArray("said").getArray())
                        .map(Word::valueOf)
                        .collect(Collectors.toSet()),
                new Life(
                        row.getObject("launched_at", OffsetDateTime.class).toInstant(),
                        row.getObject("last_at", OffsetDateTime.class).toInstant(),
                        instant(row, "ended_at")));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
