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

/** The statements about school years: when they and their classes are, and how one is closed. */
@Component
final class YearSql {
    private static final String OF_THE_SCHOOL =
            """
            with recursive of_the_school (id) as (
                select cast(:school as uuid)
                union
                select o.id
                  from roster.organisation o
                  join of_the_school above on above.id = o.parent
                 where o.tenant = platform.current_tenant()
            )
            """;

    private final JdbcClient sql;

    YearSql(JdbcClient sql) {
        this.sql = sql;
    }

    /** Classes that have begun by this day and are open; a class of next year has not begun. */
    List<UUID> open(OrganisationId school, LocalDate on) {
        return List.copyOf(
                sql.sql(
                                OF_THE_SCHOOL
                                        + """
                                        select c.id
                                          from roster.class c
                                         where c.tenant = platform.current_tenant()
                                           and c.school in (select id from of_the_school)
                                           and c.active
                                           and c.closed_on is null
                                           and (not exists (
                                                   select from roster.class_term ct
                                                    where ct.tenant = c.tenant and ct.class = c.id)
                                                or exists (
                                                   select from roster.class_term ct
                                                     join roster.term t
                                                       on t.tenant = ct.tenant and t.id = ct.term
                                                    where ct.tenant = c.tenant and ct.class = c.id
                                                      and t.starts <= :on))
                                        """)
                        .param("school", school.value())
                        .param("on", on)
                        .query(UUID.class)
                        .list());
    }

    void close(List<UUID> classes, LocalDate on) {
        sql.sql(
                        """
                        update roster.class
                           set closed_on = :on
                         where tenant = platform.current_tenant()
                           and id = any (cast(:classes as uuid[]))
                        """)
                .param("on", on)
                .param("classes", classes.stream().map(UUID::toString).toArray(String[]::new))
                .update();
    }

    long closedBefore(OrganisationId school) {
        return sql.sql(
                        OF_THE_SCHOOL
                                + """
                                select count(*)
                                  from roster.class c
                                 where c.tenant = platform.current_tenant()
                                   and c.school in (select id from of_the_school)
                                   and c.closed_on is not null
                                """)
                .param("school", school.value())
                .query(Long.class)
                .single();
    }

    /** How many students have a place in one of these classes. */
    long students(List<UUID> classes) {
        return sql.sql(
                        """
                        select count(distinct e.person)
                          from roster.enrollment e
                         where e.tenant = platform.current_tenant()
                           and e.class = any (cast(:classes as uuid[]))
                           and e.role = 'student'
                           and e.active
                        """)
                .param("classes", classes.stream().map(UUID::toString).toArray(String[]::new))
                .query(Long.class)
                .single();
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

    /**
     * When a school has classes: the terms of its classes; where these name none, all that are not
     * made up of others.
     */
    List<Term> terms(OrganisationId school) {
        return sql.sql(
                        """
                        with of_classes as (
                            select distinct ct.term
                              from roster.class c
                              join roster.class_term ct on ct.tenant = c.tenant and ct.class = c.id
                             where c.tenant = platform.current_tenant()
                               and c.school = :school
                               and c.active)
                        select t.starts, t.ends
                          from roster.term t
                         where t.tenant = platform.current_tenant()
                           and (t.id in (select term from of_classes)
                                or (t.active
                                    and not exists (select from of_classes)
                                    and not exists (
                                        select from roster.term part
                                         where part.tenant = t.tenant
                                           and part.parent = t.id
                                           and part.active)))
                         order by t.starts, t.ends
                        """)
                .param("school", school.value())
                .query((row, _) ->
                        new Term(
                                row.getObject("starts", LocalDate.class),
                                row.getObject("ends", LocalDate.class)))
                .list();
    }
}
