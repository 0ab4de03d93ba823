package org.cairnlearn.school.plan;

import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import org.cairnlearn.school.research.StudyCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The statement about places beside what studies drew. */
@Component
class DepartureSql {
    private final JdbcClient sql;

    DepartureSql(JdbcClient sql) {
        this.sql = sql;
    }

    Map<StudyCode, DepartureBook.Departures> until(LocalDate today) {
        return sql
                .sql(
                        """
                        select d.study, count(*)::int as places,
                               count(*) filter (
                                     where case g.kind when 'SUPPORT' then 'LESSON' when 'PROJECT' then 'PEERS' else g.kind end
                                        <> all (case when d.programme then w.programme else w.comparison end))::int
                                  as otherwise
                          from research.drawn d
                          join research.draw w on w.tenant = d.tenant and w.study = d.study
                          join research.study s on s.tenant = d.tenant and s.code = d.study
                          join plan.place p on p.tenant = d.tenant and p.student = d.student
                          join plan.session g on g.tenant = p.tenant and g.id = p.session
                          join plan.block_plan b on b.tenant = p.tenant and b.id = p.plan
                         where d.tenant = platform.current_tenant()
                           and b.on_date >= s.starts
                           and b.on_date < s.stops
                           and b.on_date <= :today
                           and b.proposed_at >= s.registered_at
                           and (s.ended_at is null or b.proposed_at <= s.ended_at)
                           and d.competency = case g.kind when 'OWN_PACE' then p.competency else g.competency end
                         group by d.study
                        """)
                .param("today", today)
                .query((row, _) ->
                        Map.entry(
                                new StudyCode(row.getString("study")),
                                new DepartureBook.Departures(
                                        row.getInt("places"), row.getInt("otherwise"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
