package org.cairnlearn.school.roster;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The statements that read when classes and school years are. */
@Component
final class CourseSql {
    private final JdbcClient sql;

    CourseSql(JdbcClient sql) {
        this.sql = sql;
    }

    Map<ClassId, CourseTime> times(Collection<ClassId> classes) {
        var times = new HashMap<ClassId, CourseTime>();
        sql.sql(
                        """
                        select c.id, c.grades, min(t.starts) as begins, max(t.ends) as ends
                          from roster.class c
                          left join roster.class_term ct on ct.tenant = c.tenant and ct.class = c.id
                          left join roster.term t on t.tenant = ct.tenant and t.id = ct.term
                         where c.tenant = platform.current_tenant()
                           and c.id = any (cast(:classes as uuid[]))
                         group by c.id, c.grades
                        """)
                .param("classes", classes.stream().map(ClassId::toString).toArray(String[]::new))
                .query((ResultSet row) -> {
                    times.put(new ClassId(row.getObject("id", UUID.class)), time(row));
                });
        return times;
    }

    private static CourseTime time(ResultSet row) throws SQLException {
        return new CourseTime(
                row.getObject("begins", LocalDate.class),
                row.getObject("ends", LocalDate.class),
                List.of((String[]) row.getArray("grades").getArray()));
    }

    /** The first day of the terms of a school year that is under way, none older than a year. */
    Optional<LocalDate> schoolYear(LocalDate on) {
        return sql.sql(
                        """
                        select min(t.starts) as begins
                          from roster.term t
                         where t.tenant = platform.current_tenant()
                           and t.active
                           and t.starts > cast(:on as date) - 366
                           and t.school_year in (
                               select n.school_year
                                 from roster.term n
                                where n.tenant = platform.current_tenant()
                                  and n.active
                                  and n.starts <= :on
                                  and n.ends >= :on)
                        having min(t.starts) is not null
                        """)
                .param("on", on)
                .query(LocalDate.class)
                .optional();
    }
}
