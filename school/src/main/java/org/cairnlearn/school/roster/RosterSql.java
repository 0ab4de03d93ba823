package org.cairnlearn.school.roster;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cairnlearn.school.platform.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every statement that reads the roster, and the one that adds people whom no roster knows. */
@Component
final class RosterSql {
    static final String PERSON =
            """
            select p.id, p.sourced_id, p.given_name, p.family_name, p.role, p.active
              from roster.person p
            """;
    static final String BY_NAME = " order by p.family_name, p.given_name, p.id";
    static final String SCHOOL_CLASS =
            """
            select c.id, c.sourced_id, c.title, c.type, c.school, o.name as school_name,
                   c.periods, c.location, c.subjects
              from roster.class c
              join roster.organisation o on o.tenant = c.tenant and o.id = c.school
            """;

    /**
     * Enrollment e holds on a date: so do its own dates and the terms of its class, and the year of
     * its class is not closed.
     */
    static final String ENROLLED_ON =
            """
                and e.active
                and (e.begins is null or e.begins <= :on)
                and (e.ends is null or e.ends >= :on)
                and (exists (
                        select from roster.class_term ct
                          join roster.term t on t.tenant = ct.tenant and t.id = ct.term
                         where ct.tenant = e.tenant and ct.class = e.class
                           and t.starts <= :on and t.ends >= :on)
                     or not exists (
                        select from roster.class_term ct
                         where ct.tenant = e.tenant and ct.class = e.class))
                and not exists (
                        select from roster.class closed
                         where closed.tenant = e.tenant and closed.id = e.class
                           and closed.closed_on < :on)
            """;

    /**
     * Where person p belongs: the school with most of the classes that are not over, or, when all
     * are, with most of all; without any, the top of the tenant.
     */
    static final String HOME =
            """
            coalesce(
                (select c.school
                   from roster.enrollment e
                   join roster.class c on c.tenant = e.tenant and c.id = e.class
                  where e.tenant = platform.current_tenant()
                    and e.person = p.id
                    and e.active
                  group by c.school
                  order by count(*) filter (
                               where (e.ends is null or e.ends >= (select platform.today()))
                                 and (c.closed_on is null or c.closed_on >= (select platform.today()))) desc,
                           count(*) desc,
                           c.school
                  limit 1),
                (select o.id
                   from roster.organisation o
                  where o.tenant = platform.current_tenant()
                    and o.active
                    and o.parent is null
                  order by o.id
                  limit 1))
            """;

    private final JdbcClient sql;
    private final Ids ids;

    RosterSql(JdbcClient sql, Ids ids) {
        this.sql = sql;
        this.ids = ids;
    }

    /** What a student may be called by in another system's files. */
    record StudentKeys(PersonId id, String sourcedId, String identifier, String username) {}

    /** One step of the way from a person's school up to the district. */
    record Step(PersonId person, OrganisationId organisation) {}

    /** Who is not on the roster, or not to be known to whoever acts, has no line. */
    List<Step> lines(Collection<PersonId> people) {
        return sql.sql(
                        """
                        with recursive home as (
                            select p.id as person,
                        """
                                + HOME
                                + """
                                       as organisation
                                  from roster.person p
                                 where p.tenant = platform.current_tenant()
                                   and p.id = any (cast(:people as uuid[]))), line as (
                                    select person, organisation, 1 as step
                                      from home
                                     where organisation is not null
                                     union all
                                    select l.person, o.parent, l.step + 1
                                      from line l
                                      join roster.organisation o
                                        on o.tenant = platform.current_tenant()
                                       and o.id = l.organisation
                                     where o.parent is not null and l.step < 10)
                                select person, organisation
                                  from line
                                 order by person, step
                                """)
                .param("people", people.stream().map(PersonId::toString).toArray(String[]::new))
                .query((row, _) ->
                        new Step(
                                new PersonId(uuid(row, "person")),
                                new OrganisationId(uuid(row, "organisation"))))
                .list();
    }

    List<OrganisationId> line(OrganisationId organisation) {
        return sql.sql(
                        """
                        with recursive line as (
                            select o.id, o.parent, 1 as step
                              from roster.organisation o
                             where o.tenant = platform.current_tenant()
                               and o.id = :organisation
                             union all
                            select o.id, o.parent, l.step + 1
                              from line l
                              join roster.organisation o
                                on o.tenant = platform.current_tenant()
                               and o.id = l.parent
                             where l.step < 10)
                        select id
                          from line
                         order by step
                        """)
                .param("organisation", organisation.value())
                .query((row, _) -> new OrganisationId(uuid(row, "id")))
                .list();
    }

    Optional<Person> find(PersonId id) {
        return sql.sql(PERSON + " where p.tenant = platform.current_tenant() and p.id = :id")
                .param("id", id.value())
                .query(RosterSql::person)
                .optional();
    }

    Optional<Person> findBySourcedId(String sourcedId) {
        return sql.sql(
                        PERSON
                                + " where p.tenant = platform.current_tenant() and p.sourced_id = :sourcedId")
                .param("sourcedId", sourcedId)
                .query(RosterSql::person)
                .optional();
    }

    List<Person> activeWithEmail(String email) {
        return sql.sql(
                        PERSON
                                + """
                                 where p.tenant = platform.current_tenant()
                                   and p.active
                                   and p.email_found = lower(:email)
                                   and p.email <> ''
                                """
                                + BY_NAME)
                .param("email", email)
                .query(RosterSql::person)
                .list();
    }

