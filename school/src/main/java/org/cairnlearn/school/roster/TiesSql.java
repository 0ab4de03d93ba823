package org.cairnlearn.school.roster;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The statements that ask who teaches and who looks after whom on a date. */
@Component
final class TiesSql {
    /** A guardianship g holds on a date. */
    private static final String BOND_ON =
            """
                and g.active
                and (g.begins is null or g.begins <= :on)
                and (g.ends is null or g.ends >= :on)
            """;

    /** Everybody who is in an active class c, with whether as a student. */
    private static final String MEMBERS =
            """
            select distinct e.class, e.role = 'student' as is_student,
                   p.id, p.sourced_id, p.given_name, p.family_name, p.role, p.active
              from roster.enrollment e
              join roster.class c on c.tenant = e.tenant and c.id = e.class
              join roster.person p on p.tenant = e.tenant and p.id = e.person
             where e.tenant = platform.current_tenant()
               and c.active
               and p.active
            """;

    private static final String TAUGHT_BY =
            """
            where p.tenant = platform.current_tenant()
              and p.active
              and p.id in (
                  select e.person
                    from roster.enrollment e
                   where e.tenant = platform.current_tenant()
                     and e.role = 'student'
            """
                    + RosterSql.ENROLLED_ON
                    + """
                         and e.class in (
                             select e.class
                               from roster.enrollment e
                               join roster.class c on c.tenant = e.tenant and c.id = e.class
                              where e.tenant = platform.current_tenant()
                                and e.person = :teacher
                                and e.role in ('teacher', 'aide')
                                and c.active
                    """
                    + RosterSql.ENROLLED_ON
                    + "))";

    private final JdbcClient sql;

    TiesSql(JdbcClient sql) {
        this.sql = sql;
    }

    /** The students of all classes that somebody teaches on a date. */
    List<Person> taughtBy(PersonId teacher, LocalDate on) {
        return sql.sql(RosterSql.PERSON + TAUGHT_BY + RosterSql.BY_NAME)
                .param("teacher", teacher.value())
                .param("on", on)
                .query(RosterSql::person)
                .list();
    }

    boolean teaches(PersonId teacher, PersonId student, LocalDate on) {
        return sql.sql("select exists (" + RosterSql.PERSON + TAUGHT_BY + " and p.id = :student)")
                .param("teacher", teacher.value())
                .param("student", student.value())
                .param("on", on)
                .query(Boolean.class)
                .single();
    }

    List<Guardian> guardians(PersonId student, LocalDate on) {
        return sql.sql(
                        """
                        select p.id, p.sourced_id, p.given_name, p.family_name, p.role, p.active,
                               g.relation, g.custody, g.contact
                          from roster.guardianship g
                          join roster.person p on p.tenant = g.tenant and p.id = g.guardian
                         where g.tenant = platform.current_tenant()
                           and g.student = :student
                           and p.active
                        """
                                + BOND_ON
                                + RosterSql.BY_NAME)
                .param("student", student.value())
                .param("on", on)
                .query((row, number) ->
                        new Guardian(
                                RosterSql.person(row, number),
                                row.getString("relation"),
                                row.getObject("custody", Boolean.class),
                                row.getObject("contact", Boolean.class)))
                .list();
    }

    List<Person> children(PersonId guardian, LocalDate on) {
        return children(guardian, on, "");
    }

    /** The children over whom somebody has custody; not said is no. */
    List<Person> decidesFor(PersonId guardian, LocalDate on) {
        return children(guardian, on, " and g.custody ");
    }

    private List<Person> children(PersonId guardian, LocalDate on, String also) {
        return sql.sql(
                        RosterSql.PERSON
                                + """
                                join roster.guardianship g
                                  on g.tenant = p.tenant and g.student = p.id
                                where p.tenant = platform.current_tenant()
                                  and p.active
                                  and g.guardian = :guardian
                                """
                                + also
                                + BOND_ON
                                + RosterSql.BY_NAME)
                .param("guardian", guardian.value())
                .param("on", on)
                .query(RosterSql::person)
                .list();
    }

