package org.cairnlearn.school.profile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cairnlearn.school.competency.CompetencyId;
import org.cairnlearn.school.roster.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every SQL statement about requests to be checked. */
@Component
final class CheckSql {
    private final JdbcClient sql;

    CheckSql(JdbcClient sql) {
        this.sql = sql;
    }

    /** A request, and whether it still waits. */
    record Row(CheckRequest request, boolean waits) {}

    /** Adds a request; false when the same student's on the same skill waits already. */
    boolean add(CheckRequest request) {
        return sql.sql(
                                """
                                insert into profile.check_request (id, student, competency, asked_at)
                                values (:id, :student, :skill, :at)
                                    on conflict (tenant, student, competency) where ended_at is null
                                    do nothing
                                """)
                        .param("id", request.id().value())
                        .param("student", request.student().value())
                        .param("skill", request.skill().value())
                        .param("at", Timestamp.from(request.askedAt()))
                        .update()
                == 1;
    }

    /** What waits of these students, the longest wait first. */
    List<CheckRequest> waiting(Collection<PersonId> students) {
        return sql.sql(
                        """
                        select id, student, competency, asked_at, put_off_on, ended_at
                          from profile.check_request
                         where tenant = platform.current_tenant()
                           and student = any (:students)
                           and ended_at is null
                         order by asked_at, id
                        """)
                .param("students", uuids(students))
                .query((row, _) -> request(row))
                .list();
    }

    Optional<CheckRequest> find(CheckId id) {
        return sql.sql(
                        """
                        select id, student, competency, asked_at, put_off_on
                          from profile.check_request
                         where tenant = platform.current_tenant()
                           and id = :id
                        """)
                .param("id", id.value())
                .query((row, _) -> request(row))
                .optional();
    }

    /** A request, held until the transaction ends. */
    Optional<Row> hold(CheckId id) {
        return sql.sql(
                        """
                        select id, student, competency, asked_at, put_off_on, ended_at
                          from profile.check_request
                         where tenant = platform.current_tenant()
                           and id = :id
                           for update
                        """)
                .param("id", id.value())
                .query((row, _) -> new Row(request(row), row.getObject("ended_at") == null))
                .optional();
    }

    /** When a student was checked on a skill since a day, the newest first. */
    List<Instant> checks(PersonId student, CompetencyId skill, Instant since) {
        return sql.sql(
                        """
                        select ended_at
                          from profile.check_request
                         where tenant = platform.current_tenant()
                           and student = :student
                           and competency = :skill
                           and ending = 'CHECKED'
                           and ended_at >= :since
                         order by ended_at desc
                        """)
                .param("student", student.value())
                .param("skill", skill.value())
                .param("since", Timestamp.from(since))
                .query((row, _) -> row.getObject("ended_at", OffsetDateTime.class).toInstant())
                .list();
    }

    void cancel(CheckRequest request, Instant at) {
        sql.sql(
                        """
                        update profile.check_request
                           set ended_at = :at, ended_by = student, ending = 'CANCELLED'
                         where tenant = platform.current_tenant()
                           and id = :id
                        """)
                .param("id", request.id().value())
                .param("at", Timestamp.from(at))
                .update();
    }

    void putOff(CheckRequest request, PersonId by, LocalDate on) {
        sql.sql(
                        """
                        update profile.check_request
                           set put_off_on = :on, put_off_by = :by
                         where tenant = platform.current_tenant()
                           and id = :id
                        """)
                .param("id", request.id().value())
                .param("by", by.value())
                .param("on", on)
                .update();
    }

    void checked(CheckRequest request, Outcome outcome, Instant at, String policy) {
        sql.sql(
                        """
                        update profile.check_request
                           set ended_at = :at, ended_by = :by, ending = 'CHECKED',
                               points = :points, policy = :policy
                         where tenant = platform.current_tenant()
                           and id = :id
                        """)
                .param("id", request.id().value())
                .param("at", Timestamp.from(at))
                .param("by", outcome.by().value())
                .param("points", outcome.points())
                .param("policy", policy)
                .update();
    }

    private static CheckRequest request(ResultSet row) throws SQLException {
        return new CheckRequest(
                new CheckId(row.getObject("id", UUID.class)),
                new PersonId(row.getObject("student", UUID.class)),
                new CompetencyId(row.getObject("competency", UUID.class)),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                row.getObject("put_off_on", LocalDate.class));
    }

    private static UUID[] uuids(Collection<PersonId> people) {
        return people.stream().map(PersonId::value).toArray(UUID[]::new);
    }
}
