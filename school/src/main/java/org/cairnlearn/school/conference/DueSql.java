package org.cairnlearn.school.conference;

import static org.cairnlearn.school.conference.ConferenceSql.utc;
import static org.cairnlearn.school.conference.ConferenceSql.uuids;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.cairnlearn.school.roster.ClassId;
import org.cairnlearn.school.roster.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every SQL statement about how long students have waited, and how often they should not. */
@Component
final class DueSql {
    private final JdbcClient sql;

    DueSql(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * A student's talks at a glance.
     *
     * @param held the day of the last one; null when there has been none
     * @param promise the day of its next step; null when there has been none
     * @param missed whether one was not held, and none has been since, nor on that day
     */
    record Past(@Nullable LocalDate held, @Nullable LocalDate promise, boolean missed) {}

    /** What was said of talks before a day. */
    Map<PersonId, Past> past(Collection<PersonId> students, LocalDate before) {
        var past = new HashMap<PersonId, Past>();
        sql.sql(
                        """
                        select student,
                               max(on_date) filter (where not_held is null) as held_on,
                               (array_agg(step_by order by on_date desc, closed_at desc)
                                    filter (where not_held is null))[1] as step_by,
                               coalesce(max(on_date) filter (where not_held is not null)
                                        > coalesce(max(on_date) filter (where not_held is null), '-infinity'),
                                        false) as missed
                          from conference.conference
                         where tenant = platform.current_tenant()
                           and student = any (:students)
                           and on_date < :before
                         group by student
                        """)
                .param("students", uuids(students))
                .param("before", before)
                .query(row -> {
                    past.put(
                            new PersonId(row.getObject("student", UUID.class)),
                            new Past(
                                    row.getObject("held_on", LocalDate.class),
                                    row.getObject("step_by", LocalDate.class),
                                    row.getBoolean("missed")));
                });
        return past;
    }

    /** With whom talks were held from a day on, the oldest first. */
    List<PersonId> heldSince(Collection<PersonId> students, LocalDate from) {
        return sql.sql(
                        """
                        select student
                          from conference.conference
                         where tenant = platform.current_tenant()
                           and student = any (:students)
                           and not_held is null
                           and on_date >= :from
                         order by on_date, closed_at, id
                        """)
                .param("students", uuids(students))
                .param("from", from)
                .query((row, _) -> new PersonId(row.getObject("student", UUID.class)))
                .list();
    }

    /** Who held talks from a day on, by student. */
    Map<PersonId, Set<PersonId>> holders(Collection<PersonId> students, LocalDate from) {
        var holders = new HashMap<PersonId, Set<PersonId>>();
        sql.sql(
                        """
                        select distinct student, teacher
                          from conference.conference
                         where tenant = platform.current_tenant()
                           and student = any (:students)
                           and not_held is null
                           and on_date >= :from
                        """)
                .param("students", uuids(students))
                .param("from", from)
                .query(row -> {
                    holders.computeIfAbsent(
                                    new PersonId(row.getObject("student", UUID.class)),
                                    _ -> new HashSet<>())
                            .add(new PersonId(row.getObject("teacher", UUID.class)));
                });
        return holders;
    }

    Map<PersonId, Integer> ofStudents(Collection<PersonId> students) {
        var days = new HashMap<PersonId, Integer>();
        sql.sql(
                        """
                        select student, every_days
                          from conference.rhythm
                         where tenant = platform.current_tenant()
                           and student = any (:students)
                        """)
                .param("students", uuids(students))
                .query(row -> {
                    days.put(
                            new PersonId(row.getObject("student", UUID.class)),
                            row.getInt("every_days"));
                });
        return days;
    }

    Map<ClassId, Integer> ofClasses(Collection<ClassId> classes) {
        var days = new HashMap<ClassId, Integer>();
        sql.sql(
                        """
                        select class, every_days
                          from conference.rhythm
                         where tenant = platform.current_tenant()
                           and class = any (:classes)
                        """)
                .param("classes", classes.stream().map(ClassId::value).toArray(UUID[]::new))
                .query(row -> {
                    days.put(
                            new ClassId(row.getObject("class", UUID.class)),
                            row.getInt("every_days"));
                });
        return days;
    }

    /**
     * Says how often; without days, it forgets what was said.
     *
     * @param about a class or a student
     */
    void set(UUID id, About about, Optional<Integer> days, PersonId by, Instant at) {
        forget(about);
        days.ifPresent(every ->
                sql.sql(
                                """
                                insert into conference.rhythm (id, class, student, every_days, set_by, set_at)
                                values (:id, :class, :student, :every, :by, :at)
                                """)
                        .param("id", id)
                        .param(
                                "class",
                                about.schoolClass() == null ? null : about.schoolClass().value())
                        .param("student", about.student() == null ? null : about.student().value())
                        .param("every", every)
                        .param("by", by.value())
                        .param("at", utc(at))
                        .update());
    }

    private void forget(About about) {
        sql.sql(
                        """
                        delete from conference.rhythm
                         where tenant = platform.current_tenant()
                           and (class = :class or student = :student)
                        """)
                .param("class", about.schoolClass() == null ? null : about.schoolClass().value())
                .param("student", about.student() == null ? null : about.student().value())
                .update();
    }

    /** A class, or one student: the other is null. */
    record About(@Nullable ClassId schoolClass, @Nullable PersonId student) {}
}
