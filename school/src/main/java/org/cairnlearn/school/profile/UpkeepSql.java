package org.cairnlearn.school.profile;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.cairnlearn.school.roster.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The statements on how up to date profiles are. */
@Component
final class UpkeepSql {
    private final JdbcClient sql;

    UpkeepSql(JdbcClient sql) {
        this.sql = sql;
    }

    /** The last day of review of what stands, by student and part. */
    Map<PersonId, Map<Upkeep.Part, LocalDate>> reviews(Collection<PersonId> students) {
        var reviews = new HashMap<PersonId, Map<Upkeep.Part, LocalDate>>();
        sql.sql(
                        """
                        select s.student, s.facet, max(last.review_by) as until
                          from profile.statement s
                         cross join lateral (
                                   select v.kind, v.review_by
                                     from profile.statement_version v
                                    where v.tenant = s.tenant and v.statement = s.id
                                    order by v.number desc
                                    limit 1) as last
                         where s.tenant = platform.current_tenant()
                           and s.student = any (:students)
                           and s.readers = 'SHARED'
                           and s.facet in ('STRENGTH', 'NEED', 'INTEREST')
                           and last.kind in ('WRITTEN', 'KEPT', 'CONFIRMED')
                         group by s.student, s.facet
                        """)
                .param("students", uuids(students))
                .query(row -> {
                    reviews.computeIfAbsent(
                                    new PersonId(row.getObject("student", UUID.class)),
                                    _ -> Upkeep.none())
                            .put(
                                    Upkeep.Part.valueOf(row.getString("facet")),
                                    row.getObject("until", LocalDate.class));
                });
        return reviews;
    }

    /** When a goal was last promised, gone on with, spoken of or ended, by student. */
    Map<PersonId, Instant> goals(Collection<PersonId> students) {
        var touched = new HashMap<PersonId, Instant>();
        sql.sql(
                        """
                        select g.student,
                               max(greatest(g.begun_at, g.ended_at, s.done_at, r.said_at)) as touched
                          from profile.goal g
                          left join profile.goal_step s on s.tenant = g.tenant and s.goal = g.id
                          left join profile.goal_remark r on r.tenant = g.tenant and r.goal = g.id
                         where g.tenant = platform.current_tenant()
                           and g.student = any (:students)
                         group by g.student
                        """)
                .param("students", uuids(students))
                .query(row -> {
                    touched.put(
                            new PersonId(row.getObject("student", UUID.class)),
                            row.getObject("touched", OffsetDateTime.class).toInstant());
                });
        return touched;
    }

    private static UUID[] uuids(Collection<PersonId> students) {
        return students.stream().map(PersonId::value).toArray(UUID[]::new);
    }
}