    Map<String, List<Person>> activeWithEmails(Collection<String> emails) {
        return sql
                .sql(
                        """
                        select p.id, p.sourced_id, p.given_name, p.family_name, p.role, p.active,
                               a.email
                          from unnest(cast(:emails as text[])) as a (email)
                          join roster.person p
                            on lower(p.email) = lower(a.email)
                         where p.tenant = platform.current_tenant()
                           and p.active
                           and p.email <> ''
                        """)
                .param("emails", emails.toArray(String[]::new))
                .query((row, number) -> Map.entry(row.getString("email"), person(row, number)))
                .stream()
                .collect(
                        Collectors.groupingBy(
                                Map.Entry::getKey,
                                Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    List<Person> people(Collection<PersonId> ids) {
        return sql.sql(
                        PERSON
                                + " where p.tenant = platform.current_tenant() and p.id = any (cast(:ids as uuid[]))"
                                + BY_NAME)
                .param("ids", ids.stream().map(PersonId::toString).toArray(String[]::new))
                .query(RosterSql::person)
                .list();
    }

    List<StudentKeys> activeStudents() {
        return sql.sql(
                        """
                        select id, sourced_id, identifier, username
                          from roster.person
                         where tenant = platform.current_tenant()
                           and role = 'student'
                           and active
                        """)
                .query((row, _) ->
                        new StudentKeys(
                                new PersonId(uuid(row, "id")),
                                row.getString("sourced_id"),
                                row.getString("identifier"),
                                row.getString("username")))
                .list();
    }

    Optional<SchoolClass> findClass(ClassId id) {
        return sql.sql(
                        SCHOOL_CLASS
                                + " where c.tenant = platform.current_tenant() and c.active and c.id = :id")
                .param("id", id.value())
                .query(RosterSql::schoolClass)
                .optional();
    }

    List<SchoolClass> classes(Collection<ClassId> ids) {
        return sql.sql(
                        SCHOOL_CLASS
                                + " where c.tenant = platform.current_tenant() and c.id = any (:ids)")
                .param("ids", ids.stream().map(ClassId::value).toArray(UUID[]::new))
                .query(RosterSql::schoolClass)
                .list();
    }

    Optional<SchoolClass> findClassBySourcedId(String sourcedId) {
        return sql.sql(
                        SCHOOL_CLASS
                                + " where c.tenant = platform.current_tenant() and c.active and c.sourced_id = :sourcedId")
                .param("sourcedId", sourcedId)
                .query(RosterSql::schoolClass)
                .optional();
    }

    List<Organisation> organisations() {
        return sql.sql(
                        """
                        select id, sourced_id, name, type
                          from roster.organisation
                         where tenant = platform.current_tenant()
                           and active
                         order by name, id
                        """)
                .query((row, _) ->
                        new Organisation(
                                new OrganisationId(uuid(row, "id")),
                                row.getString("sourced_id"),
                                row.getString("name"),
                                row.getString("type")))
                .list();
    }

    Optional<LocalDate> nextDayWithClasses(PersonId person, LocalDate from) {
        return sql.sql(
                        """
                        select greatest(:from, t.starts, e.begins) as day
                          from roster.enrollment e
                          join roster.class c on c.tenant = e.tenant and c.id = e.class
                          left join roster.class_term ct
                            on ct.tenant = e.tenant and ct.class = e.class
                          left join roster.term t on t.tenant = ct.tenant and t.id = ct.term
                         where e.tenant = platform.current_tenant()
                           and e.person = :person
                           and e.active
                           and c.active
                           and greatest(:from, t.starts, e.begins)
                               <= coalesce(least(t.ends, e.ends, c.closed_on), 'infinity')
                         order by day
                         limit 1
                        """)
                .param("person", person.value())
                .param("from", from)
                .query(LocalDate.class)
                .optional();
    }

    /** Adds active students named by their id; those that the school knows stay as they are. */
    void addStudents(List<String> sourcedIds) {
        sql.sql(
                        """
                        insert into roster.person
                               (id, sourced_id, given_name, family_name, role, rostered)
                        select n.id, n.sourced_id, '', n.sourced_id, 'student', false
                          from unnest(cast(:ids as uuid[]), cast(:sourcedIds as text[]))
                               as n (id, sourced_id)
                            on conflict (tenant, sourced_id) do nothing
                        """)
                .param(
                        "ids",
                        sourcedIds.stream().map(_ -> ids.next().toString()).toArray(String[]::new))
                .param("sourcedIds", sourcedIds.toArray(String[]::new))
                .update();
    }

    /** Which of these are students, active or not. */
    List<StudentKeys> students(List<String> sourcedIds) {
        return sql.sql(
                        """
                        select id, sourced_id
                          from roster.person
                         where tenant = platform.current_tenant()
                           and role = 'student'
                           and sourced_id = any (:sourcedIds)
                        """)
                .param("sourcedIds", sourcedIds.toArray(String[]::new))
                .query((row, _) ->
                        new StudentKeys(
                                new PersonId(uuid(row, "id")), row.getString("sourced_id"), "", ""))
                .list();
    }

    static Person person(ResultSet row, int number) throws SQLException {
        return StudentsRead.note(
                new Person(
                        new PersonId(uuid(row, "id")),
                        row.getString("sourced_id"),
                        new PersonName(row.getString("given_name"), row.getString("family_name")),
                        Role.valueOf(row.getString("role").toUpperCase(Locale.ROOT)),
                        row.getBoolean("active")));
    }

    static SchoolClass schoolClass(ResultSet row, int number) throws SQLException {
        var location = row.getString("location");
        return new SchoolClass(
                new ClassId(uuid(row, "id")),
                row.getString("sourced_id"),
                row.getString("title"),
                ClassType.valueOf(row.getString("type").toUpperCase(Locale.ROOT)),
                new OrganisationId(uuid(row, "school")),
                row.getString("school_name"),
                texts(row, "periods"),
                location.isEmpty() ? null : location,
                texts(row, "subjects"));
    }

    private static UUID uuid(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }
}
