package org.cairnlearn.school.profile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cairnlearn.school.competency.CompetencyId;
import org.cairnlearn.school.roster.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The statements about what students aim at. */
@Component
class AimSql {
    private final JdbcClient sql;

    AimSql(JdbcClient sql) {
        this.sql = sql;
    }

    /** The skills of live goals, the nearest day first. */
    Map<PersonId, List<CompetencyId>> goals(Collection<PersonId> students) {
        var goals = new HashMap<PersonId, List<CompetencyId>>();
        sql.sql(
                        """
                        select student, competency
                          from profile.goal
                         where tenant = platform.current_tenant()
                           and student = any (:students)
                           and state in ('DRAFTED', 'AGREED', 'ACTIVE')
                           and competency is not null
                         order by student, by_date, id
                        """)
                .param("students", uuids(students))
                .query(row -> {
                    goals.computeIfAbsent(
                                    new PersonId(row.getObject("student", UUID.class)),
                                    _ -> new ArrayList<>())
                            .add(new CompetencyId(row.getObject("competency", UUID.class)));
                });
        return goals;
    }

    /** The words of shared interests as they stand now. */
    Map<PersonId, List<String>> interests(Collection<PersonId> students) {
        var interests = new HashMap<PersonId, List<String>>();
        sql.sql(
                        """
                        select s.student, v.words
                          from profile.statement s
                          join lateral (
                              select v.words, v.kind
                                from profile.statement_version v
                               where v.tenant = s.tenant and v.statement = s.id
                               order by v.number desc
                               limit 1) as v on v.kind not in ('CLOSED', 'DECLINED')
                         where s.tenant = platform.current_tenant()
                           and s.student = any (:students)
                           and s.facet = 'INTEREST'
                           and s.readers = 'SHARED'
                         order by s.student, s.begun_at, s.id
                        """)
                .param("students", uuids(students))
                .query(row -> {
                    interests
                            .computeIfAbsent(
                                    new PersonId(row.getObject("student", UUID.class)),
                                    _ -> new ArrayList<>())
                            .add(row.getString("words"));
                });
        return interests;
    }

    private static UUID[] uuids(Collection<PersonId> students) {
        return students.stream().map(PersonId::value).toArray(UUID[]::new);
    }
}
