package org.cairnlearn.school.roster;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.cairnlearn.school.roster.Responsibility.Given;
import org.cairnlearn.school.roster.Responsibility.Whom;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every statement on who answers for whom. */
@Component
final class ResponsibilitySql {
    /** Rows out of arrays, one array a column. */
    private static final String ROWS =
            """
            from unnest(
                     cast(:ids as uuid[]), cast(:staff as uuid[]), cast(:kinds as text[]),
                     cast(:students as uuid[]), cast(:classes as uuid[]),
                     cast(:begins as date[]), cast(:ends as date[]))
                 as n (id, staff, kind, student, class, begins, ends)
            """;

    /** Of classes of these schools, or of students in one today; each asked of its own index. */
    private static final String OF_SCHOOLS =
            """
               and (class = any (array(
                       select c.id
                         from roster.class c
                        where c.tenant = platform.current_tenant()
                          and c.school = any (:schools)))
                    or student = any (array(
                       select e.person
                         from roster.enrolled_today e
                        where e.class = any (array(
                                  select c.id
                                    from roster.class c
                                   where c.tenant = platform.current_tenant()
                                     and c.school = any (:schools))))))
            """;

    private final JdbcClient sql;

    ResponsibilitySql(JdbcClient sql) {
        this.sql = sql;
    }

    /** Whether one of these holds already from the same day. */
    boolean areGiven(List<Given> all) {
        return rows(
                        """
                        select exists (
                            select
                        """
                                + ROWS
                                + """
                                  join roster.responsibility r
                                    on r.tenant = platform.current_tenant()
                                   and r.staff = n.staff
                                   and r.kind = n.kind
                                   and r.student is not distinct from n.student
                                   and r.class is not distinct from n.class
                                   and r.begins = n.begins
                                   and r.ended_at is null)
                                """,
                        all)
                .query(Boolean.class)
                .single();
    }

    void insert(List<Given> all, @Nullable PersonId by, Instant at) {
        rows(
                        """
                        insert into roster.responsibility
                               (id, staff, kind, student, class, begins, ends, given_by, given_at)
                        select n.*, :by, :at
                        """
                                + ROWS,
                        all)
                .param("by", by == null ? null : by.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    private JdbcClient.StatementSpec rows(String statement, List<Given> all) {
        return sql.sql(statement)
                .param("ids", each(all, one -> one.id().toString()))
                .param("staff", each(all, one -> one.what().staff().toString()))
                .param("kinds", each(all, one -> text(one.what().kind())))
                .param("students", each(all, one -> student(one.what().whom())))
                .param("classes", each(all, one -> schoolClass(one.what().whom())))
                .param("begins", each(all, one -> one.what().begins().toString()))
                .param("ends", each(all, one -> text(one.what().ends())));
    }

    boolean end(ResponsibilityId id, PersonId by, Instant at) {
        return sql.sql(
                                """
                                update roster.responsibility
                                   set ended_by = :by, ended_at = :at
                                 where tenant = platform.current_tenant()
                                   and id = :id
                                   and ended_at is null
                                """)
                        .param("id", id.value())
                        .param("by", by.value())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                > 0;
    }

    /** Only what is asked for stands in the statement, so that its index is used. */
    List<Given> current(
            @Nullable PersonId staff, Collection<OrganisationId> schools, LocalDate on, int most) {
        var ids = schools.stream().map(OrganisationId::value).toArray(UUID[]::new);
        return sql.sql(
                        """
                        select id, staff, kind, student, class, begins, ends
                          from roster.responsibility
                         where tenant = platform.current_tenant()
                           and (ends is null or ends >= :on)
                           and ended_at is null
                        """
                                + (staff == null ? "" : " and staff = :staff\n")
                                + (areAll(ids) ? "" : OF_SCHOOLS)
                                + " order by begins desc, given_at desc, id limit :most")
                .param("schools", ids)
                .param("staff", staff == null ? null : staff.value())
                .param("on", on)
                .param("most", most)
                .query((row, _) ->
                        new Given(
                                new ResponsibilityId(row.getObject("id", UUID.class)),
                                responsibility(row)))
                .list();
    }

    /** Whether these are all that stand at the top: then it is about everybody. */
    private boolean areAll(UUID[] schools) {
        return sql.sql(
                        """
                        select not exists (
                                   select from roster.organisation o
                                    where o.tenant = platform.current_tenant()
                                      and o.active
                                      and o.parent is null
                                      and not o.id = any (:schools))
                        """)
                .param("schools", schools)
                .query(Boolean.class)
                .single();
    }

    Optional<Responsibility> find(ResponsibilityId id) {
        return sql.sql(
                        """
                        select staff, kind, student, class, begins, ends
                          from roster.responsibility
                         where tenant = platform.current_tenant()
                           and id = :id
                           and ended_at is null
                        """)
                .param("id", id.value())
                .query((row, _) -> responsibility(row))
                .optional();
    }

    /** What somebody has to answer for on a day. */
    List<Responsibility> heldBy(PersonId staff, LocalDate on) {
        return sql.sql(
                        """
                        select staff, kind, student, class, begins, ends
                          from roster.responsibility
                         where tenant = platform.current_tenant()
                           and staff = :staff
                           and begins <= :on
                           and (ends is null or ends >= :on)
                           and ended_at is null
                         order by begins desc, id
                        """)
                .param("staff", staff.value())
                .param("on", on)
                .query((row, _) -> responsibility(row))
                .list();
    }

    private static Responsibility responsibility(ResultSet row) throws SQLException {
        var student = row.getObject("student", UUID.class);
        return new Responsibility(
                new PersonId(row.getObject("staff", UUID.class)),
                Responsibility.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                student == null
                        ? new Whom.OfClass(new ClassId(row.getObject("class", UUID.class)))
                        : new Whom.OfStudent(new PersonId(student)),
                row.getObject("begins", LocalDate.class),
                row.getObject("ends", LocalDate.class));
    }

    private static @Nullable String student(Whom whom) {
        return whom instanceof Whom.OfStudent(var student) ? student.toString() : null;
    }

    private static @Nullable String schoolClass(Whom whom) {
        return whom instanceof Whom.OfClass(var schoolClass) ? schoolClass.toString() : null;
    }

    private static String text(Responsibility.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    private static @Nullable String[] each(
            List<Given> all, Function<Given, @Nullable String> column) {
        return all.stream().map(column).toArray(String[]::new);
    }
}