    /** The classes of each of some people on a date, in the order of the day. */
    Map<PersonId, List<SchoolClass>> classesOf(Collection<PersonId> people, LocalDate on) {
        if (people.isEmpty()) {
            return Map.of();
        }
        return sql
                .sql(
                        """
                        with own as (
                            select distinct e.person, e.class
                              from roster.enrollment e
                             where e.tenant = platform.current_tenant()
                               and e.person = any (:people)
                        """
                                + RosterSql.ENROLLED_ON
                                + ")\nselect own.person, given.*\n  from own\n  join ("
                                + RosterSql.SCHOOL_CLASS
                                + """
                                 where c.tenant = platform.current_tenant()
                                   and c.active) as given on given.id = own.class
                                """)
                .param("people", people.stream().map(PersonId::value).toArray(UUID[]::new))
                .param("on", on)
                .query((row, number) ->
                        Map.entry(
                                new PersonId(row.getObject("person", UUID.class)),
                                RosterSql.schoolClass(row, number)))
                .list()
                .stream()
                .sorted(Map.Entry.comparingByValue(ByPeriod.ORDER))
                .collect(
                        Collectors.groupingBy(
                                Map.Entry::getKey,
                                Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    /** The classes of a school that anybody is in on a date, with who is in them. */
    List<ClassRoster> classes(OrganisationId school, LocalDate on) {
        var found = new People(new HashMap<>(), new HashMap<>());
        sql.sql(MEMBERS + " and c.school = :school" + RosterSql.ENROLLED_ON + RosterSql.BY_NAME)
                .param("school", school.value())
                .param("on", on)
                .query(found::add)
                .list();
        return sql
                .sql(
                        RosterSql.SCHOOL_CLASS
                                + """
                                where c.tenant = platform.current_tenant()
                                  and c.active
                                  and c.school = :school
                                """)
                .param("school", school.value())
                .query(RosterSql::schoolClass)
                .list()
                .stream()
                .filter(found::has)
                .sorted(ByPeriod.ORDER)
                .map(found::roster)
                .toList();
    }

    /** Who is in each class of a school on a date, by id alone. */
    List<ClassMembers> members(OrganisationId school, LocalDate on) {
        return sql.sql(
                        """
                        select array_agg(e.person) filter (where e.role = 'student') as students,
                               array_agg(e.person) filter (where e.role <> 'student') as staff
                          from roster.enrollment e
                          join roster.class c on c.tenant = e.tenant and c.id = e.class
                          join roster.person p on p.tenant = e.tenant and p.id = e.person
                         where e.tenant = platform.current_tenant()
                           and c.active
                           and p.active
                           and c.school = :school
                        """
                                + RosterSql.ENROLLED_ON
                                + " group by e.class")
                .param("school", school.value())
                .param("on", on)
                .query((row, _) ->
                        new ClassMembers(
                                people(row.getArray("students")), people(row.getArray("staff"))))
                .list();
    }

    private static Set<PersonId> people(@Nullable Array ids) throws SQLException {
        return ids == null
                ? Set.of()
                : Arrays.stream((UUID[]) ids.getArray())
                        .map(PersonId::new)
                        .collect(Collectors.toSet());
    }

    /** The classes of a school that students are in on a date. */
    List<SchoolClass> attended(OrganisationId school, LocalDate on) {
        return attended(school, on, null);
    }

    /** The classes of a school that any of these students is in on a date. */
    List<SchoolClass> attendedBy(
            Collection<PersonId> students, OrganisationId school, LocalDate on) {
        return attended(school, on, students.stream().map(PersonId::value).toArray(UUID[]::new));
    }

    /**
     * @param by of whom at least one is in the class; of anybody when null
     */
    private List<SchoolClass> attended(OrganisationId school, LocalDate on, UUID @Nullable [] by) {
        return sql
                .sql(
                        RosterSql.SCHOOL_CLASS
                                + """
                                where c.tenant = platform.current_tenant()
                                  and c.active
                                  and c.school = :school
                                  and c.id in (
                                      select e.class
                                        from roster.enrollment e
                                       where e.tenant = platform.current_tenant()
                                         and e.role = 'student'
                                """
                                + (by == null ? "" : " and e.person = any (:students)\n")
                                + RosterSql.ENROLLED_ON
                                + ")")
                .param("school", school.value())
                .param("on", on)
                .param("students", by)
                .query(RosterSql::schoolClass)
                .list()
                .stream()
                .sorted(ByPeriod.ORDER)
                .toList();
    }

    /** Who is in each of these classes on a date. */
    List<ClassRoster> rosters(List<SchoolClass> classes, LocalDate on) {
        var found = new People(new HashMap<>(), new HashMap<>());
        sql.sql(MEMBERS + " and c.id = any (:classes)" + RosterSql.ENROLLED_ON + RosterSql.BY_NAME)
                .param(
                        "classes",
                        classes.stream().map(one -> one.id().value()).toArray(UUID[]::new))
                .param("on", on)
                .query(found::add)
                .list();
        return classes.stream().map(found::roster).toList();
    }

    /** The people of classes: students, and everybody else. */
    private record People(Map<ClassId, List<Person>> students, Map<ClassId, List<Person>> staff) {
        boolean add(ResultSet row, int number) throws SQLException {
            var into = row.getBoolean("is_student") ? students : staff;
            into.computeIfAbsent(
                            new ClassId(row.getObject("class", UUID.class)), _ -> new ArrayList<>())
                    .add(RosterSql.person(row, number));
            return true;
        }

        boolean has(SchoolClass one) {
            return students.containsKey(one.id()) || staff.containsKey(one.id());
        }

        ClassRoster roster(SchoolClass one) {
            return new ClassRoster(
                    one,
                    students.getOrDefault(one.id(), List.of()),
                    staff.getOrDefault(one.id(), List.of()));
        }
    }

    /** Who teaches or helps in a class of a school on a date. */
    List<Person> staffOf(OrganisationId school, LocalDate on) {
        return sql.sql(
                        RosterSql.PERSON
                                + """
                                where p.tenant = platform.current_tenant()
                                  and p.active
                                  and p.role <> 'student'
                                  and p.id in (
                                      select e.person
                                        from roster.enrollment e
                                        join roster.class c
                                          on c.tenant = e.tenant and c.id = e.class
                                       where e.tenant = platform.current_tenant()
                                         and e.role in ('teacher', 'aide')
                                         and c.active
                                         and c.school = :school
                                """
                                + RosterSql.ENROLLED_ON
                                + ")"
                                + RosterSql.BY_NAME)
                .param("school", school.value())
                .param("on", on)
                .query(RosterSql::person)
                .list();
    }
}
