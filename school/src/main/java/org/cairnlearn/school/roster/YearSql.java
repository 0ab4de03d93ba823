package org.cairnlearn.school.roster;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The statements that close a school's year. */
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
}
